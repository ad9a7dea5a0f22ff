import { describe, expect, it } from 'vitest'
import { itemsByDay } from './calendar-items'
import { fullness } from './coverage'
import { inOrder } from './plan-order'
import type { PlanCard } from './plan-card'

const card = (given: Partial<PlanCard>): PlanCard => ({
  ...{
    id: 1,
    title: '题',
    stage: 'proposed',
    draftType: 'opinion',
    form: 'story',
    product: null,
    owner: null,
    occasion: null,
    dueAt: null,
    publishAt: null,
    revision: 1,
  },
  ...{ column: 'proposed', draft: null, productName: null, ownerName: null, occasionName: null, channelNames: [] },
  ...given,
})
const zone = 'Asia/Shanghai'

describe('what stands on a day', () => {
  const cards = [card({ id: 1, dueAt: '2026-12-01T10:00:00.000Z', publishAt: '2026-12-02T16:30:00.000Z' })]
  const pushes = [{ id: 7, at: '2026-12-02T16:10:00.000Z', title: '稿', channels: ['店铺'], isOut: false, isTroubled: false }]

  it('is by the zone, in the order of the day, a topic twice where it is due and published', () => {
    const days = itemsByDay({ cards, pushes, hidden: [], zone })
    expect([...days].map(([day, items]) => [day, items.map(({ key }) => key)])).toEqual([
      ['2026-12-01', ['dueAt:1']],
      ['2026-12-03', ['push:7', 'publishAt:1']],
    ])
  })
  it('leaves out layers that are switched off', () => {
    expect([...itemsByDay({ cards, pushes, hidden: ['due', 'pushes'], zone }).keys()]).toEqual(['2026-12-03'])
    expect(itemsByDay({ cards, pushes, hidden: ['due', 'publish', 'pushes'], zone }).size).toBe(0)
  })
})

describe('the order of the table', () => {
  it('puts what has no value last, whichever way', () => {
    const rows = [card({ id: 1 }), card({ id: 2, dueAt: '2026-12-01T00:00:00Z' }), card({ id: 3, dueAt: '2026-12-02T00:00:00Z' })]
    expect(inOrder(rows, { by: 'dueAt', isDown: false }).map(({ id }) => id)).toEqual([2, 3, 1])
    expect(inOrder(rows, { by: 'dueAt', isDown: true }).map(({ id }) => id)).toEqual([3, 2, 1])
  })
  it('follows the board where stages are ordered', () => {
    const rows = [card({ id: 1, column: 'live' }), card({ id: 2, column: 'inReview' }), card({ id: 3 })]
    expect(inOrder(rows, { by: 'stage', isDown: false }).map(({ id }) => id)).toEqual([3, 2, 1])
  })
})

describe('the fullness of a cell', () => {
  it('is nothing only for none', () => {
    expect([fullness(0, 9), fullness(1, 100), fullness(50, 100), fullness(100, 100), fullness(0, 0)]).toEqual([0, 1, 2, 4, 0])
  })
})
