import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { RichDocument } from '@/writing'
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
    if (name === 'itinerary.md') expect(remarks.map(({ rule }) => rule)).toEqual(['missing-links'])
    else expect([remarks.map(({ message }) => message.zh), score.text]).toEqual([[], 1])
  })

  it('is not whole without any one of its blocks, words or pictures', () => {
    const { document } = readMarkdown(source)
    document.root.children.forEach((block, at) => {
      if (block.type === 'horizontalrule' || isUntold(block)) return
      const dropped = judge(source, ({ root }) => ({ root: { ...root, children: root.children.filter((_, i) => i !== at) } }))
      const isTwice = document.root.children.some((other, i) => i !== at && JSON.stringify(other).includes(wordsOf(block)))
      if (isTwice && block.type !== 'upload') return
      expect([name, at, dropped.score.text < 1, rules(dropped).length > 0]).toEqual([name, at, true, true])
    })
  })
})

/** What the second reader does not read: formulas, and the table of contents. */
function isUntold(block: unknown): boolean {
  return (
    /"blockType":"contents"|"language":"(?:math|mermaid)"/.test(JSON.stringify(block)) || (wordsOf(block) === '' && !/"upload"/.test(JSON.stringify(block)))
  )
}

function wordsOf(node: unknown): string {
  return [...JSON.stringify(node).matchAll(/"(?:text|code|title)":"((?:[^"\\]|\\.)*)"/g)]
    .map(([, words]) => words)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

describe('the score of Markdown names what is missing', () => {
  const source =
    '# 大理五天\n\n成人1399元，儿童899元，见[公告](https://example.com/n)。\n\n![洱海](https://example.com/a.jpg)\n\n- 住喜洲\n- 去沙溪\n\n| 班期 | 价格 |\n|---|---|\n| 五月 | 2680 |\n'
  const edited = (from: string | RegExp, to: string) => judge(source, (document) => JSON.parse(JSON.stringify(document).replace(from, to)) as RichDocument)

  it('and is whole when nothing is', () => expect(judge(source)).toMatchObject({ score: { text: 1, order: 1, pictures: { found: 1, kept: 1 } }, remarks: [] }))

  it.each([
    ['a word', '去沙溪', '', 'missing-words', '去沙溪'],
    ['a number', '1399', '', 'missing-numbers', '1399'],
    ['a digit of a number', '2680', '268', 'missing-numbers', '2680'],
    ['a link', 'https://example.com/n', 'https://example.com/', 'missing-links', 'https://example.com/n'],
    ['a picture', '"type":"upload"', '"type":"gone"', 'missing-pictures', 'https://example.com/a.jpg'],
  ])('%s', (...[, from, to, rule, shown]) => {
    const found = edited(from, to)
    expect(found.score.text).toBeLessThan(1)
    expect(rules(found)).toContain(rule)
    expect(found.remarks.map(({ message }) => message.zh).join()).toContain(shown)
  })
})
