import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../tests/support/document-lines'
import { mutationsOf } from '../../../../tests/support/mutations'
import { situations } from '../../../../tests/support/word-situations'
import { wordFile } from '../../../../tests/support/word-file'
import { measure } from '../measure'
import { readSource } from '../read-source'
import { lettersOf } from '../score'
import { secondReading } from './second-reading'

it('are forty Word files and more', () => expect(Object.keys(situations).length).toBeGreaterThanOrEqual(40))

describe.each(Object.entries(situations))('a Word file with %s', (_, { parts, lines, said = [], lost = 0, unsaid = [] }) => {
  const content = wordFile(parts)
  const read = () => readSource({ kind: 'docx', content, name: '文稿.docx' })

  it('comes in as it reads', async () => {
    const { document, report } = await read()
    expect(linesOf(document)).toEqual(lines)
    const remarks = report.remarks.map(({ message }) => message.zh).join('\n')
    for (const sign of said) expect(remarks).toMatch(sign)
    if (said.length === 0) expect(remarks).toBe('')
    for (const words of unsaid) expect(JSON.stringify({ document, report })).not.toContain(words)
  })

  it('has a score that knows when something is missing', async () => {
    const { document, report } = await read()
    const original = secondReading(content)
    expect([report.score.text, report.score.order, report.score.missing.length]).toEqual([1, 1, lost])
    const passages = original.passages.map(lettersOf).filter((letters) => letters !== '')
    const mutations = mutationsOf(document, (words, kind) =>
      kind === 'number' ? original.passages.some((passage) => passage.includes(words)) : passages.some((letters) => lettersOf(words).includes(letters)),
    )
    for (const { what, without } of mutations) {
      const score = measure(original, without, report.pictures)
      expect([what, score.whole < 1, score.missing.length > lost]).toEqual([what, true, true])
    }
  })
})
