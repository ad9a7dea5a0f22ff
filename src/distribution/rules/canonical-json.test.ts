import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json'

it('is the same whatever the order of keys', () => {
  expect(canonicalJson({ b: 1, a: { d: [1, null], c: '二' } })).toBe(canonicalJson({ a: { c: '二', d: [1, null] }, b: 1 }))
})

it('tells an absent key from null and keeps the order of lists', () => {
  expect(canonicalJson({ a: undefined })).toBe('{}')
  expect(canonicalJson({ a: null })).toBe('{"a":null}')
  expect(canonicalJson([2, 1])).toBe('[2,1]')
})
