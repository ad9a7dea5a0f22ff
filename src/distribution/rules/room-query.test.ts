import { describe, expect, it } from 'vitest'
import { isFiltered, readRoomQuery, roomAddressOf, roomQueryFrom, withOption } from './room-query'

describe('a question to the room of pushes', () => {
  it('is a week of everything when nothing is said', () => {
    const query = readRoomQuery({})
    expect(query).toEqual({ view: 'week', at: null, words: '', filters: {} })
    expect([isFiltered(query), roomAddressOf(query).toString()]).toEqual([false, ''])
  })

  it('comes back from its own address', () => {
    const query = readRoomQuery({ view: 'month', at: '2026-12-01', q: ' 洱海 ', channel: '1,2', state: 'decide', owner: 'me' })
    expect(roomQueryFrom(roomAddressOf(query))).toEqual(query)
    expect(query.words).toBe('洱海')
  })

  it.each([
    ['view', 'year'],
    ['at', '2026-02-30'],
    ['state', 'sent'],
    ['channel', "1' OR 1"],
    ['q', 'x'.repeat(81)],
    ['colour', 'red'],
  ])('refuses %s=%s from a program and leaves it out of an old link', (name, value) => {
    expect(() => readRoomQuery({ [name]: value })).toThrow(expect.objectContaining({ code: 'ROOM_QUESTION' }))
    expect(roomQueryFrom(new URLSearchParams({ [name]: value }))).toEqual(readRoomQuery({}))
  })

  it('turns an option on and off again', () => {
    const on = withOption({}, 'state', 'live')
    expect([on, withOption(on, 'state', 'live')]).toEqual([{ state: ['live'] }, {}])
  })
})
