import { describe, expect, it } from 'vitest'
import { deliveryStateLabels, deliveryStates } from './delivery-state'
import { isVisible, isWaitingInBox, sayState } from './said-state'

const inBox = { detail: { finish: 'draft' } }
const onPage = { detail: { finish: 'publish' } }

describe('the state of a delivery in words', () => {
  it.for([
    ['a live article', 'live', onPage, '已发布', true],
    ['a shop post, whose receipt says nothing of a finish', 'live', { detail: { postId: '1' } }, '已发布', true],
    ['a live draft in the box', 'live', inBox, '已放进草稿箱，等人发表', false],
    ['a rehearsed draft', 'rehearsal', inBox, '演练完成', false],
    ['a rehearsed article', 'rehearsal', onPage, '演练完成', false],
    ['a row without a receipt', 'live', null, '已发布', true],
  ] as const)('%s', ([, mode, receipt, zh, visible]) => {
    const delivery = { state: 'published' as const, mode, receipt }
    expect(sayState(delivery).zh).toBe(zh)
    expect(isVisible(delivery)).toBe(visible)
    expect(isWaitingInBox(delivery)).toBe(zh.includes('草稿箱'))
  })

  it('calls nothing published that is not', () => {
    for (const state of deliveryStates.filter((one) => one !== 'published')) {
      for (const mode of ['live', 'rehearsal'] as const) {
        expect(sayState({ state, mode, receipt: inBox })).toBe(deliveryStateLabels[state])
        expect(isVisible({ state, mode, receipt: onPage })).toBe(false)
      }
    }
  })
})
