import { DomainError } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'
import { facetNames, facets, facetValues, type Facet, type Filters } from './room-facets'
import { tierNames, type Tier } from './tiers'

export const sortNames = {
  new: { zh: '新入库在前', en: 'Newest first' },
  old: { zh: '旧的在前', en: 'Oldest first' },
  changed: { zh: '刚改过的在前', en: 'Last changed first' },
  title: { zh: '按名称', en: 'By title' },
} satisfies Record<string, Bilingual>
export type Sort = keyof typeof sortNames

/** What somebody looks for in the library; the address of the room says it. */
export type RoomQuery = { words: string; tier: Tier | null; filters: Filters; sort: Sort }

export const everything: RoomQuery = { words: '', tier: null, filters: {}, sort: 'new' }

export const LONGEST_WORDS = 80
const MOST_WORDS = 6

/** Names that Payload's own client adds to any question. */
const notOurs: readonly string[] = ['locale', 'fallback-locale', 'depth', 'draft']
/** The picture that lies open is a matter of the screen, but of its address too. */
const names: readonly string[] = ['q', 'tier', 'sort', 'open', ...facets]

/** @throws DomainError `ROOM_QUESTION` (400), naming the parameter, what it said and what it may say. */
export function readRoomQuery(params: Record<string, unknown>): RoomQuery {
  const unknown = Object.keys(params).find((name) => !names.includes(name) && !notOurs.includes(name))
  if (unknown !== undefined) throw refused(unknown, '', names)
  const words = one(params, 'q').normalize('NFKC').trim()
  if (words.length > LONGEST_WORDS) throw tooLong
  const tier = one(params, 'tier')
  if (tier !== '' && !isIn(tierNames, tier)) throw refused('tier', tier, Object.keys(tierNames))
  const sort = one(params, 'sort') || 'new'
  if (!isIn(sortNames, sort)) throw refused('sort', sort, Object.keys(sortNames))
  const chosen = facets.map((facet): [Facet, string[]] => [facet, many(params, facet)])
  const filters: Filters = Object.fromEntries<string[]>(chosen.filter(([, values]) => values.length > 0))
  return { words, tier: tier === '' ? null : tier, filters, sort }
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
export function addressOf({ words, tier, filters, sort }: RoomQuery): URLSearchParams {
  const search = new URLSearchParams()
  if (words.trim() !== '') search.set('q', words.trim())
  if (tier) search.set('tier', tier)
  for (const facet of facets) if (filters[facet]?.length) search.set(facet, filters[facet].join(','))
  if (sort !== 'new') search.set('sort', sort)
  return search
}

/** The words a picture has to have all of, in any of its texts. */
export function wordsIn(words: string): string[] {
  return [...new Set(words.split(/[\s,，、;；]+/u).filter((word) => word !== ''))].slice(0, MOST_WORDS)
}

export function isFiltered({ words, filters }: RoomQuery): boolean {
  return words.trim() !== '' || Object.values(filters).some((values) => values.length > 0)
}

/** The filters with one option of a facet turned on or off. */
export function withOption(filters: Filters, facet: Facet, { value, single }: { value: string; single: boolean }): Filters {
  const chosen = filters[facet] ?? []
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : single ? [value] : [...chosen, value]
  const { [facet]: _, ...rest } = filters
  return next.length > 0 ? { ...rest, [facet]: next } : rest
}

function one(params: Record<string, unknown>, name: string): string {
  const value: unknown = params[name]
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string' && typeof value !== 'number') throw refused(name, JSON.stringify(value).slice(0, 60), ['…'])
  return String(value)
}

function many(params: Record<string, unknown>, facet: Facet): string[] {
  const given: unknown = params[facet]
  const values = (Array.isArray(given) ? given : [one(params, facet)]).flatMap((value: unknown) => String(value).split(',')).filter((value) => value !== '')
  const known = facetValues[facet]
  const wrong = values.find((value) => !isIn(known, value))
  if (wrong !== undefined) throw refused(facet, wrong, Object.keys(known))
  return [...new Set(values)]
}

function isIn<T extends object>(table: T, name: string): name is Extract<keyof T, string> {
  return Object.hasOwn(table, name)
}

function refused(name: string, value: string, known: readonly string[]): DomainError {
  const called: Bilingual = name in facetNames ? facetNames[name as Facet] : { zh: name, en: name }
  const options = known.join(', ')
  return new DomainError({
    code: 'ROOM_QUESTION',
    text:
      value === ''
        ? { zh: `素材库不认识筛选条件「${name}」。可用的有：${options}。`, en: `The library knows no filter “${name}”. There are: ${options}.` }
        : {
            zh: `筛选条件「${called.zh}」（${name}）没有「${value}」这个值。可用的有：${options}。`,
            en: `The filter “${called.en}” (${name}) has no value “${value}”. There are: ${options}.`,
          },
    data: { parameter: name, value, known },
  })
}

const tooLong = new DomainError({
  code: 'ROOM_QUESTION',
  text: { zh: `搜索的词不超过 ${LONGEST_WORDS} 个字。请写短一些。`, en: `Search for at most ${LONGEST_WORDS} characters. Use fewer words.` },
  data: { parameter: 'q' },
})
