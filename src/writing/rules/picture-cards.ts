import type { Reference } from './document'

/** One picture of a card; caption and alternative text belong to this use. */
export type CardPicture = { id?: string; picture: Reference; caption?: string | null; alt?: string | null }

/** Cards made of pictures. Each has its fields in `collections/picture-cards.ts` and its writer in `typesetting/blocks/`. */
export type PictureCard = { blockType: 'pictureRow'; pictures: CardPicture[] }
