import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mutationsOf } from '../../../../tests/support/mutations'
import { measure } from '../measure'
import { readHtmlDocument } from './html'
import { secondReading } from './second-reading'

const golden = new URL('../../../../tests/golden/import/', import.meta.url)
const samples = ['', 'cases/'].flatMap((folder) =>
  readdirSync(new URL(folder, golden))
    .filter((name) => name.endsWith('.html') && !/^H08/.test(name))
    .map((name) => [name, readFileSync(new URL(folder + name, golden), 'utf8')] as const),
)

describe.each(samples)('the score of %s', (_, source) => {
  const { document, pictures, score, address } = readHtmlDocument(source)

  it('is full, since all of it came in, and rests on what the page shows', () => {
    expect([score.missing, score.text, score.order, score.whole]).toEqual([[], 1, 1, 1])
    expect(secondReading(source, address).passages.length).toBeGreaterThan(0)
  })

  it('falls and names it when any paragraph, picture, number or link is missing', () => {
    const original = secondReading(source, address)
    for (const { what, without } of mutationsOf(document)) {
      const less = measure(original, without, Object.values(pictures))
      expect([what, less.whole < 1, less.missing.length > 0]).toEqual([what, true, true])
    }
  })
})
