import { describe, expect, it } from 'vitest'
import { judgeOffer, overlapping, previewOffer, sayFindings, whyNotOffer } from './judge-offer'
import type { Offer } from './offer'

const at = { now: Date.parse('2026-11-21T04:00:00Z'), today: '2026-11-21' }
const flash: Offer = {
  id: '1',
  title: '周末秒杀',
  kind: 'flash',
  amountIs: 'price',
  amountMinor: 119_900,
  thresholdMinor: 0,
  code: null,
  startsAt: '2026-11-20T00:00:00.000Z',
  endsAt: '2026-11-30T16:00:00.000Z',
}
const product = {
  id: '9',
  title: '哈尔滨五日',
  priceMinor: 139_900,
  validUntil: null,
  departures: [
    { date: '2026-12-01', seats: 4, priceMinor: 179_900 },
    { date: '2026-12-08', seats: 0, priceMinor: 10_000 },
    { date: '2026-12-15', seats: 4, priceMinor: null },
  ],
}
const coupon: Offer = { ...flash, kind: 'coupon', amountIs: 'reduction', amountMinor: 30_000, thresholdMinor: 100_000 }

describe('an offer is refused in itself', () => {
  it.each([
    ['that gives nothing', { ...flash, amountMinor: 0 }, '大于 0'],
    ['that ends when it starts', { ...flash, endsAt: flash.startsAt }, '晚于开始'],
    ['that is a coupon without a threshold', { ...coupon, thresholdMinor: 0 }, '满额门槛'],
    ['whose threshold is below the reduction', { ...coupon, thresholdMinor: 20_000 }, '提高门槛'],
    ['whose threshold is the reduction', { ...coupon, thresholdMinor: 30_000 }, '提高门槛'],
    ['that is a flash sale with a threshold', { ...flash, thresholdMinor: 100 }, '没有满额门槛'],
  ] as [string, Offer, string][])('%s', (_, offer, reason) => {
    expect(
      whyNotOffer(offer)
        .map(({ zh }) => zh)
        .join(),
    ).toContain(reason)
  })

  it('not when it is sound', () => {
    for (const offer of [flash, coupon]) expect(whyNotOffer(offer)).toEqual([])
  })
})

describe('an offer against the price of a product', () => {
  it('shows each price that can still be had', () => {
    expect(previewOffer(flash, product, at.today)).toEqual([
      { date: null, listMinor: 139_900, resultMinor: 119_900 },
      { date: '2026-12-01', listMinor: 179_900, resultMinor: 119_900 },
    ])
  })

  it.each([
    ['a flash price above the price', { ...flash, amountMinor: 199_900 }],
    ['a flash price that is the price', { ...flash, amountMinor: 139_900 }],
    ['a reduction of the whole price', { ...flash, amountIs: 'reduction', amountMinor: 139_900 }],
    ['a reduction above the price', { ...coupon, amountMinor: 139_900, thresholdMinor: 139_900 }],
  ] as [string, Offer][])('%s is refused, with the product and both amounts', (_, offer) => {
    const { refusals } = judgeOffer(offer, product, at)
    expect(refusals[0]?.zh).toContain('「哈尔滨五日」的价格 ¥1,399')
  })

  it('less than half is asked: 300 meant as "300 off"', () => {
    const findings = judgeOffer({ ...flash, amountMinor: 30_000 }, product, at)
    expect(findings.refusals).toEqual([])
    expect(findings.asks.map(({ zh }) => zh)).toEqual([
      '「哈尔滨五日」从 ¥1,399 变成 ¥300，不到一半。',
      '「哈尔滨五日」2026-12-01 的班期从 ¥1,799 变成 ¥300，不到一半。',
    ])
    expect(sayFindings(findings, false)?.zh).toContain('"confirmed": true')
    expect(sayFindings(findings, true)).toBeNull()
  })

  it('exactly half is not asked', () => {
    expect(judgeOffer({ ...flash, amountIs: 'reduction', amountMinor: 69_950 }, { ...product, departures: [] }, at)).toEqual({ refusals: [], asks: [] })
  })

  it('no confirmation silences a refusal', () => {
    expect(sayFindings(judgeOffer({ ...flash, amountMinor: 199_900 }, product, at), true)?.zh).toContain('¥1,999')
  })

  it('a coupon for larger orders does not contradict a small price', () => {
    expect(judgeOffer({ ...coupon, thresholdMinor: 300_000 }, product, at)).toEqual({ refusals: [], asks: [] })
  })

  it('an offer that is over is judged no more', () => {
    expect(judgeOffer({ ...flash, amountMinor: 1, endsAt: '2026-11-21T03:00:00.000Z' }, product, at)).toEqual({ refusals: [], asks: [] })
  })
})

it('names price-making offers that run at the same time, and no neighbours', () => {
  const others: Offer[] = [
    { ...flash, id: '2' },
    { ...flash, id: '3', startsAt: flash.endsAt, endsAt: '2026-12-31T00:00:00.000Z' },
    { ...coupon, id: '4' },
    flash,
  ]
  expect(overlapping(flash, others).map(({ id }) => id)).toEqual(['2'])
  expect(overlapping(coupon, others)).toEqual([])
})
