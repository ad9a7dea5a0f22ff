import { describe, expect, it } from 'vitest'
import type { DomainError } from '@/platform/errors'
import { LARGEST_TEXT } from '../exchange/bundle'
import { describePictures, type PictureFile, refuseTooLarge } from './export-pictures'

const words = (name: string, size: number) => ({ name, size, packed: false, bytes: () => Promise.resolve(new Uint8Array()) })

describe('an export', () => {
  it('reads pictures for their hash one after the other, and only those without one', async () => {
    const [read, most] = [[] as string[], { now: 0, ever: 0 }]
    const picture = (id: string, sha256: string | null) => {
      const bytes = async () => {
        read.push(id)
        most.ever = Math.max(most.ever, ++most.now)
        await Promise.resolve()
        most.now--
        return new Uint8Array()
      }
      return { id, name: `${id}.png`, asset: { sha256, title: id }, file: { name: id, size: 0, packed: true, bytes } } as unknown as PictureFile
    }
    const told = await describePictures([picture('1', null), picture('2', 'known'), picture('3', null)])
    expect([told.map(({ file }) => file), read, most.ever]).toEqual([['1.png', '2.png', '3.png'], ['1', '3'], 1])
    expect(told.map(({ sha256 }) => sha256.length)).toEqual([64, 5, 64])
  })

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
