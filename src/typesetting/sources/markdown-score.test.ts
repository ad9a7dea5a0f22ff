import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { RichDocument } from '@/writing'
import { mutationsOf } from '../../../tests/support/mutations'
import { readMarkdown } from './markdown'
import { scoreMarkdown } from './markdown-score'

const folders = ['cases', 'import', 'typesetting/written'].map((name) => new URL(`../../../tests/golden/${name}/`, import.meta.url))
const samples = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
)

const judge = (source: string, change: (document: RichDocument) => RichDocument = (same) => same) => {
  const { document, pictures } = readMarkdown(source)
  return scoreMarkdown(source, change(structuredClone(document)), Object.values(pictures))
}
const rules = ({ remarks }: ReturnType<typeof judge>): string[] => remarks.map(({ rule }) => rule)

describe.each(samples)('%s', (name, source) => {
  it('came in whole, says a second reader', () => {
    const { score, remarks } = judge(source)
    // A picture of ours leads nowhere, so the link on it is lost.
    if (name === 'itinerary.md') expect(remarks.map(({ rule }) => rule)).toEqual(['import-missing'])
    else expect([remarks.map(({ message }) => message.zh), score.whole]).toEqual([[], 1])
  })

  it('is not whole without any one of its paragraphs, pictures, numbers and links, and names it', () => {
    const { document, pictures } = readMarkdown(source)
    const formulas = [...source.matchAll(/\$[^$\n]*[\\^_=][^$\n]*\$/g)].join()
    // Numbers of notes are ours, and a formula is written in other words.
    const isSources = (words: string) => !/^\[\d+\]/.test(words) && !(words.length < 3 && formulas.includes(words))
    for (const { what, without } of mutationsOf(document, isSources)) {
      const less = scoreMarkdown(source, without, Object.values(pictures))
      expect([what, less.score.whole < 1, less.remarks.length]).toEqual([what, true, 1])
    }
  })
})

describe('the score of Markdown names what is missing', () => {
  const source =
    '# 大理五天\n\n成人1399元，儿童899元，见[公告](https://example.com/n)。\n\n![洱海](https://example.com/a.jpg)\n\n- 住喜洲\n- 去沙溪\n\n| 班期 | 价格 |\n|---|---|\n| 五月 | 2680 |\n'
  const edited = (from: string | RegExp, to: string) => judge(source, (document) => JSON.parse(JSON.stringify(document).replace(from, to)) as RichDocument)

  it('and is whole when nothing is', () =>
    expect(judge(source)).toMatchObject({ score: { whole: 1, text: 1, order: 1, pictures: { found: 1, kept: 1 } }, remarks: [] }))

  it.each([
    ['a word', '去沙溪', '', '去沙溪'],
    ['a number', '1399', '', '1399'],
    ['a digit of a number', '2680', '268', '2680'],
    ['a link', 'https://example.com/n', 'https://example.com/', 'https://example.com/n'],
    ['a picture', '"type":"upload"', '"type":"gone"', 'https://example.com/a.jpg'],
  ])('%s', (...[, from, to, shown]) => {
    const found = edited(from, to)
    expect(found.score.whole).toBeLessThan(1)
    expect(rules(found)).toEqual(['import-missing'])
    expect(found.remarks.map(({ message }) => message.zh).join()).toContain(shown)
  })
})
