import { DomainError } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'
import { columnNames } from './plan-columns'
import { isDay, periodNames, spanNames, type Day, type Span } from './plan-days'
import { draftTypeNames, formNames } from './vocabulary'

export const viewNames = {
  board: { zh: '看板', en: 'Board' },
  calendar: { zh: '日历', en: 'Calendar' },
  table: { zh: '表格', en: 'Table' },
  coverage: { zh: '覆盖', en: 'Coverage' },
  week: { zh: '我的一周', en: 'My week' },
} satisfies Record<string, Bilingual>
export type View = keyof typeof viewNames

export const layerNames = {
  publish: { zh: '发布', en: 'Publish' },
  due: { zh: '交稿', en: 'Due' },
  pushes: { zh: '排期', en: 'Pushes' },
  occasions: { zh: '营销节点', en: 'Occasions' },
  departures: { zh: '出发班期', en: 'Departures' },
} satisfies Record<string, Bilingual>
export type Layer = keyof typeof layerNames
export const layers = Object.keys(layerNames) as Layer[]

export const axisNames = {
  form: { zh: '形式', en: 'Form' },
  product: { zh: '产品', en: 'Product' },
  channel: { zh: '渠道', en: 'Channel' },
} satisfies Record<string, Bilingual>
export type Axis = keyof typeof axisNames

export const facetNames = {
  stage: { zh: '阶段', en: 'Stage' },
  type: { zh: '类型', en: 'Type' },
  form: { zh: '形式', en: 'Form' },
  product: { zh: '产品', en: 'Product' },
  owner: { zh: '负责人', en: 'Owner' },
  occasion: { zh: '营销节点', en: 'Occasion' },
  period: { zh: '时间', en: 'When' },
} satisfies Record<string, Bilingual>
export type Facet = keyof typeof facetNames
export const facets = Object.keys(facetNames) as Facet[]

/** What a facet may say; null where it names documents, or `none`, or (an owner) `me`. */
export const facetValues: Record<Facet, Record<string, Bilingual> | null> = {
  stage: columnNames,
  type: draftTypeNames,
  form: formNames,
  product: null,
  owner: null,
  occasion: null,
  period: periodNames,
}
/** Facets of which one option is chosen at a time. */
export const oneAtATime: readonly Facet[] = ['period']

export const columnOrders = ['title', 'stage', 'type', 'product', 'owner', 'dueAt', 'publishAt'] as const
export type OrderBy = (typeof columnOrders)[number]
export type Order = { by: OrderBy; isDown: boolean }

/** A question to the plan; the address of the room says it. */
export type PlanQuery = {
  view: View
  words: string
  filters: Partial<Record<Facet, string[]>>
  order: Order
  /** The day around which a calendar stands; null: today. */
  at: Day | null
  span: Span
  hidden: Layer[]
  axis: Axis
}

export const usualOrder: Order = { by: 'publishAt', isDown: false }
export const everything: PlanQuery = { view: 'board', words: '', filters: {}, order: usualOrder, at: null, span: 'month', hidden: [], axis: 'form' }

export const LONGEST_WORDS = 80
/** So many documents one facet names at most: the address stays an address. */
const MOST_NAMED = 20
const MOST_WORDS = 6

const names: readonly string[] = ['view', 'q', 'order', 'at', 'span', 'hide', 'by', 'open', ...facets]
/** Names that Payload's own client adds to any question. */
const notOurs: readonly string[] = ['locale', 'fallback-locale', 'depth', 'draft']

/** @throws DomainError `PLAN_QUESTION` (400), naming the parameter, what it said and what it may say. */
export function readPlanQuery(params: Record<string, unknown>, also: readonly string[] = []): PlanQuery {
  const known = [...names, ...also]
  const unknown = Object.keys(params).find((name) => !known.includes(name) && !notOurs.includes(name))
  if (unknown !== undefined) throw refused(unknown, '', known)
  const words = one(params, 'q').normalize('NFKC').trim()
  if (words.length > LONGEST_WORDS) throw refused('q', words.slice(0, 20), [`≤ ${LONGEST_WORDS}`])
  const chosen = facets.map((facet): [Facet, string[]] => [facet, many(params, facet)])
  const at = one(params, 'at')
  if (at !== '' && !isDay(at)) throw refused('at', at, ['YYYY-MM-DD'])
  return {
    view: pick(params, 'view', viewNames) ?? 'board',
    words,
    filters: Object.fromEntries<string[]>(chosen.filter(([, values]) => values.length > 0)),
    order: orderIn(one(params, 'order')),
    at: at === '' ? null : at,
    span: pick(params, 'span', spanNames) ?? 'month',
    hidden: hiddenIn(list(params, 'hide')),
    axis: pick(params, 'by', axisNames) ?? 'form',
  }
}

