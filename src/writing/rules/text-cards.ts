import type { Reference } from './reference'

/** How a callout speaks; the five of GitHub's Markdown, so that they survive a way out and back. */
export type CalloutTone = 'note' | 'tip' | 'important' | 'warning' | 'caution'

/** How travellers get from one stop to the next. */
export type Means = 'plane' | 'train' | 'car' | 'bus' | 'ship' | 'bike' | 'walk' | 'cableCar'

export type DividerShape = 'theme' | 'line' | 'short' | 'dots' | 'wave'

export type ItineraryDay = {
  id?: string
  title: string
  places?: string | null
  text?: string | null
  meals?: string | null
  lodging?: string | null
  transport?: string | null
}
/** `means` and `takes` lead from this stop to the next one. */
export type RouteStop = { id?: string; name: string; remark?: string | null; means?: Means | null; takes?: string | null }

/**
 * Cards made of words. Each has its fields in `collections/text-cards/` and its writer in `typesetting/blocks/`.
 * Fields that are lists of short items (`included`, `excluded`, `lines`) hold one item a line.
 */
export type TextCard = OpeningCard | TripCard | AnswerCard

type OpeningCard =
  | { blockType: 'lead'; text: string }
  | { blockType: 'titleBar'; title: string; label?: string | null }
  | { blockType: 'sectionHead'; title: string; label?: string | null }
  | { blockType: 'pullQuote'; text: string; by?: string | null }
  | { blockType: 'callout'; tone: CalloutTone; title?: string | null; text: string }
  | { blockType: 'dividerSet'; shape: DividerShape; words?: string | null }
  | { blockType: 'contents'; title?: string | null }

/** A product gives what the writer leaves empty: its days, its price, what is included. */
type TripCard =
  | { blockType: 'itinerary'; product?: Reference | null; title?: string | null; days?: ItineraryDay[] | null }
  | { blockType: 'routeStrip'; title?: string | null; stops: RouteStop[] }
  | {
      blockType: 'priceBox'
      product?: Reference | null
      title?: string | null
      price?: string | null
      included?: string | null
      excluded?: string | null
      remark?: string | null
    }
  | { blockType: 'countdown'; promotion?: Reference | null; until?: string | null; title?: string | null; remark?: string | null }
  | { blockType: 'packingList'; title?: string | null; groups: { id?: string; name?: string | null; lines: string }[] }

type AnswerCard =
  | { blockType: 'faq'; title?: string | null; questions: { id?: string; question: string; answer: string }[] }
  | { blockType: 'guideCard'; name: string; role?: string | null; words?: string | null; picture?: Reference | null }
  | { blockType: 'readMore'; title?: string | null; articles: { id?: string; title: string; url: string }[] }
