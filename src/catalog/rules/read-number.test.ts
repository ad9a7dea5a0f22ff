import { describe, expect, it } from 'vitest'
import { readNumber } from './read-number'

describe('numbers typed onto days', () => {
  it.each([
    ['priceMinor', '2980', 298_000],
    ['priceMinor', '￥2,980.5', 298_050],
    ['childMinor', '0', 0],
    ['seats', '１２', 12],
    ['seats', '0', 0],
    ['seats', '', null],
  ] as const)('%s %s is %s', (name, typed, value) => {
    expect(readNumber(name, typed)).toEqual({ value, problem: null })
  })

  it.each([
    ['priceMinor', '0', '0 元游'],
    ['priceMinor', '12.345', '两位小数'],
    ['seats', '1.5', '整数'],
    ['seats', '-1', '整数'],
    ['seats', '10000', '整数'],
  ] as const)('%s %s is refused', (name, typed, reason) => {
    const read = readNumber(name, typed)
    expect(read.value).toBeNull()
    expect(read.problem?.zh).toContain(reason)
  })
})
