import { expect, it } from 'vitest'
import { menuAsked } from './slash-trigger'

it.each([
  ['/', 0, ''],
  ['/图片', 0, '图片'],
  ['、图片', 0, '图片'],
  ['／tup', 0, 'tup'],
  ['价格是/', 3, ''],
  ['价格是/图片', 3, '图片'],
  ['价格是／图片', 3, '图片'],
  ['早餐。/', 3, ''],
  ['Price /table', 6, 'table'],
  ['看这里、', 3, ''],
  ['（/金句', 1, '金句'],
  ['𠮷/图片', 2, '图片'],
  ['第2天/图片', 3, '图片'],
])('opens on %j', (text, at, query) => {
  expect(menuAsked(text)).toMatchObject({ at, query })
})

it.each([
  'https://example.com/',
  'https:/',
  'http://a.cn/图片',
  'www.a.cn/trip',
  '12/05',
  '12/',
  '2580元/人',
  '每团 12/20',
  '120 km/h',
  'and/or',
  '//',
  '价格',
  '/图片 和',
  '/a、、',
])('leaves %j alone', (text) => {
  expect(menuAsked(text)).toBeNull()
})

it('takes 、 for a comma within a sentence and for the key of the menu where a line or a word begins', () => {
  expect(menuAsked('早餐、')?.isGuess).toBe(true)
  expect(menuAsked('早餐、图片')?.isGuess).toBe(true)
  expect(menuAsked('、')?.isGuess).toBe(false)
  expect(menuAsked('早餐 、图片')?.isGuess).toBe(false)
  expect(menuAsked('早餐/图片')?.isGuess).toBe(false)
})
