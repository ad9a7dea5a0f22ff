import type { ArrayField, Block, Field, RelationshipField, TextareaField, TextField } from 'payload'
import type { Bilingual } from '@/platform/language'
import { cardNames } from '../../rules/card-names'
import type { TextCard } from '../../rules/text-cards'

type Said = Bilingual & { required?: boolean; description?: Bilingual; rows?: number; placeholder?: Bilingual }

/** A card named as everywhere else; the folded heading of a card needs no second name. */
export function textCard(slug: TextCard['blockType'], interfaceName: string, fields: Field[]): Block {
  return { slug, interfaceName, admin: { disableBlockName: true }, labels: { singular: cardNames[slug], plural: cardNames[slug] }, fields }
}

/** One line of text. `said`: its label in both languages, and what else the writer is told. */
export function line(name: string, maxLength: number, { zh, en, required = false, description, placeholder }: Said): TextField {
  return { name, type: 'text', maxLength, required, label: { zh, en }, admin: { ...(description && { description }), ...(placeholder && { placeholder }) } }
}

/** Text of several lines; line breaks are kept. */
export function lines(name: string, maxLength: number, { zh, en, required = false, rows = 3, description, placeholder }: Said): TextareaField {
  const admin = { rows, ...(description && { description }), ...(placeholder && { placeholder }) }
  return { name, type: 'textarea', maxLength, required, label: { zh, en }, admin }
}

export function product(description: Bilingual): RelationshipField {
  return { name: 'product', type: 'relationship', relationTo: 'products', label: { zh: '产品', en: 'Product' }, admin: { description, allowCreate: false } }
}

type Rows = { name: string; label: Bilingual; row: Bilingual; maxRows: number; minRows?: number }

/** Rows of a card; a folded row is headed by its own words. */
export function rows({ name, label, row, maxRows, minRows }: Rows, fields: Field[]): ArrayField {
  return {
    name,
    type: 'array',
    maxRows,
    ...(minRows && { minRows }),
    label,
    labels: { singular: row, plural: label },
    admin: { initCollapsed: false, components: { RowLabel: '/src/writing/admin/CardRowLabel#CardRowLabel' } },
    fields,
  }
}

/** A heading over a card that readers see; what stands there when it is left empty is said to the writer. */
export function cardTitle(whenEmpty: Bilingual | null): TextField {
  return line('title', 40, { zh: '标题', en: 'Title', ...(whenEmpty && { description: whenEmpty }) })
}
