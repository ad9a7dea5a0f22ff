import { expect, it } from 'vitest'
import { idOf, readJson } from './read-json'

it('keeps integers beyond 2^53 digit for digit, as strings', () => {
  expect(readJson('{"publish_id":23423523452345235,"list":[-9007199254740993,12]}')).toEqual({
    publish_id: '23423523452345235',
    list: ['-9007199254740993', 12],
  })
})

it('leaves digits inside texts, fractions and exponents alone', () => {
  const text = '{"a":"id 23423523452345235 \\" 99999999999999999","b":0.12345678901234567,"c":1e21,"d":1234567890123456}'
  expect(readJson(text)).toEqual(JSON.parse(text))
})

it('refuses what is no JSON', () => {
  expect(() => readJson('{"media_id":"x')).toThrow(SyntaxError)
  expect(() => readJson('<html>')).toThrow(SyntaxError)
})

it('reads an id written as a number or as text, and nothing else', () => {
  expect([idOf(2247483655), idOf('2247483655'), idOf(''), idOf(2 ** 53), idOf(null)]).toEqual(['2247483655', '2247483655', null, null, null])
})
