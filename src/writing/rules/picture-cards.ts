import type { Reference } from './reference'

/** One picture of a card; caption and alternative text belong to this use. */
export type CardPicture = { id?: string; picture: Reference; caption?: string | null; alt?: string | null }

/** What every cell of a nine-grid is cropped to: 1:1, 4:3 or 3:4. */
export type GridShape = 'square' | 'wide' | 'tall'

/** `tap` shows the first picture and the second one while the reader taps, where the channel can; `side` shows both. */
export type CompareWay = 'side' | 'tap'

/** Cards made of pictures. Each has its fields in `collections/picture-cards/` and its writer in `typesetting/blocks/`. */
export type PictureCard =
  | { blockType: 'heroPicture'; picture: Reference; alt?: string | null; label?: string | null; title?: string | null; text?: string | null }
  | { blockType: 'pictureRow'; pictures: CardPicture[] }
  | { blockType: 'pictureGrid'; pictures: CardPicture[]; shape?: GridShape | null; caption?: string | null }
  | { blockType: 'pictureSlider'; pictures: CardPicture[]; caption?: string | null }
  | { blockType: 'beforeAfter'; before: ComparedPicture; after: ComparedPicture; way?: CompareWay | null; caption?: string | null }
  | { blockType: 'tapReveal'; title: string; label?: string | null; text?: string | null; picture?: Reference | null; alt?: string | null }
  | { blockType: 'longPicture'; picture: Reference; alt?: string | null; caption?: string | null }
  | { blockType: 'svgCard'; svg: string; alt?: string | null; caption?: string | null }

/** Fewer pictures than these make another block. */
export const leastPictures = { pictureRow: 2, pictureGrid: 4, pictureSlider: 2 } as const

export type ComparedPicture = { picture: Reference; label?: string | null; alt?: string | null }
