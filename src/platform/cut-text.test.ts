import { describe, expect, it } from 'vitest'
import { cutBytes, cutText } from './cut-text'

describe('a text that is cut', () => {
  it.each([
    ['湖水'.repeat(40), 64, 64],
    [`${'湖'.repeat(63)}😀`, 64, 63],
    [`${'湖'.repeat(60)}👨‍👩‍👧`, 64, 60],
    [`${'湖'.repeat(63)}e\u0301`, 64, 63],
    [`${'湖'.repeat(62)}🇨🇳`, 64, 62],
    ['短', 64, 1],
  ])('%s keeps whole characters', (text, most, length) => {
    const kept = cutText(text, most)
    expect(kept).toHaveLength(length)
    expect(text.startsWith(kept)).toBe(true)
    expect(/\p{Surrogate}/u.test(kept)).toBe(false)
  })

  it('is counted in bytes where file systems do', () => {
    expect(Buffer.byteLength(cutBytes('湖'.repeat(100), 200))).toBe(198)
    expect(cutBytes('a😀', 4)).toBe('a')
  })
})
