import type { ProductFacts, PromotionFacts } from '../rules/contract'

/** A stretch of words with one look, before any size or colour is chosen. */
export type Words = { text: string; bold?: boolean; underline?: boolean; strike?: boolean; code?: boolean; link?: boolean }

/** What pictures show of a document or a product. Every block becomes one; one we do not know shows its words. */
export type Part =
  | { kind: 'title'; text: string; byline?: string }
  | { kind: 'heading'; level: 1 | 2 | 3; words: Words[] }
  | { kind: 'text'; words: Words[]; align?: 'left' | 'center' | 'right'; quiet?: boolean }
  | { kind: 'quote'; words: Words[] }
  | { kind: 'list'; items: ListLine[] }
  | { kind: 'table'; rows: TableLine[] }
  | { kind: 'picture'; asset: string; caption: string }
  | { kind: 'product'; product: ProductFacts; remark: string }
  | { kind: 'coupon'; promotion: PromotionFacts; remark: string }
  | { kind: 'qr'; url: string; caption: string }
  | { kind: 'follow'; name: string; introduction: string }
  | { kind: 'panel'; lines: string[] }
  | { kind: 'day'; number: number; title: string; text: string; notes: string[] }
  | { kind: 'price'; price: string; unit: string; facts: string[] }
  | { kind: 'rule' }

export type ListLine = { marker: string; depth: number; words: Words[] }
export type TableLine = { header: boolean; cells: Words[][] }

export function plainWords(words: readonly Words[]): string {
  return words.map(({ text }) => text).join('')
}
