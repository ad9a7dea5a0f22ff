import { expect, it } from 'vitest'
import { headline } from './title'

it('lets a headline break between words and never before a punctuation mark', () => {
  const { text } = headline('大理慢住五日：喜洲与沙溪')
  expect(text.replaceAll('<wbr>', '')).toBe('大理慢住五日：喜洲与沙溪')
  expect(text).toContain('大理<wbr>')
  expect(text).not.toContain('<wbr>：')
})

it('escapes what it marks', () => {
  expect(headline('<script>alert(1)</script>').text).not.toContain('<script')
})