/** The same from an address bar: what cannot be read is left out, because an old link still leads somewhere. */
export function planQueryFrom(search: URLSearchParams): PlanQuery {
  const readable = [...search].filter(([name, value]) => {
    try {
      readPlanQuery({ [name]: value })
      return value !== ''
    } catch {
      return false
    }
  })
  return readPlanQuery(Object.fromEntries(readable))
}

/** The address of a question, without what says nothing. */
export function planAddressOf({ view, words, filters, order, at, span, hidden, axis }: PlanQuery): URLSearchParams {
  const search = new URLSearchParams()
  search.set('view', view)
  if (words.trim() !== '') search.set('q', words.trim())
  for (const facet of facets) if (filters[facet]?.length) search.set(facet, filters[facet].join(','))
  if (view === 'table' && (order.by !== usualOrder.by || order.isDown)) search.set('order', `${order.isDown ? '-' : ''}${order.by}`)
  if (view === 'calendar') {
    if (at) search.set('at', at)
    if (span !== 'month') search.set('span', span)
    if (hidden.length > 0) search.set('hide', hidden.join(','))
  }
  if (view === 'coverage' && axis !== 'form') search.set('by', axis)
  return search
}

/** The words a topic has to have all of. */
export function wordsIn(words: string): string[] {
  return [...new Set(words.split(/[\s,，、;；]+/u).filter((word) => word !== ''))].slice(0, MOST_WORDS)
}

export function isFiltered({ words, filters }: PlanQuery): boolean {
  return words.trim() !== '' || Object.values(filters).some((values) => values.length > 0)
}

/** The filters with one option of a facet turned on or off. */
export function withOption(filters: PlanQuery['filters'], facet: Facet, value: string): PlanQuery['filters'] {
  const chosen = filters[facet] ?? []
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : oneAtATime.includes(facet) ? [value] : [...chosen, value]
  const { [facet]: _, ...rest } = filters
  return next.length > 0 ? { ...rest, [facet]: next.slice(-MOST_NAMED) } : rest
}

function hiddenIn(values: string[]): Layer[] {
  const wrong = values.find((value) => !isIn(layerNames, value))
  if (wrong !== undefined) throw refused('hide', wrong, layers)
  return layers.filter((layer) => values.includes(layer))
}

function orderIn(text: string): Order {
  const by = text.replace(/^-/, '')
  const known = columnOrders.find((name) => name === by)
  if (text !== '' && !known) throw refused('order', text, columnOrders)
  return known ? { by: known, isDown: text.startsWith('-') } : usualOrder
}

function one(params: Record<string, unknown>, name: string): string {
  const value: unknown = params[name]
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string' && typeof value !== 'number') throw refused(name, JSON.stringify(value).slice(0, 60), ['…'])
  return String(value)
}

function list(params: Record<string, unknown>, name: string): string[] {
  const given: unknown = params[name]
  const values = (Array.isArray(given) ? given : [one(params, name)]).flatMap((value: unknown) => String(value).split(','))
  return [...new Set(values.filter((value) => value !== ''))]
}

function many(params: Record<string, unknown>, facet: Facet): string[] {
  const values = list(params, facet)
  const known = facetValues[facet]
  const wrong = values.find((value) => (known ? !isIn(known, value) : !/^[\da-z]{1,24}$/i.test(value)))
  if (wrong !== undefined) throw refused(facet, wrong, known ? Object.keys(known) : ['id', 'none', ...(facet === 'owner' ? ['me'] : [])])
  if (values.length > MOST_NAMED) throw refused(facet, values.join(',').slice(0, 60), [`≤ ${MOST_NAMED}`])
  if (oneAtATime.includes(facet) && values.length > 1) throw refused(facet, values.join(','), Object.keys(known ?? {}))
  return values
}

function pick<T extends object>(params: Record<string, unknown>, name: string, table: T): Extract<keyof T, string> | null {
  const value = one(params, name)
  if (value === '') return null
  if (!isIn(table, value)) throw refused(name, value, Object.keys(table))
  return value
}

function isIn<T extends object>(table: T, name: string): name is Extract<keyof T, string> {
  return Object.hasOwn(table, name)
}

function refused(name: string, value: string, known: readonly string[]): DomainError {
  const options = known.join(', ')
  return new DomainError({
    code: 'PLAN_QUESTION',
    text:
      value === ''
        ? { zh: `选题不认识条件「${name}」。可用的有：${options}。`, en: `The plan knows no parameter “${name}”. There are: ${options}.` }
        : { zh: `条件「${name}」不能是「${value}」。可用的有：${options}。`, en: `The parameter “${name}” cannot be “${value}”. There are: ${options}.` },
    data: { parameter: name, value, known },
  })
}
