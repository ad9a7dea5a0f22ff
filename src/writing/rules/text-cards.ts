/** Cards made of words. Each has its fields in `collections/text-cards.ts` and its writer in `typesetting/blocks/`. */
export type TextCard = { blockType: 'lead'; text: string }
