import { describe, expect, it } from 'vitest'
import { readSource } from './read-source'

const read = (content: string) => readSource({ kind: 'text', content, name: '粘贴的文字' })

describe('plain text', () => {
  it('that is Markdown is read as Markdown, and the report says so', async () => {
    const { document, report } = await read('# 五一去东极岛\n\n住**两晚**。\n\n- 船票\n- 证件\n\n| 日期 | 价格 |\n|---|---|\n| 5-1 | 680 |\n')
    expect(document.root.children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'table'])
    expect(report).toMatchObject({ kind: 'markdown', title: '五一去东极岛', score: { text: 1, order: 1 } })
    expect(report.remarks.map(({ rule }) => rule)).toEqual(['import-text-as-markdown'])
    expect(report.remarks[0]?.message.zh).toContain('# 标题、列表、** 加粗、表格')
  })

  it('with a stray sign stays text, every line a paragraph', async () => {
    const { document, report } = await read('#东极岛# 五一去哪儿\n要带：\n- 雨衣\n- 证件*\n')
    expect(document.root.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph'])
    expect(document.root.children[2]).toMatchObject({ children: [{ text: '- 雨衣' }] })
    expect(report).toMatchObject({ kind: 'text', title: '#东极岛# 五一去哪儿', remarks: [] })
  })

  it('too long to be read as Markdown stays text', async () => {
    const { report } = await read(`# 很长\n\n**很长**\n${'海'.repeat(200_001)}`)
    expect(report.kind).toBe('text')
  })
})
