import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../tests/support/document-lines'
import { mutationsOf } from '../../../../tests/support/mutations'
import { pageSituations } from '../../../../tests/support/page-situations'
import { measure } from '../measure'
import { lettersOf } from '../score'
import { readHtmlDocument } from './html'
import { secondReading } from './second-reading'

it('are forty pages and more', () => expect(Object.keys(pageSituations).length).toBeGreaterThanOrEqual(40))

describe.each(Object.entries(pageSituations))('a page with %s', (_, { html, lines, said = [], urls, title }) => {
  const read = readHtmlDocument(html)

  it('comes in as it is seen', () => {
    expect(linesOf(read.document)).toEqual(lines)
    const remarks = read.report.map(({ message }) => message.zh).join('\n')
    for (const sign of said) expect(remarks).toMatch(sign)
    if (urls) expect(Object.values(read.pictures).map(({ url }) => url)).toEqual(urls)
    if (title) expect(read.title).toBe(title)
  })

  it('has a score that knows when something is missing', () => {
    const original = secondReading(html, read.address)
    expect([read.score.missing, read.score.text, read.score.order]).toEqual([[], 1, 1])
    const passages = original.passages.map(lettersOf).filter((letters) => letters !== '')
    const mutations = mutationsOf(read.document, (words, kind) =>
      kind === 'number' ? original.passages.some((passage) => passage.includes(words.trim())) : passages.some((letters) => lettersOf(words).includes(letters)),
    )
    for (const { what, without } of mutations) {
      const score = measure(original, without, Object.values(read.pictures))
      expect([what, score.whole < 1, score.missing.length > 0]).toEqual([what, true, true])
    }
  })
})
