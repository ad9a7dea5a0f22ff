import { describe, expect, it } from 'vitest'
import { lawItems, lawMissing } from './law'
import { missingOf } from './missing'
import { whyBelowFloor } from './price-floor'
import { pricedOf } from './priced'
import { asTyped, type ProductAsTyped } from './product-as-typed'
import { productSections, shopAnchors } from './product-sections'
import { productKindNames, type ProductKind } from './products'
import { sayRung, whyNotLadder } from './refund-ladder'

const today = '2026-12-01'

const whole: ProductAsTyped = {
  kind: 'tour',
  title: '大理慢住五日',
  subtitle: '不赶路',
  category: 1,
  days: 1,
  priceMinor: 258_000,
  floorMinor: 180_000,
  groupMin: 6,
  pictures: [1, 2, 3],
  highlights: [{ text: '湖' }],
  itinerary: [{ title: '第一天', text: '到大理', meals: '晚餐', lodging: '民宿', transport: '飞机' }],
  departures: [{ date: '2026-12-08', seats: 8 }],
  included: [{ text: '住宿' }],
  excluded: [{ text: '单房差' }],
  refundRules: [{ text: '全额退还' }],
  optionalItems: '无',
  safety: '戴头盔',
  suitability: '孕期不适合',
  operatorName: '行文旅行',
  operatorLicence: 'L-YN-00000',
  complaintPhone: '12345',
}

const fields = (product: ProductAsTyped, level: string) =>
  missingOf(product, today)
    .filter((one) => one.level === level)
    .map(({ field }) => field)

describe('what a page lacks', () => {
  it('is nothing when all is there', () => {
    expect(missingOf(whole, today)).toEqual([])
  })

  it.each(lawItems.map(({ field }) => field))('names %s with its basis when it is empty', (field) => {
    const [found] = missingOf({ ...whole, [field]: null }, today).filter((one) => one.field === field && one.level === 'law')
    expect(found?.basis?.zh).toMatch(/《.+》第.+条/)
    expect(found?.basis?.en).toMatch(/Law, art\. \d+/)
  })

  it.each([
    ['a blank line', { included: [{ text: '  ' }] }, 'included'],
    ['a rule without words', { refundRules: [{ text: null }] }, 'refundRules'],
    ['a day without a plan', { itinerary: [{ title: '第一天', text: '' }] }, 'itinerary'],
    ['a price of nothing', { priceMinor: 0 }, 'priceMinor'],
    ['a blank telephone', { complaintPhone: ' ' }, 'complaintPhone'],
  ] as const)('does not take %s for an answer', (_, change, field) => {
    expect(fields({ ...whole, ...change } as ProductAsTyped, 'law')).toContain(field)
  })

  it.each([
    ['tour', 12],
    ['dayTrip', 12],
    ['custom', 8],
    ['ticket', 5],
    ['hotel', 5],
    ['transport', 5],
  ] as const)('asks of a %s what concerns it', (kind: ProductKind, count) => {
    expect(lawMissing({ kind })).toHaveLength(count)
  })

  it('is all of it for a form without rows, which says 0 for a list', () => {
    const empty = { title: '大理', priceMinor: 258_000, itinerary: 0, included: 0, excluded: 0, refundRules: 0, departures: 0, pictures: undefined, notices: 0 }
    expect(missingOf(asTyped(empty), today).filter(({ level }) => level === 'law')).toHaveLength(11)
  })

  it('takes a product without a kind for a tour', () => {
    expect(lawMissing({})).toEqual(lawMissing({ kind: 'tour' }))
  })

  it('says when all dates are past, when an early bird has no term, and when days do not add up', () => {
    expect(fields({ ...whole, departures: [{ date: '2026-11-30', seats: 8 }] }, 'wrong')).toEqual(['departures'])
    expect(fields({ ...whole, departures: [{ date: '2026-12-08', seats: 8, earlyMinor: 200_000 }] }, 'wrong')).toEqual(['earlyDays'])
    expect(fields({ ...whole, days: 5 }, 'wrong')).toEqual(['days'])
  })

  it('says which day lacks what', () => {
    const [found] = missingOf({ ...whole, itinerary: [{ title: '第一天', text: '到大理', meals: '晚餐' }] }, today)
    expect(found).toMatchObject({ field: 'itinerary.0', level: 'better', text: { zh: '第 1 天没有写住宿、交通' } })
  })

  it('stands in sections that there are, each answered in the page', () => {
    for (const { section } of lawItems) expect(Object.keys(productSections)).toContain(section)
    expect(Object.keys(shopAnchors)).toEqual(Object.keys(productSections))
    const names = Object.values(productSections).map(({ zh }) => zh)
    expect(names.filter((name) => names.some((other) => other !== name && other.startsWith(name)))).toEqual([])
    expect(Object.keys(productKindNames)).toHaveLength(6)
  })
})

