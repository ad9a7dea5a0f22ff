import type { BlockNode } from '../rules/document'

/** What a topic gives to the structure of its draft; `promotionId` is a running promotion of its product. */
export type Brief = {
  title: string
  angle: string | null
  productId: string | number | null
  promotionId: string | number | null
}

/** A draft type: the structure a new draft starts with. The headings are there to be rewritten. */
export type DraftTypeStructure = { outline(brief: Brief): BlockNode[] }
