import { describe, expect, it } from 'vitest'
import { dearestMinor, inField, leapOf, readYuan, whyNotMoney } from './money'

describe('money as people type it', () => {
  it.each([
    ['1280', 128_000],
    ['1280.5', 128_050],
    ['1280.50', 128_050],
    ['1280.', 128_000],
    ['¥1,280', 128_000],
    ['￥１，２８０．５０', 128_050],
    ['１２８０', 128_000],
    ['1280元', 128_000],
    ['1280 元整', 128_000],
    ['人民币 1,234,567.89', 123_456_789],
    ['0.01', 1],
    ['0', 0],
    [' 1 280 ', 128_000],
    ['19.99', 1999],
    ['10000000', dearestMinor],
  ])('%s is read as yuan', (typed, minor) => {
    expect(readYuan(typed)).toEqual({ minor, problem: null })
  })

  it.each(['', '  '])('%j is no amount', (typed) => {
    expect(readYuan(typed)).toEqual({ minor: null, problem: null })
  })

  it.each([
    ['12.345', '两位小数'],
    ['-5', '小于 0'],
    ['−5', '小于 0'],
    ['12,80', '逗号'],
    ['1,28', '逗号'],
    ['1280.5.0', '不是金额'],
    ['5万', '不是金额'],
    ['一千二', '不是金额'],
    ['1e5', '不是金额'],
    ['元', '不是金额'],
    ['Infinity', '不是金额'],
    ['10000000.01', '1,000 万'],
  ])('%s is refused with the reason', (typed, reason) => {
    const read = readYuan(typed)
    expect(read.minor).toBeNull()
    expect(read.problem?.zh).toContain(reason)
    expect(read.problem?.en).toMatch(/[A-Za-z]/)
  })

  it('is shown back as it would be typed', () => {
    for (const minor of [0, 1, 128_000, 128_050, 123_456_789]) expect(readYuan(inField(minor)).minor).toBe(minor)
    expect(inField(null)).toBe('')
  })
})

it('stored money is whole fen', () => {
  for (const good of [0, 1, dearestMinor]) expect(whyNotMoney(good)).toBeNull()
  for (const bad of [0.5, -1, dearestMinor + 1, NaN, '1280', null, Infinity]) expect(whyNotMoney(bad)?.zh).toContain('以分为单位')
})

it('asks about a price that leaps by a factor of five or more, either way', () => {
  expect(leapOf(1280, 128_000)?.zh).toBe('原来是 ¥1,280，现在是 ¥12.80，不到原来的 5 分之一。')
  expect(leapOf(640_000, 128_000)?.zh).toContain('涨了 5 倍以上')
  for (const [minor, stored] of [
    [639_999, 128_000],
    [25_601, 128_000],
    [128_000, 128_000],
    [128_000, null],
    [null, 128_000],
    [128_000, 0],
  ] as const) {
    expect(leapOf(minor, stored)).toBeNull()
  }
})
