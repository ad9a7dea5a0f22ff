import { expect, it } from 'vitest'
import { shortCodeOf } from './short-code'

it('gives the same code for the same key and another for another key', () => {
  expect(shortCodeOf('push-1:shop:0')).toBe(shortCodeOf('push-1:shop:0'))
  expect(shortCodeOf('push-1:shop:0')).not.toBe(shortCodeOf('push-1:shop:1'))
})

it('uses ten letters and figures that need no escaping in an address', () => {
  for (let i = 0; i < 500; i++) expect(shortCodeOf(`key-${i}`)).toMatch(/^[0-9A-Za-z]{10}$/)
})

it('has no clash among a hundred thousand deliveries', () => {
  const codes = new Set(Array.from({ length: 100_000 }, (_, i) => shortCodeOf(`push-${i}`)))
  expect(codes.size).toBe(100_000)
})
