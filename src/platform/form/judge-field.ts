import type { Block, Field, FlattenedField } from 'payload'
import { below, problem, type Problem } from './problem'

export type JudgedField = Field | FlattenedField
type Named = Extract<JudgedField, { name: string }>

/** Judges a body of rich text by its own editor; given from outside because cards contain fields and fields contain bodies. */
export type BodyJudge = (value: unknown, field: Extract<JudgedField, { type: 'richText' }>) => Problem | null

/**
 * A field of JSON says in `custom.judgeForm` what it may hold, in words of its own feature; without one it may be anything
 * plain.
 */
export type FormOfJson = (value: unknown) => Problem | null

const mostRows = 2_000
const longestId = 100
const longestLine = 20_000

/** What is wrong with the form of a value that is to be stored in a field; empty is always allowed, and words are not judged. */
export function judgeField(field: JudgedField, value: unknown, bodies: BodyJudge): Problem | null {
  if (value === undefined || value === null) return null
  switch (field.type) {
    case 'text':
      return field.hasMany ? judgeList(value, judgeLine) : judgeLine(value)
    case 'textarea':
    case 'email':
    case 'code':
      return judgeText(value)
    case 'number':
      return field.hasMany ? judgeList(value, judgeNumber) : judgeNumber(value)
    case 'checkbox':
      return [true, false, 'true', 'false', ''].includes(value as never) ? null : problem([], '应是 true 或 false', 'it has to be true or false')
    case 'date':
      return judgeDate(value)
    case 'select':
    case 'radio':
      return 'hasMany' in field && field.hasMany ? judgeList(value, (one) => judgeChoice(field, one)) : judgeChoice(field, value)
    case 'relationship':
    case 'upload':
      return judgeReferences(value, { many: field.hasMany === true, among: Array.isArray(field.relationTo) ? field.relationTo : null })
    case 'array':
      return value === '0' || value === 0 ? null : judgeList(value, (row) => (row === null ? null : judgeFields(field.fields, row, bodies)))
    case 'blocks':
      return value === '0' || value === 0 ? null : judgeList(value, (row) => judgeBlock(field.blocks, row, bodies))
    case 'group':
    case 'tab':
      return judgeFields(field.fields, value, bodies)
    case 'richText':
      return bodies(value, field)
    case 'json':
      return (field.custom as { judgeForm?: FormOfJson } | undefined)?.judgeForm?.(value) ?? null
    default:
      return null
  }
}

/** The same for all fields of a document, a row or a card; keys that are no field are left alone. */
export function judgeFields(fields: readonly JudgedField[], value: unknown, bodies: BodyJudge): Problem | null {
  if (!isTable(value)) return notTable
  for (const field of namedFields(fields)) {
    if (!Object.hasOwn(value, field.name)) continue
    const found = below(field.name, judgeField(field, value[field.name], bodies))
    if (found) return found
  }
  return null
}

/** Fields that hold data, through the rows and folds that only arrange them. */
export function namedFields(fields: readonly JudgedField[]): Named[] {
  return fields.flatMap((field): Named[] => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => ('name' in tab && tab.name ? [tab as unknown as Named] : namedFields(tab.fields)))
    if ('name' in field && field.name) return [field as Named]
    return 'fields' in field ? namedFields(field.fields) : []
  })
}

export function judgeBlock(blocks: readonly (Block | { slug: string; fields: JudgedField[] })[], row: unknown, bodies: BodyJudge): Problem | null {
  if (row === null) return null
  if (!isTable(row)) return notTable
  const { blockType, id, blockName } = row
  const block = blocks.find(({ slug }) => slug === blockType)
  if (!block) return problem(['blockType'], '没有这种卡片', 'there is no such block')
  if (id !== undefined && id !== null && !isId(id)) return below('id', notId)
  if (blockName !== undefined && blockName !== null && typeof blockName !== 'string') return below('blockName', notText)
  return judgeFields(block.fields, row, bodies)
}

export function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isId(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0
  return typeof value === 'string' ? value.length <= longestId : isObjectId(value)
}

/** MongoDB's own ids, which only the program itself hands over. */
function isObjectId(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'toHexString' in value && typeof value.toHexString === 'function'
}

/** An id, or the document that a reader got for it. */
export function isReference(value: unknown): boolean {
  return isId(value) || (isTable(value) && isId(value['id']))
}

const notText = problem([], '应是文字', 'it has to be text')
const notTable = problem([], '应是一组有名字的值', 'it has to be an object')
const notId = problem([], '应是一个编号', 'it has to be an id')
const notList = problem([], '应是列表', 'it has to be a list')

function judgeText(value: unknown): Problem | null {
  return typeof value === 'string' ? null : notText
}

function judgeLine(value: unknown): Problem | null {
  if (typeof value !== 'string') return notText
  return value.length > longestLine ? problem([], `超过 ${longestLine} 个字符`, `it has more than ${longestLine} characters`) : null
}

function judgeChoice({ options }: Extract<JudgedField, { type: 'select' | 'radio' }>, value: unknown): Problem | null {
  if (value === '' || options.some((option) => (typeof option === 'string' ? option : option.value) === value)) return null
  return problem([], '没有这个选项', 'there is no such option')
}

function judgeNumber(value: unknown): Problem | null {
  const isNumber = typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && (value.trim() === '' || Number.isFinite(Number(value)))
  return isNumber ? null : problem([], '应是数', 'it has to be a number')
}

function judgeDate(value: unknown): Problem | null {
  if (value === '') return null
  const time = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? problem([], '应是日期时间', 'it has to be a date') : null
}

function judgeList(value: unknown, judge: (one: unknown) => Problem | null): Problem | null {
  if (!Array.isArray(value)) return notList
  if (value.length > mostRows) return problem([], `超过 ${mostRows} 项`, `it has more than ${mostRows} entries`)
  for (const [at, one] of value.entries()) {
    const found = below(at, judge(one))
    if (found) return found
  }
  return null
}

const nothingChosen = ['', 'none', 'null']

function judgeReferences(value: unknown, { many, among }: { many: boolean; among: readonly string[] | null }): Problem | null {
  if (nothingChosen.includes(value as never)) return null
  const judge = (one: unknown) => {
    if (!among) return isReference(one) ? null : notId
    return isTable(one) && among.includes(one['relationTo'] as never) && isReference(one['value']) ? null : notId
  }
  return many ? judgeList(value, judge) : judge(value)
}
