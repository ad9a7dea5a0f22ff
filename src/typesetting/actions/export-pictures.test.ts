import { describe, expect, it } from 'vitest'
import type { DomainError } from '@/platform/errors'
import { LARGEST_TEXT } from '../exchange/bundle'
import { refuseTooLarge } from './export-pictures'

const words = (name: string, size: number) => ({ name, size, packed: false, bytes: () => Promise.resolve(new Uint8Array()) })

describe('an export', () => {
  it('is refused when one of its texts could not be read again, by the name of the file', () => {
    const made = (size: number) => () => refuseTooLarge([], { words: [words('article.md', 9), words('xingwen.json', size)], largest: 100_000_000 })
    expect(made(LARGEST_TEXT)).not.toThrow()
    let refused: unknown
    try {
      made(LARGEST_TEXT + 1)()
    } catch (error) {
      refused = error
    }
    expect(refused).toMatchObject({ code: 'EXPORT_TOO_LARGE', status: 413 })
    expect((refused as DomainError).text).toEqual({
      zh: expect.stringMatching(/xingwen\.json.*5 MB/) as string,
      en: expect.stringMatching(/xingwen\.json.*5 MB/) as string,
    })
  })
})
