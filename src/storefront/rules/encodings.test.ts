import { expect, it } from 'vitest'
import { encodingFor, matchesTag } from './encodings'

it.each([
  [undefined, 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['*', 'br'],
  ['GZIP', 'gzip'],
  ['identity', 'identity'],
])('answers %s with %s', (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding)
})

it('finds a tag in a list, weak or strong, and takes the star for any', () => {
  expect(matchesTag('"a", W/"b"', '"b"')).toBe(true)
  expect(matchesTag('*', '"b"')).toBe(true)
  expect(matchesTag('"bb"', '"b"')).toBe(false)
})
