import { languageOf, say, type Bilingual } from '@/platform/language'
import { linesOf } from './readable-text'

/** A field of a collection as the browser knows it. */
export type FieldShape = {
  type: string
  name?: string
  label?: unknown
  fields?: FieldShape[]
  tabs?: { name?: string; label?: unknown; fields: FieldShape[] }[]
  options?: (string | { value: string; label: unknown })[]
  virtual?: unknown
  admin?: { readOnly?: boolean }
}

export type Version = Record<string, unknown>

/** A field that differs between two versions. */
export type Difference = { name: string; field: FieldShape; mine: unknown; theirs: unknown }

const ours = new Set(['id', 'revision', 'updatedAt', 'createdAt', '_status', 'deletedAt'])
const notStored = new Set(['ui', 'join'])

/** The fields in which two versions of a document differ. What the form did not send or may not change is no difference. */
export function differencesBetween(fields: FieldShape[], mine: Version, theirs: Version): Difference[] {
  return storedFields(fields).flatMap((field) => {
    const name = field.name ?? ''
    const typed = asStored(field, mine[name])
    if (ours.has(name) || field.admin?.readOnly || !(name in mine) || canonical(typed) === canonical(theirs[name])) return []
    return [{ name, field, mine: typed, theirs: theirs[name] }]
  })
}

/** A form says 0 for a list without rows, at any depth; stored, it is an empty list. */
function asStored(field: FieldShape, value: unknown): unknown {
  const inside = (row: unknown): unknown => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return row
    const held = row as Version
    const parts = storedFields(field.fields ?? []).filter(({ name = '' }) => name in held)
    return { ...held, ...Object.fromEntries(parts.map((part) => [part.name ?? '', asStored(part, held[part.name ?? ''])])) }
  }
  if (field.type === 'group') return inside(value)
  if (field.type === 'blocks') return value === 0 ? [] : value
  if (field.type !== 'array') return value
  return Array.isArray(value) ? value.map(inside) : value === 0 ? [] : value
}

/** Whether only the other side changed a field since the version both started from. */
export function isUntouched({ name, field, mine }: Difference, base: Version | null): boolean {
  return base !== null && canonical(mine) === canonical(asStored(field, base[name]))
}

/** Whether two values say the same, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

/** Fields that hold data on the top level of a document, whatever rows and tabs they are drawn in. */
export function storedFields(fields: FieldShape[]): FieldShape[] {
  return fields.flatMap((field) => {
    if (field.tabs) return field.tabs.flatMap((tab) => (tab.name ? [{ ...tab, type: 'group' }] : storedFields(tab.fields)))
    if (!field.name) return storedFields(field.fields ?? [])
    return notStored.has(field.type) || field.virtual ? [] : [field]
  })
}

export function labelOf(field: FieldShape, language: string | undefined): string {
  return inWords(field.label, language) ?? field.name ?? ''
}

/** A value as lines that a person can read where the server cannot be asked: what it refers to is said by number. */
export function readable(field: FieldShape, value: unknown, language: string | undefined): string[] {
  if (isNothing(value)) return []
  switch (field.type) {
    case 'richText':
      return linesOf(value, language)
    case 'select':
    case 'radio':
      return asList(value).map((one) => optionLabel(field, one, language))
    case 'relationship':
    case 'upload':
      return asList(value).map((one) => `#${String(referenced(one))}`)
    case 'checkbox':
      return [say(value === true ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }, language)]
    case 'array':
    case 'group':
      return asList(value).flatMap((row, index) => rowLines(field, { row: row as Version, index }, language))
    default:
      return typeof value === 'object' ? JSON.stringify(value, null, 2).split('\n') : String(value).split('\n')
  }
}

/** A whole version as text, to be kept or pasted elsewhere. */
export function versionAsText(fields: FieldShape[], version: Version, language: string | undefined): string {
  return storedFields(fields)
    .filter((field) => !ours.has(field.name ?? '') && !isNothing(version[field.name ?? '']))
    .map((field) => `【${labelOf(field, language)}】\n${readable(field, version[field.name ?? ''], language).join('\n')}`)
    .join('\n\n')
}

function rowLines(field: FieldShape, { row, index }: { row: Version; index: number }, language: string | undefined): string[] {
  const head = field.type === 'array' ? [`${index + 1}.`] : []
  const body = storedFields(field.fields ?? []).flatMap((part) => {
    const lines = readable(part, row[part.name ?? ''], language)
    return lines.length > 0 ? [`${labelOf(part, language)}: ${lines.join(' / ')}`] : []
  })
  return [...head, ...body]
}

function optionLabel(field: FieldShape, value: unknown, language: string | undefined): string {
  const option = field.options?.find((one) => typeof one === 'object' && one.value === value)
  return (typeof option === 'object' ? inWords(option.label, language) : undefined) ?? String(value)
}

function inWords(label: unknown, language: string | undefined): string | undefined {
  if (typeof label === 'string') return label
  return typeof label === 'object' && label !== null ? (label as Partial<Bilingual>)[languageOf(language)] : undefined
}

function referenced(value: unknown): unknown {
  const relation = value as { relationTo?: string; value?: unknown }
  return idOf(relation?.relationTo ? relation.value : value)
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value]
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Equal texts for equal values: keys sorted, nothing for what is empty, relations by id. */
function canonical(value: unknown): string {
  if (isNothing(value)) return ''
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  const parts = Object.entries(value as Version)
    .filter(([, part]) => !isNothing(part))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${parts.map(([key, part]) => `${key}:${canonical(part)}`).join(',')}}`
}
