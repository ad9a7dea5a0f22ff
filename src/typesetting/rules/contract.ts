import type { AmountIs } from '@/catalog'
import type { DraftVariant, RichDocument } from '@/writing'
import type { Bilingual } from '@/platform/language'
import type { Theme } from '../themes/theme'

/** Channels' forms we can write. One file each in `targets/`. */
export type TargetName = 'wechat' | 'wechat-picture' | 'storefront' | 'weibo' | 'xiaohongshu' | 'douyin' | 'moments' | 'group' | 'plain' | 'markdown'

/**
 * A picture as the renderer needs it: sizes in pixels; `url` is what goes into `src`. One from our library is
 * converted, shrunk and uploaded by the channel's connector when it goes out. `focus`: what a crop must keep, in per cent
 * from the left and the top. `aiMade`: readers must be told that it is AI's work.
 */
export type Picture = {
  id: string
  url: string
  width: number
  height: number
  alt: string
  bytes?: number
  mimeType?: string
  fromLibrary?: boolean
  focus?: { x: number; y: number }
  aiMade?: boolean
}

/** A day of a product's own itinerary. */
export type ProductDay = { title: string; text: string; meals: string; lodging: string; transport: string }

/** What a product card and a bound fact show: the price is the one everybody is told now. Money in fen, dates `YYYY-MM-DD`. */
export type ProductFacts = {
  id: string
  title: string
  url: string
  priceMinor: number | null
  /** False when every date costs the same, so that 起 has no place beside it. */
  priceIsFrom?: boolean
  /** When the offer that makes the price ends, on the workspace's wall clock; null without an offer. */
  priceUntil?: string | null
  days: number | null
  nights: number | null
  departureCity: string | null
  destination: string | null
  nextDeparture: string | null
  validUntil: string | null
  picture: Picture | null
  /** What the price is counted by, such as 每人. */
  priceUnit?: string | null
  itinerary?: ProductDay[]
  included?: string[]
  excluded?: string[]
}

/** What a coupon card shows. Money in fen, `endsAt` ISO 8601 in UTC, `endsAtLocal` the same on the workspace's wall clock. `amountIs`: the price itself, or what is taken off it. */
export type PromotionFacts = {
  id: string
  title: string
  amountIs?: AmountIs
  amountMinor: number | null
  thresholdMinor: number | null
  code: string | null
  endsAt: string | null
  endsAtLocal?: string | null
  url: string
}

/** Everything a document refers to, fetched beforehand; the walk itself does no I/O. Keys are ids as strings. */
export type Resources = {
  pictures: Record<string, Picture>
  products: Record<string, ProductFacts>
  promotions: Record<string, PromotionFacts>
  /** Themes made by the team, by id; the built-in ones are always there. */
  themes?: Record<string, Theme>
  /** The zone in which times are told; China's when absent. */
  timeZone?: string
}

/**
 * `title`, `digest` and `topics` are the draft's own; `variant` holds what an editor says differently on this channel.
 * A channel without a field for the title shows it as the first line of its text.
 */
export type TypesetRequest = {
  document: RichDocument
  resources: Resources
  target: TargetName
  theme: string
  title?: string
  digest?: string
  topics?: readonly string[]
  /** The asset that is the draft's cover; the walk does not show it, but says below an article when it is AI's work. */
  cover?: string
  variant?: DraftVariant
}

/** One thing the target changed or cannot show. `layer`: where WeChat would do it (1 draft storage, 2 web editor on save, 3 reader). */
export type Remark = {
  rule: string
  severity: 'error' | 'warning' | 'fixed'
  layer?: 1 | 2 | 3
  message: Bilingual
  /** Evidence mark of the rule: O official, P probed, C counted, T shipped code, I issue, A assertion. */
  basis: string
  /** Index of the top-level block it concerns, when there is one. */
  block?: number
  /** The thing it names, whole: an id, an address, a style. A mend finds it by this. */
  subject?: string
}

export type ImageUse = { id: string; src: string; alt: string; width: number; height: number; block: number }

/** A fact taken from a product or promotion, as shown. `source` is `product:ID:fact` or `promotion:ID:fact`. */
export type FactUse = { source: string; label: Bilingual; shown: string }

/** `characters` counts code points without white space; `words` counts CJK characters plus Latin words; `minutes` is reading time. */
export type Counts = { characters: number; words: number; minutes: number; htmlBytes: number; images: number; imageBytes: number }

/**
 * `title` and `topics` as the channel shows them; both are empty where nothing was given. `link`: an address that goes out
 * beside the content (阅读原文), '' when there is none.
 */
export type Typeset = {
  html: string
  text: string
  title: string
  digest: string
  topics: string[]
  link: string
  report: Remark[]
  images: ImageUse[]
  facts: FactUse[]
  counts: Counts
}
