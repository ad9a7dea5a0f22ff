import { describe, expect, it } from 'vitest'
import { countIn, type Unit } from './count-units'

describe('counting as a platform does', () => {
  it.each<[Unit, string, number]>([
    ['codePoints', '洱海 a😀', 5],
    ['characters', '洱海 a\n😀', 4],
    ['utf16', '洱海😀', 4],
    ['bytes', '洱a😀', 8],
    ['xiaohongshu', '大理三日游', 5],
    ['xiaohongshu', 'ab', 1],
    ['xiaohongshu', 'abc', 2],
    ['xiaohongshu', '3天2晚¥1999', 6],
    ['xiaohongshu', '大理😀', 4],
    ['weibo', '大理ab', 3],
    ['weibo', '大理 https://shop.example.com/products/a-very-long-address-indeed', 13],
    ['weibo', 'https://a.cn/b 和 https://a.cn/c', 22],
    ['lines', '', 0],
    ['lines', '一行\n\n三行', 3],
    ['lines', '洱'.repeat(41), 3],
  ])('counts %s of %j as %i', (unit, text, count) => {
    expect(countIn(unit, text)).toBe(count)
  })

  it('counts half a surrogate pair as one', () => {
    expect(countIn('codePoints', 'a\ud83d')).toBe(2)
  })

  it('charges a very long address on Weibo for what cannot be shortened', () => {
    expect(countIn('weibo', `https://a.cn/${'x'.repeat(147)}`)).toBe(20)
  })
})
