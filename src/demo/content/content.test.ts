import { describe, expect, it } from 'vitest'
import * as demo from './index'
import type { DemoBlock, DemoDraft } from './types'

const { demoAssets, demoDrafts, demoProducts, demoPromotions, demoStorefront, demoTopics } = demo

const byKey = <T extends { key: string }>(items: T[]) => new Map(items.map((item) => [item.key, item]))
const assets = byKey(demoAssets)
const products = byKey(demoProducts)
const promotions = byKey(demoPromotions)
const topics = byKey(demoTopics)
const count = <T>(items: T[], name: (item: T) => string) => {
  const totals: Record<string, number> = {}
  for (const item of items) totals[name(item)] = (totals[name(item)] ?? 0) + 1
  return totals
}
const length = (text: string) => [...text].length
const written = (block: DemoBlock): string =>
  Object.values(block)
    .flat(2)
    .filter((value) => typeof value === 'string')
    .join('')
const body = (draft: DemoDraft) => draft.blocks.map(written).join('')
const topicOf = (draft: DemoDraft) => topics.get(draft.topic)
const picturesOf = (draft: DemoDraft) => [draft.cover, ...draft.blocks.flatMap((block) => ('picture' in block ? [block.picture] : []))]
const isCard = (block: DemoBlock) => 'product' in block || 'coupon' in block || 'qr' in block

describe('what the demo holds', () => {
  it('has the promised number of each thing', () => {
    expect(demo.demoDestinations).toHaveLength(8)
    expect(demo.demoCategories).toHaveLength(5)
    expect(demoAssets).toHaveLength(40)
    expect(demoProducts.length).toBeGreaterThanOrEqual(12)
    expect(demoPromotions.map((one) => one.kind).sort()).toEqual(['coupon', 'flash', 'newcomer'])
    expect(demo.demoOccasions.length).toBeGreaterThanOrEqual(10)
    expect(demoTopics).toHaveLength(24)
    expect(demoDrafts).toHaveLength(16)
    expect(demo.demoChannels).toHaveLength(2)
  })

  it('spreads the pictures over tiers, shapes and destinations', () => {
    expect(count(demoAssets, (one) => one.tier)).toEqual({ ready: 24, rework: 9, inspiration: 7 })
    expect(count(demoAssets, (one) => one.orientation)).toEqual({ landscape: 28, portrait: 8, square: 4 })
    expect(Object.values(count(demoAssets, (one) => one.destination))).toEqual(Array(8).fill(5))
  })

  it('covers four draft types, five forms, four stages and every destination', () => {
    expect(count(demoDrafts, (one) => topicOf(one)?.draftType ?? '')).toEqual({ advertising: 4, emotional: 4, promotional: 4, opinion: 4 })
    expect(new Set(demoDrafts.map((one) => topicOf(one)?.form)).size).toBe(5)
    expect(new Set(demoDrafts.map((one) => one.stage)).size).toBe(4)
    expect(new Set(demoTopics.map((one) => one.titleStyle)).size).toBe(6)
    expect(new Set(demoProducts.map((one) => one.destination)).size).toBe(8)
    expect(new Set(demoProducts.map((one) => one.role)).size).toBe(4)
    expect(new Set(demoProducts.map((one) => one.category)).size).toBe(5)
  })
})

describe('keys', () => {
  it('are unique within each kind', () => {
    const kinds = [demo.demoDestinations, demo.demoCategories, demoAssets, demoProducts, demoPromotions, demo.demoOccasions, demoTopics, demoDrafts]
    for (const items of kinds) expect(new Set(items.map((one) => one.key)).size).toBe(items.length)
    expect(new Set(demoProducts.map((one) => one.slug)).size).toBe(demoProducts.length)
  })

  it('of products lead to a category, a destination and ready pictures of that destination', () => {
    const categories = byKey(demo.demoCategories)
    for (const product of demoProducts) {
      expect(categories.has(product.category), product.key).toBe(true)
      for (const key of product.pictures) expect(assets.get(key), `${product.key} ${key}`).toMatchObject({ tier: 'ready', destination: product.destination })
    }
  })

  it('of topics and promotions lead somewhere', () => {
    const occasions = byKey(demo.demoOccasions)
    for (const topic of demoTopics) {
      expect(topic.product === null || products.has(topic.product), topic.key).toBe(true)
      expect(topic.occasion === null || occasions.has(topic.occasion), topic.key).toBe(true)
    }
    for (const key of demoPromotions.flatMap((one) => one.products)) expect(products.has(key), key).toBe(true)
  })

  it('of drafts lead to a topic in writing about the same product', () => {
    for (const draft of demoDrafts) expect(topicOf(draft), draft.key).toMatchObject({ stage: 'inWriting', product: draft.product })
    expect(demoTopics.filter((one) => one.stage === 'inWriting')).toHaveLength(demoDrafts.length)
  })

  it('of the shop home lead to ready pictures, products and approved drafts', () => {
    for (const slide of demoStorefront.carousel) expect([assets.get(slide.asset)?.tier, products.has(slide.product)]).toEqual(['ready', true])
    for (const key of demoStorefront.featuredProducts) expect(products.has(key), key).toBe(true)
    for (const key of demoStorefront.featuredTopics) expect(demoDrafts.find((one) => one.topic === key)?.stage, key).toBe('approved')
    expect([...demoStorefront.categories].sort()).toEqual(demo.demoCategories.map((one) => one.key).sort())
  })

  it('of derived pictures lead to an older tier', () => {
    for (const asset of demoAssets) if (asset.derivedFrom) expect(assets.get(asset.derivedFrom)?.tier, asset.key).toMatch(/inspiration|rework/)
  })
})

