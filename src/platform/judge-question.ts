import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { DomainError } from './errors'
import type { Bilingual } from './language'

type Question = { where?: unknown; limit?: unknown; page?: unknown; overrideAccess?: boolean }

/** Operators that take several values, and those that need a kind of field that there is none of. */
const ofSeveral = new Set(['in', 'not_in', 'all'])
const ofPlaces = new Set(['near', 'within', 'intersects'])

/**
 * Databases throw on values of a kind they did not expect. What is asked from outside is judged first.
 * @throws DomainError `QUESTION_MALFORMED` (400), naming the condition
 */
export const judgeQuestion: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { where, limit, page, overrideAccess } = args as Question
  if (overrideAccess) return
  for (const [name, value] of Object.entries({ limit, page })) {
    if (value !== undefined && value !== null && (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)) {
      throw malformed(name, { zh: '要写不小于 0 的整数', en: 'it takes a whole number of 0 or more' })
    }
  }
  judgeWhere(where, { req, fields: fieldsOf(req, collection) })
}

type Ground = { req: PayloadRequest; fields: FlattenedField[] }

function judgeWhere(where: unknown, ground: Ground): void {
  if (typeof where !== 'object' || where === null) return
  for (const [path, condition] of Object.entries(where)) {
    if (path === 'and' || path === 'or') for (const part of Object.values((condition as object | null) ?? {})) judgeWhere(part, ground)
    else judgeCondition(path, condition, ground)
  }
}

function judgeCondition(path: string, condition: unknown, ground: Ground): void {
  if (typeof condition !== 'object' || condition === null) return
  const isDate = fieldAt(ground, path.replaceAll('__', '.').split('.'))?.type === 'date'
  for (const [operator, value] of Object.entries(condition as Record<string, unknown>)) {
    const why = whyNotAnswerable(operator, value, isDate)
    if (why) throw malformed(`${path} ${operator}`, why)
  }
}

function whyNotAnswerable(operator: string, value: unknown, isDate: boolean): Bilingual | null {
  if (ofPlaces.has(operator)) return { zh: '没有按位置查的字段', en: 'no field holds a place' }
  if (operator === 'exists') return null
  const values = ofSeveral.has(operator) ? [typeof value === 'string' ? value.split(',') : value].flat() : [value]
  if (ofSeveral.has(operator) && value === '') return { zh: '至少要有一个值', en: 'it takes at least one value' }
  if (values.some((one) => typeof one === 'object' && one !== null && !(one instanceof Date))) {
    return { zh: '值要写成一个词或一个数', en: 'a value is a word or a number' }
  }
  if (isDate && values.some((one) => !isMoment(one))) {
    return { zh: '时间写成 2026-05-01 或 2026-05-01T08:00:00Z', en: 'a time is written 2026-05-01 or 2026-05-01T08:00:00Z' }
  }
  return null
}

function isMoment(value: unknown): boolean {
  return value === null || value === '' || value === 'null' || !Number.isNaN(new Date(value as string | number | Date).getTime())
}

/** The field that a path leads to, also across a relation; null for what is not a field of ours. */
function fieldAt({ req, fields }: Ground, path: string[]): FlattenedField | null {
  const [name, ...rest] = path
  if (name === 'version' && !fields.some((field) => field.name === name)) return fieldAt({ req, fields }, rest)
  const field = fields.find((one) => one.name === name)
  if (!field || rest.length === 0) return field ?? null
  if ('flattenedFields' in field) return fieldAt({ req, fields: field.flattenedFields }, rest)
  if ((field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string') {
    const config = req.payload.collections[field.relationTo]?.config
    return config ? fieldAt({ req, fields: fieldsOf(req, config) }, rest) : null
  }
  return null
}

function fieldsOf(req: PayloadRequest, { slug }: Pick<SanitizedCollectionConfig, 'slug'>): FlattenedField[] {
  return req.payload.collections[slug]?.config.flattenedFields ?? []
}

function malformed(asked: string, why: Bilingual): DomainError {
  const shown = asked.slice(0, 80)
  return new DomainError({
    code: 'QUESTION_MALFORMED',
    text: {
      zh: `查询条件「${shown}」写法不对：${why.zh}。没有查询，请改正后再试。`,
      en: `The condition “${shown}” is malformed: ${why.en}. Nothing was asked; correct it and try again.`,
    },
    data: { asked: shown },
  })
}
