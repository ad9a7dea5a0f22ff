import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BlockNode } from '@/writing'
import { readMarkdown } from './markdown'

const file = (name: string): string => readFileSync(new URL(`../../../tests/golden/cases/${name}.md`, import.meta.url), 'utf8')

type Node = { type: string; text?: string; format?: number | string; children?: Node[]; fields?: { url?: string } }

/** Words as a reader meets them, block by block. */
function words(source: string): string[] {
  const inside = (node: Node): string =>
    node.text ?? (node.type === 'linebreak' ? '\n' : (node.children ?? []).map(inside).join(node.type === 'tablerow' ? '|' : ''))
  return (readMarkdown(source).document.root.children as unknown as Node[]).map(inside)
}

function links(source: string): [string, string][] {
  const found: [string, string][] = []
  const visit = (node: Node): void => {
    if (node.type === 'link') found.push([(node.children ?? []).map(({ text }) => text ?? '').join(''), node.fields?.url ?? ''])
    node.children?.forEach(visit)
  }
  ;(readMarkdown(source).document.root.children as unknown as Node[]).forEach(visit)
  return found
}

const kinds = (source: string): string[] => readMarkdown(source).document.root.children.map(({ type }) => type)
const told = (source: string): Record<string, string> => Object.fromEntries(readMarkdown(source).report.map(({ rule, message }) => [rule, message.zh]))

describe('Markdown as people bring it', () => {
  it('M01: a single tilde between figures means 「到」 and is kept; two strike out', () => {
    expect(words(file('M01'))).toEqual(['人均3000~4000元，行程5~7天，海拔2400~3200米。', '山路约10~15分钟，走慢一点~', '旧价1999元 现价1799元。'])
    expect(readMarkdown(file('M01')).document.root.children[2]).toMatchObject({
      children: [
        { text: '旧价1999元', format: 4 },
        { text: ' 现价1799元。', format: 0 },
      ],
    })
  })

  it('M02: a bare address ends before Chinese marks and brackets', () => {
    expect(links(file('M02'))).toEqual([
      ['https://example.com/dali', 'https://example.com/dali'],
      ['https://example.com/map', 'https://example.com/map'],
      ['https://example.com/f?id=3', 'https://example.com/f?id=3'],
      ['team@example.com', 'mailto:team@example.com'],
      ['www.example.com', 'http://www.example.com'],
    ])
    expect(words(file('M02')).join('')).toBe(file('M02').replace(/\n/g, ''))
  })

  it('M03: a star between figures multiplies', () => {
    expect(words(file('M03')).join('\n\n')).toBe(file('M03').trim())
  })

  it('M04: pictures and links whose addresses have spaces or Chinese are pictures and links', () => {
    const { document, pictures } = readMarkdown(file('M04'))
    expect(Object.values(pictures).map(({ url, alt }) => [alt, url])).toEqual([
      ['洱海 日出', '图片/洱海 日出 01.jpg'],
      ['带括号', 'https://example.com/大理_(云南).jpg'],
    ])
    expect(document.root.children.map(({ type }) => type)).toEqual(['upload', 'upload', 'paragraph'])
    expect(links(file('M04'))).toEqual([
      ['维基', 'https://zh.wikipedia.org/wiki/大理_(云南)'],
      ['地图', 'https://example.com/地图 一.html'],
    ])
  })

  it('M05: notes of Obsidian come in as words, pictures and callouts; what is private stays out and is counted', () => {
    const { document, pictures } = readMarkdown(file('M05'))
    expect(words(file('M05'))[0]).toBe('今天住喜洲的院子，明天去沙溪古镇，详见行前须知 > 证件。')
    expect(Object.values(pictures).map(({ url }) => url)).toEqual(['洱海日出.jpg', '路线图.png'])
    expect(document.root.children[3]).toMatchObject({ children: [{ text: '这句要高亮', format: 128 }, { text: '，。' }] })
    expect(document.root.children[4]).toMatchObject({ fields: { blockType: 'callout', tone: 'warning', title: '高反提示', text: '先休息半天。' } })
    expect(JSON.stringify(document)).not.toMatch(/写给自己|block1|\[\[|==|%%/)
    expect(Object.keys(told(file('M05')))).toEqual(['private-words', 'wiki-link', 'block-name', 'tag-words'])
    expect(told(file('M05'))).toMatchObject({
      'private-words': expect.stringContaining('1 处') as string,
      'wiki-link': expect.stringContaining('3 个') as string,
    })
  })

  it('M06: prices stay, a short formula is written with raised figures, a long one waits to be drawn', () => {
    const blocks = readMarkdown(file('M06')).document.root.children
    expect(words(file('M06'))[0]).toBe('签证费$20，小费$5，自费项目$30起。')
    expect(blocks[1]).toMatchObject({
      children: [
        { text: '公式：a' },
        { text: '2', format: 64 },
        { text: '+b' },
        { text: '2', format: 64 },
        { text: '=c' },
        { text: '2', format: 64 },
        { text: '，单价为p。' },
      ],
    })
    expect(blocks[2]).toMatchObject({ fields: { blockType: 'code', language: 'math', code: '\\frac{总价}{人数}' } })
    expect(Object.keys(told(file('M06')))).toContain('formula-words')
  })

  it('M08a: front matter that is no YAML is read line by line and stays out of the text', () => {
    expect(readMarkdown(file('M08a'))).toMatchObject({ title: '大理: 慢下来的五天', frontMatter: { tags: '旅行', date: '2026-05-01', author: '阿泽' } })
    expect(words(file('M08a'))).toEqual(['正文。'])
  })

  it('M12: Chinese words after four spaces or a tab are paragraphs', () => {
    expect(kinds(file('M12'))).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph'])
    expect(words(file('M12'))).toEqual(['开头四个空格的一段，作者只是想缩进两个字。', '全角空格缩进的一段。', '正常一段。', '制表符开头的一段。'])
    expect(Object.keys(told(file('M12')))).toEqual(['indent-prose'])
  })

  it('M18: a table in HTML keeps its spans, and videos are named', () => {
    const [table] = readMarkdown(file('M18')).document.root.children as unknown as [BlockNode]
    expect(table).toMatchObject({
      type: 'table',
      children: [{ children: [{}, { colSpan: 2 }] }, { children: [{ rowSpan: 2 }, {}, {}] }, { children: [{}, {}] }],
    })
    expect(words(file('M18'))).toEqual(['班期|价格五月|成人|1399儿童|899', '展开看费用', '不含午餐。'])
    expect(told(file('M18'))['import-video']).toContain('2 个视频')
  })

  it('M19: boxes stand only where they are written', () => {
    const lists = readMarkdown(file('M19')).document.root.children.filter(({ type }) => type === 'list')
    expect(lists).toMatchObject([{ listType: 'bullet' }, { listType: 'check', children: [{ checked: true }, { checked: false }] }])
  })
})
