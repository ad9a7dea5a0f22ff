import type { ProductKind } from './products'

type Text = string | null | undefined
type Line = { text?: string | null }

/** A product as it stands in a form or a store: anything may be missing. Money in fen, pictures as ids or documents. */
export type ProductAsTyped = {
  kind?: ProductKind | null
  title?: Text
  subtitle?: Text
  category?: unknown
  destination?: Text
  days?: number | null
  priceMinor?: number | null
  floorMinor?: number | null
  earlyDays?: number | null
  groupMin?: number | null
  validUntil?: Text
  pictures?: readonly unknown[] | null
  highlights?: readonly Line[] | null
  itinerary?: readonly { title?: Text; text?: Text; meals?: Text; lodging?: Text; transport?: Text; picture?: unknown }[] | null
  departures?: readonly { date?: Text; seats?: number | null; priceMinor?: number | null; earlyMinor?: number | null }[] | null
  included?: readonly Line[] | null
  excluded?: readonly Line[] | null
  notices?: readonly Line[] | null
  refundRules?: readonly Line[] | null
  optionalItems?: Text
  safety?: Text
  suitability?: Text
  operatorName?: Text
  operatorLicence?: Text
  complaintPhone?: Text
}

const lists = ['pictures', 'highlights', 'itinerary', 'departures', 'included', 'excluded', 'notices', 'refundRules'] as const

/** The values of a form as a product: a form says 0 for a list without rows. */
export function asTyped(values: Record<string, unknown>): ProductAsTyped {
  return { ...values, ...Object.fromEntries(lists.map((name) => [name, Array.isArray(values[name]) ? values[name] : []])) }
}
