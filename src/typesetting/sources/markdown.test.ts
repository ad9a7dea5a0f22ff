import { describe, expect, it } from 'vitest'
import type { BlockNode } from '@/writing'
import { readMarkdown } from './markdown'

const kinds = (source: string) => readMarkdown(source).document.root.children.map((block) => block.type)
const rules = (source: string) => readMarkdown(source).report.map(({ rule }) => rule)

function wordsOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  const { text, children } = node as { text?: string; children?: unknown[] }
  return text ?? (children ?? []).map(wordsOf).join('')
}

function runs(source: string): [string, number][] {
  const found: [string, number][] = []
  const visit = (nodes: readonly unknown[]): void => {
    for (const node of nodes as { text?: string; format?: number; children?: unknown[] }[]) {
      if (node.text !== undefined) found.push([node.text, node.format ?? 0])
      visit(node.children ?? [])
    }
  }
  visit(readMarkdown(source).document.root.children)
  return found
}

describe('reading Markdown', () => {
  it('takes the title from the front matter, otherwise from the first level-1 heading', () => {
    expect(readMarkdown('---\ntitle: 冬日洱海\ntags: [大理]\n---\n# 别的\n')).toMatchObject({ title: '冬日洱海', frontMatter: { tags: ['大理'] } })
    expect(readMarkdown('# 冬日**洱海**\n').title).toBe('冬日洱海')
    expect(readMarkdown('正文').title).toBeNull()
  })

  it('reads front matter that is not YAML line by line, and never as text; prose between two rules is text', () => {
    expect(readMarkdown('---\n标题: [没有关上\n---\n正文')).toMatchObject({ frontMatter: { 标题: ['没有关上'] } })
    expect(wordsOf(readMarkdown('---\n标题: [没有关上\n---\n正文').document.root)).toBe('正文')
    expect(wordsOf(readMarkdown('---\n先说结论：五月最好。\n---\n正文').document.root)).toBe('先说结论：五月最好。正文')
    expect(rules('---\n- 只是列表\n---\n')).toContain('front-matter')
  })

  it('closes bold text before a punctuation mark, as Chinese is written', () => {
    expect(runs('**注意：**请带伞')).toEqual([
      ['注意：', 1],
      ['请带伞', 0],
    ])
    expect(runs('请看**《指南》**后文')).toEqual([
      ['请看', 0],
      ['《指南》', 1],
      ['后文', 0],
    ])
  })

  it('leaves escaped and arithmetic asterisks alone', () => {
    expect(runs('\\*\\*注意：\\*\\*请')).toEqual([['**注意：**请', 0]])
    expect(runs('算式 2 ** 3 和 4 ** 5')).toEqual([['算式 2 ** 3 和 4 ** 5', 0]])
  })

  it('keeps line breaks that the writer made and joins lines that an editor wrapped', () => {
    expect(readMarkdown('出发：9:00\n到达：11:00').document.root.children[0]).toMatchObject({
      children: [{ text: '出发：9:00' }, { type: 'linebreak' }, { text: '到达：11:00' }],
    })
    expect(runs(`${'风'.repeat(40)}\n${'云'.repeat(10)}`)).toEqual([['风'.repeat(40) + '云'.repeat(10), 0]])
    expect(runs(`${'word '.repeat(15).trim()}\nnext`)).toEqual([[`${'word '.repeat(15)}next`, 0]])
  })

  it('stores nested lists as the editor does', () => {
    const [list] = readMarkdown('1. 甲\n   - 乙\n2. 丙').document.root.children as [BlockNode]
    expect(list).toMatchObject({ listType: 'number', children: [{ value: 1 }, { children: [{ type: 'list', listType: 'bullet' }] }, { value: 2 }] })
  })

  it('goes on counting after a block inside a list', () => {
    const blocks = readMarkdown('1. 甲\n\n   ```\n   x\n   ```\n\n2. 乙').document.root.children
    expect(blocks.map(({ type }) => type)).toEqual(['list', 'block', 'list'])
    expect(blocks[2]).toMatchObject({ start: 2 })
  })

  it('reads task lists, tables with alignment, dividers and code', () => {
    expect(kinds('- [x] 甲\n- [ ] 乙\n\n|a|b|\n|:-:|-:|\n|1|2|\n\n---\n\n```js\nx\n```')).toEqual(['list', 'table', 'horizontalrule', 'block'])
    expect(readMarkdown('- [x] 甲').document.root.children[0]).toMatchObject({ listType: 'check', children: [{ checked: true }] })
    expect(readMarkdown('|a|\n|:-:|').document.root.children[0]).toMatchObject({
      children: [{ children: [{ headerState: 1, children: [{ format: 'center' }] }] }],
    })
  })

  it('makes pictures blocks of their own and keeps the order', () => {
    const { document, pictures } = readMarkdown('前 ![图](https://a.example/x.png "说明") 后 ![又](https://a.example/x.png)')
    expect(document.root.children.map(({ type }) => type)).toEqual(['paragraph', 'upload', 'paragraph', 'upload'])
    expect(document.root.children[1]).toMatchObject({ value: 'picture-1', fields: { alt: '图', caption: '说明' } })
    expect(pictures).toEqual({ 'picture-1': { id: 'picture-1', url: 'https://a.example/x.png', width: 0, height: 0, alt: '图' } })
  })

  it('reads raw HTML as words, formats and pictures, never as HTML', () => {
    const { document, report } = readMarkdown(
      '<div align="center" onclick="x()"><b>粗</b>&amp;<img src="https://a.example/x.png" alt="图"></div>\n\n水<sub>2</sub><br>下一行 <font color=red>红</font>',
    )
    expect(JSON.stringify(document)).not.toMatch(/onclick|<div|<b>|<font/)
    expect(document.root.children[0]).toMatchObject({
      children: [
        { text: '粗', format: 1 },
        { text: '&', format: 0 },
      ],
    })
    expect(document.root.children[1]).toMatchObject({ type: 'upload' })
    expect(document.root.children[2]).toMatchObject({
      children: [{ text: '水' }, { text: '2', format: 32 }, { type: 'linebreak' }, { text: '下一行 红' }],
    })
    expect(report.map(({ rule }) => rule)).toContain('html-to-text')
  })

  it('leaves out scripts and says so', () => {
    expect(wordsOf(readMarkdown('<script>alert(1)</script>\n\n正文').document.root)).toBe('正文')
    expect(rules('<script>alert(1)</script>')).toContain('html-dropped')
  })

  it('puts footnotes at the end in the order of their first mention', () => {
    expect(wordsOf(readMarkdown('甲[^b]乙[^a]\n\n[^a]: 注甲\n[^b]: 注乙\n[^c]: 没人提').document.root)).toBe('甲[1]乙[2][1] 注乙[2] 注甲[3] 没人提')
  })

  it('resolves references whose definitions are far away in a long file', () => {
    const { document } = readMarkdown(`[近][r]\n\n${`${'长'.repeat(500)}\n\n`.repeat(100)}[r]: https://a.example/r\n`)
    expect(document.root.children[0]).toMatchObject({ children: [{ type: 'link', fields: { url: 'https://a.example/r' } }] })
    expect(document.root.children).toHaveLength(101)
  })

  it('reads callouts with links and lists as callouts, the words and addresses in order', () => {
    const { document, report } = readMarkdown(
      '> [!NOTE]\n> 详情见[公告](https://a.example/n)，或写信 <a@a.example>。\n>\n> - 带伞\n>   - 折叠的\n> - [x] 订车\n>\n> 2. 二\n> 3. 三',
    )
    expect(document.root.children).toMatchObject([
      {
        type: 'block',
        fields: {
          blockType: 'callout',
          tone: 'note',
          title: null,
          text: '详情见公告（https://a.example/n），或写信 a@a.example。\n\n• 带伞\n\u3000• 折叠的\n✅ 订车\n\n2. 二\n3. 三',
        },
      },
    ])
    expect(report.map(({ rule }) => rule)).toEqual(['callout-links'])
  })

  it.each([
    ['> [!TIP] 省钱\n> ![图](https://a.example/x.png)', ['quote', 'upload'], '【小贴士】省钱'],
    ['> [!WARNING]\n> 注意\n>\n> ```\n> x\n> ```', ['quote', 'block'], '【注意】注意'],
    [`> [!NOTE]\n> ${'长'.repeat(601)}`, ['quote'], `【说明】${'长'.repeat(601)}`],
  ])('keeps %j as a quote that says what it was: it holds more than a callout does', (source, expected, words) => {
    expect(kinds(source)).toEqual(expected)
    expect(wordsOf(readMarkdown(source).document.root.children[0])).toBe(words)
  })

  it.each<[string, string]>([
    ['quotes on one line', `${'> '.repeat(1000)}最深处`],
    ['quotes line by line', Array.from({ length: 300 }, (_, i) => `${'> '.repeat(i)}第${i}层`).join('\n')],
    ['lists on one line', `${'- '.repeat(1000)}最深处`],
    ['lists line by line', Array.from({ length: 1000 }, (_, i) => `${'  '.repeat(i)}- 第${i}层`).join('\n')],
    ['emphasis', `${'*'.repeat(999)}最深处${'*'.repeat(999)}`],
  ])('reads a thousand levels of %s', (_, source) => {
    const words = wordsOf(readMarkdown(source).document.root)
    expect(words).toContain(source.includes('第299层') && !source.includes('第999层') ? '第299层' : source.includes('第999层') ? '第999层' : '最深处')
  })

  it('reads CRLF, a byte order mark, NUL, half surrogate pairs and right-to-left text', () => {
    const { document, title } = readMarkdown('\ufeff# 标题\r\n\r\n甲\0乙\ud800丙 שלום\r\n')
    expect(title).toBe('标题')
    expect(wordsOf(document.root)).toBe('标题甲\ufffd乙\ufffd丙 שלום')
  })

  it('keeps emphasis marks as typed when there are more than prose has', () => {
    const source = `a**b${'c* '.repeat(5000)}`
    expect(wordsOf(readMarkdown(source).document.root)).toBe(source.trim())
    expect(rules(source)).toContain('marks-plain')
  })
})
