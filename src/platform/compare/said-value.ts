import type { Block } from 'payload'
import { editorFormOf } from '../form/editor-form'
import { isTable, namedFields, type JudgedField } from '../form/judge-field'
import { say, type Bilingual } from '../language'
import { wallClock } from '../say-moment'
import { saidBody } from './said-body'
import { written, type Says, type Saying } from './says'

/** A value of a field as lines of words: everything that is in it, by the names people know. */
export function saidValue(field: JudgedField, value: unknown, saying: Saying): string[] {
  if (isNothing(value)) return []
  const own = (field as { custom?: { says?: Says } }).custom?.says?.(value, saying)
  if (own) return own
  switch (field.type) {
    case 'richText':
      return typeof field.editor === 'object'
        ? saidBody(value, { form: editorFormOf(field.editor), saying, words: { saidBlock, saidFields, referenceName } })
        : []
    case 'select':
    case 'radio':
      return [
        written.listed(
          listOf(value).map((one) => optionName(field.options, one, saying)),
          saying,
        ),
      ]
    case 'relationship':
    case 'upload':
      return listOf(value).map((one) => referenceName(field.relationTo, one, saying))
    case 'checkbox':
      return [say(value === true ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }, saying.language)]
    case 'date':
      return [saidDate(field, value, saying)]
    case 'array':
      return listOf(value).flatMap((row, at) => [`${at + 1}.`, ...saidFields(field.fields, row, saying)])
    case 'blocks':
      return listOf(value).flatMap((row) => saidBlock(field.blocks, row, saying))
    case 'group':
    case 'tab':
      return saidFields(field.fields, value, saying)
    default:
      return (typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value)).split('\n')
  }
}

/** Every field of a row or a card that holds something: its name, then its words. */
export function saidFields(fields: readonly JudgedField[], values: unknown, saying: Saying): string[] {
  if (!isTable(values)) return []
  return namedFields(fields).flatMap((field) => {
    if (field.name === 'id' || isHidden(field)) return []
    const [first, ...others] = saidValue(field, values[field.name], saying)
    if (first === undefined) return []
    const label = fieldName(field, saying.language)
    return others.length === 0
      ? [written.labelled(label, first, saying)]
      : [written.labelled(label, '', saying), ...[first, ...others].map((line) => `　${line}`)]
  })
}

/** A card: what it is called, then all its fields. */
export function saidBlock(blocks: readonly { slug: string; labels?: Block['labels']; fields: JudgedField[] }[], row: unknown, saying: Saying): string[] {
  if (!isTable(row)) return []
  const block = blocks.find(({ slug }) => slug === row['blockType'])
  const name = (block && inWords(block.labels?.singular, saying.language)) ?? say(anyCard, saying.language)
  return [written.named(name, saying), ...(block ? saidFields(block.fields, row, saying).map((line) => `　${line}`) : [])]
}

const anyCard: Bilingual = { zh: '卡片', en: 'Card' }

export function fieldName(field: { name?: string; label?: unknown }, language: string | undefined): string {
  return inWords(field.label, language) ?? field.name ?? ''
}

export function inWords(label: unknown, language: string | undefined): string | undefined {
  if (typeof label === 'string') return label
  const both = isTable(label) ? (label as Partial<Bilingual>) : {}
  return both.zh !== undefined && both.en !== undefined ? say(both as Bilingual, language) : undefined
}

export function referenceName(relationTo: string | readonly string[], value: unknown, { nameOf }: Saying): string {
  const either = isTable(value) && 'relationTo' in value ? (value as { relationTo: string; value: unknown }) : null
  const collection = either?.relationTo ?? (typeof relationTo === 'string' ? relationTo : (relationTo[0] ?? ''))
  return nameOf(collection, idOf(either ? either.value : value))
}

export function idOf(value: unknown): string {
  return String(isTable(value) && 'id' in value ? value['id'] : value)
}

export function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

export function isHidden(field: JudgedField): boolean {
  return (
    field.type === 'join' ||
    field.type === 'ui' ||
    ('virtual' in field && Boolean(field.virtual)) ||
    ('admin' in field && (field.admin as { hidden?: boolean } | undefined)?.hidden === true)
  )
}

function optionName(options: readonly (string | { value: string; label: unknown })[], value: unknown, saying: Saying): string {
  const option = options.find((one) => typeof one === 'object' && one.value === value)
  const stock = stockOptions[String(value)]
  return (typeof option === 'object' ? inWords(option.label, saying.language) : undefined) ?? (stock ? say(stock, saying.language) : String(value))
}

/** Options of fields that Payload adds are named by functions of its own. */
const stockOptions: Partial<Record<string, Bilingual>> = { draft: { zh: '草稿', en: 'Draft' }, published: { zh: '已发布', en: 'Published' } }

function saidDate(field: Extract<JudgedField, { type: 'date' }>, value: unknown, { zone }: Saying): string {
  const at = value instanceof Date ? value.getTime() : Date.parse(String(value))
  if (Number.isNaN(at)) return String(value)
  const [day = '', clock = ''] = wallClock(zone, at).split('T')
  return field.admin?.date?.pickerAppearance === 'dayAndTime' ? `${day} ${clock}` : day
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value]
}
