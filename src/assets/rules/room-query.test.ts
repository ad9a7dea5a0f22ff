import { describe, expect, it } from 'vitest'
import type { DomainError } from '@/platform/errors'
import { addressOf, everything, isFiltered, readRoomQuery, roomQueryFrom, withOption, wordsIn } from './room-query'

function refusal(params: Record<string, unknown>): DomainError {
  try {
    readRoomQuery(params)
  } catch (error) {
    return error as DomainError
  }
  throw new Error('nothing was refused')
}

describe('a question to the library', () => {
  it('is read from its parameters', () => {
    expect(readRoomQuery({ q: ' 大理　冬 ', tier: 'ready', season: 'winter,none', shape: ['portrait', 'long'], sort: 'title', locale: 'zh' })).toEqual({
      words: '大理 冬',
      tier: 'ready',
      filters: { season: ['winter', 'none'], shape: ['portrait', 'long'] },
      sort: 'title',
    })
    expect(readRoomQuery({})).toEqual(everything)
  })

  it.for([
    [{ tier: 'best' }, 'tier', 'best'],
    [{ season: 'winter,monsoon' }, 'season', 'monsoon'],
    [{ used: 'toString' }, 'used', 'toString'],
    [{ sort: 'random' }, 'sort', 'random'],
    [{ q: { like: 'x' } }, 'q', 'like'],
    [{ colour: 'red' }, 'colour', ''],
  ] as const)('is refused in both languages for %o', ([params, parameter, value]) => {
    const { code, status, text, data } = refusal(params)
    expect({ code, status, parameter: data.parameter }).toEqual({ code: 'ROOM_QUESTION', status: 400, parameter })
    for (const sentence of [text.zh, text.en]) expect(sentence).toContain(value || parameter)
  })

  it('has at most eighty characters of words', () => {
    expect(refusal({ q: '山'.repeat(81) }).text.zh).toContain('80')
    expect(readRoomQuery({ q: '山'.repeat(80) }).words).toHaveLength(80)
  })

  it('goes into an address and comes back the same', () => {
    const query = { words: '洱海 & 云', tier: 'rework', filters: { licence: ['owned', 'unknown'], used: ['no'] }, sort: 'old' } as const
    expect(addressOf(query).toString()).toBe('q=%E6%B4%B1%E6%B5%B7+%26+%E4%BA%91&tier=rework&licence=owned%2Cunknown&used=no&sort=old')
    expect(roomQueryFrom(addressOf(query))).toEqual(query)
    expect(addressOf(everything).toString()).toBe('')
  })

  it('leaves out of an old address what cannot be read', () => {
    expect(roomQueryFrom(new URLSearchParams('tier=gone&limit=10&season=winter&open=7'))).toEqual({ ...everything, filters: { season: ['winter'] } })
  })

  it('has words with any sign between them, each once', () => {
    expect(wordsIn('大理，冬、大理 snow')).toEqual(['大理', '冬', 'snow'])
    expect(isFiltered(everything)).toBe(false)
    expect(isFiltered({ ...everything, words: '冬' })).toBe(true)
  })

  it('turns options on and off', () => {
    const one = withOption({}, 'season', { value: 'winter', single: false })
    expect(withOption(one, 'season', { value: 'spring', single: false })).toEqual({ season: ['winter', 'spring'] })
    expect(withOption(one, 'season', { value: 'winter', single: false })).toEqual({})
    expect(withOption({ added: ['7'] }, 'added', { value: '30', single: true })).toEqual({ added: ['30'] })
  })
})
