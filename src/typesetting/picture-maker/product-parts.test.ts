import { describe, expect, it } from 'vitest'
import { productParts, type ProductStory } from './product-parts'

const story: ProductStory = {
  title: '东极岛三日',
  subtitle: '',
  pictures: [],
  priceMinor: 598_000,
  priceIsFrom: true,
  priceUntil: '',
  priceUnit: '人',
  facts: [],
  highlights: [],
  itinerary: [],
  departures: [
    { date: '2027-05-01', seats: 6, priceMinor: 598_000 },
    { date: '2027-05-08', seats: 0, priceMinor: 658_000 },
  ],
  included: [],
  excluded: [],
  notices: [],
  refundRules: [],
  optionalItems: '',
  safety: '',
  operator: '',
  licence: '',
}

function departuresOf(told: Partial<ProductStory>): string[][] {
  const table = productParts({ ...story, ...told }).find(({ kind }) => kind === 'table')
  return table?.kind === 'table' ? table.rows.map(({ cells }) => cells.map((cell) => cell.map(({ text }) => text).join(''))) : []
}

describe('the departures of a product', () => {
  it('show what each date costs', () => {
    expect(departuresOf({})).toEqual([
      ['日期', '价格（人）', '余位'],
      ['2027-05-01', '¥5,980', '余 6 位'],
      ['2027-05-08', '¥6,580', '已满'],
    ])
  })

  it('have no column of prices where none is known', () => {
    expect(departuresOf({ priceMinor: null, departures: [{ date: '2027-05-01', seats: null, priceMinor: null }] })).toEqual([
      ['日期', '余位'],
      ['2027-05-01', '可订'],
    ])
  })

  it('ask to be called about a price that alone is not known', () => {
    const departures = [{ ...story.departures[0]!, priceMinor: null }, story.departures[1]!]
    expect(departuresOf({ departures }).map(([, price]) => price)).toEqual(['价格（人）', '询价', '¥6,580'])
  })
})
