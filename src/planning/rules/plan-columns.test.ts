import { describe, expect, it } from 'vitest'
import { mayAct, type Act, type Role } from '@/people'
import { columnOf, columns, moveBetween } from './plan-columns'

const may = (role: Role) => (act: Act) => mayAct(role, act)

describe('where a topic stands', () => {
  it('is its own stage until a draft says more', () => {
    expect(columnOf('proposed', null)).toBe('proposed')
    expect(columnOf('approved', { draftStage: 'approved', hasPush: true, isLive: true })).toBe('approved')
    expect(columnOf('inWriting', null)).toBe('inWriting')
  })
  it.each([
    { draftStage: 'inWriting', hasPush: false, isLive: false, column: 'inWriting' },
    { draftStage: 'changesRequested', hasPush: false, isLive: false, column: 'inWriting' },
    { draftStage: 'inReview', hasPush: false, isLive: false, column: 'inReview' },
    { draftStage: 'approved', hasPush: false, isLive: false, column: 'ready' },
    { draftStage: 'approved', hasPush: true, isLive: false, column: 'scheduled' },
    { draftStage: 'approved', hasPush: true, isLive: true, column: 'scheduled' },
    { draftStage: 'approved', hasPush: false, isLive: true, column: 'live' },
    { draftStage: 'inReview', hasPush: false, isLive: true, column: 'inReview' },
    { draftStage: 'changesRequested', hasPush: true, isLive: false, column: 'scheduled' },
  ])('follows from a draft $draftStage, scheduled $hasPush, live $isLive: $column', ({ column, ...standing }) => {
    expect(columnOf('inWriting', standing)).toBe(column)
  })
})

describe('moving between columns', () => {
  it('goes through the act that does it', () => {
    expect(moveBetween({ from: 'proposed', to: 'approved', may: may('reviewer') })?.act).toBe('approve')
    expect(moveBetween({ from: 'approved', to: 'proposed', may: may('marketer') })?.act).toBe('reconsider')
    expect(moveBetween({ from: 'approved', to: 'inWriting', may: may('editor') })?.act).toBe('start')
  })
  it('is refused in words to who may not', () => {
    expect(moveBetween({ from: 'proposed', to: 'approved', may: may('editor') })).toEqual({
      act: null,
      says: { zh: '选题由审核或运营通过', en: 'A reviewer or a marketer approves topics' },
    })
    expect(moveBetween({ from: 'approved', to: 'inWriting', may: may('marketer') })?.act).toBeNull()
  })
  it('sets nothing that follows from documents, from nowhere, and always says why', () => {
    for (const from of columns) {
      for (const to of columns.slice(3)) {
        const move = moveBetween({ from, to, may: () => true })
        if (from === to) expect(move).toBeNull()
        else expect([move?.act, move?.says.zh.length]).toEqual([null, expect.any(Number)])
      }
    }
  })
  it('takes no topic back that is being written', () => {
    for (const from of columns.slice(2)) expect(moveBetween({ from, to: 'approved', may: () => true })?.act).toBeNull()
  })
  it('says in both languages what may not be, for every pair', () => {
    for (const from of columns) {
      for (const to of columns) {
        const move = moveBetween({ from, to, may: () => false })
        if (move) expect([move.says.zh === '', move.says.en === '']).toEqual([false, false])
      }
    }
  })
})
