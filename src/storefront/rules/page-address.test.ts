import { expect, it } from 'vitest'
import { pageAddressOf, pageKey } from './page-address'

it('gives one key to every spelling of one page', () => {
  const spellings = [
    '/posts/洱海三日',
    '/posts/%E6%B4%B1%E6%B5%B7%E4%B8%89%E6%97%A5',
    '/posts/洱海三日/',
    '/posts/洱海三日?utm_source=wx&from=timeline',
    '/posts/洱海三日?lang=zh',
  ]
  const keys = new Set(spellings.map((url) => pageKey(pageAddressOf(url)!)))
  expect([...keys]).toEqual(['/posts/洱海三日'])
})

it('tells the English chrome apart and nothing else of the query', () => {
  expect(pageKey(pageAddressOf('/?lang=en&x=1')!)).toBe('en /')
  expect(pageKey(pageAddressOf('/?x=1&lang=en-GB')!)).toBe('en /')
  expect(pageKey(pageAddressOf('/?slang=en')!)).toBe('/')
})

it.each(['/%E0%A4%A', '/a%00b', '/a\\b', `/${'a'.repeat(400)}`, '*'])('refuses %s', (url) => {
  expect(pageAddressOf(url)).toBeNull()
})
