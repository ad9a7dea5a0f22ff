import { describe, expect, it } from 'vitest'
import { whyNotDeliverable, type Leanings, type OutgoingAsset } from './deliverable'

const now = Date.parse('2026-12-01T00:00:00.000Z')
const variant = { channelName: '公众号', title: '大理', report: [] }
const ready: OutgoingAsset = { id: '1', title: '洱海', tier: 'ready', licence: 'owned' }
const sound = (over: Partial<Leanings> = {}): Leanings => ({
  assets: new Map([['1', ready]]),
  products: new Map(),
  promotions: new Map(),
  isEmpty: false,
  isUnreadable: false,
  ...over,
})
const codes = (leanings: Leanings) => whyNotDeliverable(variant, leanings, now).map((refusal) => refusal.code)

describe('the gate of what may go out', () => {
  it('lets a sound variant through', () => {
    expect(codes(sound())).toEqual([])
  })

  it('stops inspiration, unfinished, unlicensed and expired pictures', () => {
    const bad: OutgoingAsset[] = [
      { ...ready, tier: 'inspiration' },
      { ...ready, tier: 'rework' },
      { ...ready, licence: 'unknown' },
      { ...ready, expiresAt: '2026-11-30T00:00:00.000Z' },
    ]
    for (const asset of bad) expect(codes(sound({ assets: new Map([['1', asset]]) }))).toEqual(['PICTURE_RIGHTS'])
  })

  it('stops what refers to something deleted or unpublished', () => {
    expect(codes(sound({ assets: new Map([['1', null]]) }))).toEqual(['PICTURE_GONE'])
    expect(codes(sound({ products: new Map([['7', null]]) }))).toEqual(['PRODUCT_GONE'])
    expect(codes(sound({ products: new Map([['7', { title: '大理五日', state: 'waiting' }]]) }))).toEqual(['PRODUCT_NOT_PUBLISHED'])
    expect(codes(sound({ promotions: new Map([['3', null]]) }))).toEqual(['PROMOTION_GONE'])
  })

  it('stops an empty body and errors of the report, not its warnings', () => {
    const remark = { rule: 'r', message: { zh: '太长', en: 'too long' }, basis: 'O' }
    const refusals = whyNotDeliverable(
      {
        ...variant,
        report: [
          { ...remark, severity: 'error' },
          { ...remark, severity: 'warning' },
        ],
      },
      sound({ isEmpty: true }),
      now,
    )
    expect(refusals.map((refusal) => refusal.code)).toEqual(['BODY_EMPTY', 'TYPESETTING_ERROR'])
  })
})
