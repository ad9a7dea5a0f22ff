import { isDay, spanNames, type Day, type Span } from '@/platform/calendar-days'
import { DomainError } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'
import { kindNames } from './push-kind'

export const facetNames = {
  channel: { zh: '渠道', en: 'Channel' },
  state: { zh: '状态', en: 'State' },
  owner: { zh: '排期人', en: 'Scheduled by' },
} satisfies Record<string, Bilingual>
export type Facet = keyof typeof facetNames
export const facets = Object.keys(facetNames) as Facet[]

/** A question to the room of pushes; the address says it. `at` null: today. */
export type RoomQuery = { view: Span; at: Day | null; words: string; filters: Partial<Record<Facet, string[]>> }

export const LONGEST_WORDS = 80
const MOST_NAMED = 20
const names: readonly string[] = ['view', 'at', 'q', 'open', ...facets]
/** Names that Payload's own client adds to any question. */
const notOurs: readonly string[] = ['locale', 'fallback-locale', 'depth', 'draft']

/** @throws DomainError `ROOM_QUESTION` (400), naming the parameter, what it said and what it may say. */
export function readRoomQuery(params: Record<string, unknown>): RoomQuery {
  const unknown = Object.keys(params).find((name) => !names.includes(name) && !notOurs.includes(name))
  if (unknown !== undefined) throw refused(unknown, '', names)
  const words = one(params, 'q').normalize('NFKC').trim()
  if (words.length > LONGEST_WORDS) throw refused('q', words.slice(0, 20), [`≤ ${LONGEST_WORDS}`])
  const at = one(params, 'at')
  if (at !== '' && !isDay(at)) throw refused('at', at, ['YYYY-MM-DD'])
  const view = one(params, 'view')
  if (view !== '' && !isSpan(view)) throw refused('view', view, Object.keys(spanNames))
  const chosen = facets.map((facet): [Facet, string[]] => [facet, many(params, facet)])
  return {
    view: isSpan(view) ? view : 'week',
    at: at === '' ? null : at,
    words,
    filters: Object.fromEntries<string[]>(chosen.filter(([, values]) => values.length > 0)),
  }
}

/** The same from an address bar: what cannot be read is left out, because an old link still leads somewhere. */
export function roomQueryFrom(search: URLSearchParams): RoomQuery {
  const readable = [...search].filter(([name, value]) => {
    try {
      readRoomQuery({ [name]: value })
      return value !== ''
    } catch {
      return false
    }
  })
  return readRoomQuery(Object.fromEntries(readable))
}

/** The address of a question, without what says nothing. */
export function roomAddressOf({ view, at, words, filters }: RoomQuery): URLSearchParams {
  const search = new URLSearchParams()
  if (view !== 'week') search.set('view', view)
  if (at) search.set('at', at)
  if (words.trim() !== '') search.set('q', words.trim())
  for (const facet of facets) if (filters[facet]?.length) search.set(facet, filters[facet].join(','))
  return search
}

export function isFiltered({ words, filters }: RoomQuery): boolean {
  return words.trim() !== '' || Object.values(filters).some((values) => values.length > 0)
}

/** The filters with one option of a facet turned on or off. */
export function withOption(filters: RoomQuery['filters'], facet: Facet, value: string): RoomQuery['filters'] {
  const chosen = filters[facet] ?? []
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
  const { [facet]: _, ...rest } = filters
  return next.length > 0 ? { ...rest, [facet]: next.slice(-MOST_NAMED) } : rest
}

function isSpan(view: string): view is Span {
  return Object.hasOwn(spanNames, view)
}

function one(params: Record<string, unknown>, name: string): string {
  const value: unknown = params[name]
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string' && typeof value !== 'number') throw refused(name, JSON.stringify(value).slice(0, 60), ['…'])
  return String(value)
}

function many(params: Record<string, unknown>, facet: Facet): string[] {
  const given: unknown = params[facet]
  const all = (Array.isArray(given) ? given : [one(params, facet)]).flatMap((value: unknown) => String(value).split(','))
  const values = [...new Set(all.filter((value) => value !== ''))]
  const isKnown = (value: string) => (facet === 'state' ? Object.hasOwn(kindNames, value) : /^[\da-z]{1,24}$/i.test(value))
  const wrong = values.find((value) => !isKnown(value))
  if (wrong !== undefined) throw refused(facet, wrong, facet === 'state' ? Object.keys(kindNames) : ['id', ...(facet === 'owner' ? ['me'] : [])])
  if (values.length > MOST_NAMED) throw refused(facet, values.join(',').slice(0, 60), [`≤ ${MOST_NAMED}`])
  return values
}

function refused(name: string, value: string, known: readonly string[]): DomainError {
  const options = known.join(', ')
  return new DomainError({
    code: 'ROOM_QUESTION',
    text:
      value === ''
        ? { zh: `排期不认识条件「${name}」。可用的有：${options}。`, en: `The room knows no parameter “${name}”. There are: ${options}.` }
        : { zh: `条件「${name}」不能是「${value}」。可用的有：${options}。`, en: `The parameter “${name}” cannot be “${value}”. There are: ${options}.` },
    data: { parameter: name, value, known },
  })
}