describe('a trip', () => {
  it.each(demoProducts)('$key keeps its own promises', (product) => {
    expect(product.itinerary).toHaveLength(product.days)
    expect(product.nights).toBe(product.days - 1)
    expect(product.highlights.length).toBeGreaterThanOrEqual(3)
    expect(product.highlights.length).toBeLessThanOrEqual(5)
    expect(product.refundRules.length).toBeGreaterThanOrEqual(4)
    expect(product.operator.licence).toContain('示例')
    expect(product.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    const dates = product.departures.map((one) => one.date)
    expect(dates).toEqual([...dates].sort())
    for (const date of dates) expect(date >= '2026-12-01' && date <= '2027-04-30' && date <= product.validUntil, date).toBe(true)
  })

  it('to Shaxi leaves on Tuesdays, so that day four is the Friday market', () => {
    for (const { date } of products.get('dali-slow')?.departures ?? []) expect(new Date(date).getUTCDay(), date).toBe(2)
  })
})

describe('a draft', () => {
  it.each(demoDrafts)('$key fits the limits of channels and cards', (draft) => {
    expect(length(draft.title)).toBeLessThanOrEqual(32)
    expect(length(draft.digest)).toBeLessThanOrEqual(54)
    expect(length(body(draft))).toBeGreaterThanOrEqual(400)
    expect(length(body(draft))).toBeLessThanOrEqual(1200)
    for (const block of draft.blocks) {
      if ('remark' in block) expect(length(block.remark ?? '')).toBeLessThanOrEqual(60)
      if ('follow' in block) expect(length(block.introduction)).toBeLessThanOrEqual(80)
    }
  })

  it.each(demoDrafts)('$key shows only ready pictures and things that exist', (draft) => {
    for (const key of picturesOf(draft)) expect(assets.get(key)?.tier, key).toBe('ready')
    for (const block of draft.blocks) {
      if ('product' in block) expect(block.product).toBe(draft.product)
      if ('coupon' in block) expect(promotions.get(block.coupon)?.products).toContain(draft.product)
      if ('qr' in block) expect(['/', ...demoProducts.map((one) => `/products/${one.slug}`)]).toContain(block.qr)
    }
  })

  it.each(demoDrafts.filter((draft) => draft.blocks.some(isCard)))('$key says at its top that it sells', (draft) => {
    expect(written(draft.blocks[0] ?? { divider: true })).toContain('广告')
  })

  it('of several uses every kind of block and live fact', () => {
    const using = (key: string) => demoDrafts.filter((draft) => draft.blocks.some((block) => key in block)).length
    for (const key of ['product', 'coupon', 'follow', 'table']) expect(using(key), key).toBeGreaterThanOrEqual(4)
    for (const key of ['h2', 'h3', 'p', 'list', 'ol', 'quote', 'picture', 'divider', 'qr']) expect(using(key), key).toBeGreaterThanOrEqual(1)
    expect(demoDrafts.filter((draft) => body(draft).includes('{{price}}')).length).toBeGreaterThanOrEqual(4)
  })
})

describe('the calendar', () => {
  it('has each topic due before it goes out, within a hundred days', () => {
    for (const topic of demoTopics) {
      expect(topic.dueInDays, topic.key).toBeLessThan(topic.publishInDays)
      expect(topic.publishInDays, topic.key).toBeLessThanOrEqual(99)
    }
  })

  it('has occasions that end on or after the day they start', () => {
    for (const one of demo.demoOccasions) expect(one.endsOn >= one.startsOn, one.key).toBe(true)
  })
})
