import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSource } from '../read-source'
import { measure } from '../measure'
import { mutationsOf } from '../../../../tests/support/mutations'
import { secondReading } from './second-reading'

const folder = new URL('../../../../tests/golden/import/word/', import.meta.url)
/** What these lose is named in their reports: a chart, a diagram, pictures of kinds that no page shows. */
const lost: Record<string, number> = { D12: 3, D22: 2 }

describe.each(readdirSync(folder).map((file) => file.replace('.docx', '')))('the score of %s', (name) => {
  const content = readFileSync(new URL(`${name}.docx`, folder))

  it('is full when all of it came in', async () => {
    const { report } = await readSource({ kind: 'docx', content, name })
    const { score } = report
    expect([score.text, score.order, score.missing.filter(({ kind }) => kind !== 'picture')]).toEqual([1, 1, []])
    expect(score.pictures.found - score.pictures.kept).toBe(lost[name] ?? 0)
    if (!(name in lost)) expect(score.whole).toBe(1)
  })

  it('falls and names it when any paragraph, picture, number or link is missing', async () => {
    const { document, report } = await readSource({ kind: 'docx', content, name })
    for (const { what, without } of mutationsOf(document)) {
      const score = measure(secondReading(content), without, report.pictures)
      expect([what, score.whole < report.score.whole || score.whole < 1]).toEqual([what, true])
      expect([what, score.missing.length > report.score.missing.length]).toEqual([what, true])
    }
  })
})