describe('the cost floor', () => {
  const priced = (change: object) => pricedOf({ priceMinor: 258_000, floorMinor: 180_000, departures: [], ...change })

  it.each([
    ['a price at the floor', { priceMinor: 180_000 }, null],
    ['a price below it', { priceMinor: 179_999 }, '低于成本底价'],
    ['a day below it', { departures: [{ date: '2026-12-08', priceMinor: 100_000 }] }, '2026-12-08'],
    ['an early bird below it', { departures: [{ date: '2026-12-08', earlyMinor: 100_000 }] }, '2026-12-08'],
    ['a tour for nothing', { priceMinor: 0, floorMinor: null }, '0 元游'],
    ['a day for nothing', { departures: [{ date: '2026-12-08', priceMinor: 0 }], floorMinor: null }, '0 元游'],
    ['a child for nothing', { departures: [{ date: '2026-12-08', childMinor: 0 }] }, null],
    ['any price without a floor', { priceMinor: 1, floorMinor: null }, null],
    ['no price', { priceMinor: null }, null],
  ])('judges %s', (_, change, reason) => {
    const found = whyBelowFloor(priced(change))
    if (reason === null) expect(found).toBeNull()
    else expect(found?.zh).toContain(reason)
  })
})

describe('the refund ladder', () => {
  it.each([
    [{ daysBefore: 7, percent: 100 }, null, '出发前 7 天（含）以上', '全额退还团费。'],
    [{ daysBefore: 4, percent: 80 }, { daysBefore: 7 }, '出发前 6 天至 4 天', '扣除团费的 20%，其余退还。'],
    [{ daysBefore: 6, percent: 80 }, { daysBefore: 7 }, '出发前 6 天', '扣除团费的 20%，其余退还。'],
    [{ daysBefore: 0, percent: 0 }, { daysBefore: 1 }, '出发当天', '团费不予退还。'],
    [{ daysBefore: 0, percent: 40 }, { daysBefore: 4 }, '出发前 3 天至出发当天', '扣除团费的 60%，其余退还。'],
    [{ daysBefore: 0, percent: 100 }, null, '出发当天', '全额退还团费。'],
  ])('says %o after %o', (...[rung, before, until, text]) => {
    expect(sayRung(rung, before)).toEqual({ until, text })
  })

  it('says nothing of half a rung', () => {
    expect(sayRung({ daysBefore: 7 }, null)).toBeNull()
    expect(sayRung({ percent: 50, daysBefore: null }, null)).toBeNull()
  })

  it('gives nobody more for coming later', () => {
    const [early, late] = [
      { daysBefore: 7, percent: 80 },
      { daysBefore: 3, percent: 100 },
    ]
    expect(whyNotLadder([early, late])?.zh).toContain('退得还多')
    expect(whyNotLadder([late, early])?.zh).toContain('从多到少')
    expect(whyNotLadder([early, { daysBefore: 3, percent: 60 }])).toBeNull()
  })
})
