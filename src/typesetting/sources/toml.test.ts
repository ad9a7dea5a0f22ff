import { describe, expect, it } from 'vitest'
import { readMarkdown } from './markdown'
import { readToml } from './toml'

const plain = (source: string): unknown => JSON.parse(JSON.stringify(readToml(source)))

describe('front matter in TOML', () => {
  it('reads what Hugo and Zola write', () => {
    const source = `# 一篇文章
title = "莫干山 \\"两日\\" \\u5c71"   # 标题
date = 2026-04-01T08:00:00+08:00
draft = false
weight = 1_000
author = '阿北\\n'
tags = ["山", '竹',
  "茶", # 最后一个
]
"中文" . key = -1.5

[taxonomies]
categories = [["a"], []]
[params.cover]
image = "a.png"
size = { w = 16, h = 9 }
[[menu.main]]
name = "一"
[[menu.main]]
name = "二"
`
    expect(plain(source)).toEqual({
      title: '莫干山 "两日" 山',
      date: '2026-04-01T08:00:00.000+08:00',
      draft: false,
      weight: 1000,
      author: '阿北\\n',
      tags: ['山', '竹', '茶'],
      中文: { key: -1.5 },
      taxonomies: { categories: [['a'], []] },
      params: { cover: { image: 'a.png', size: { w: 16, h: 9 } } },
      menu: { main: [{ name: '一' }, { name: '二' }] },
    })
  })

  it('reads texts of several lines', () => {
    expect(plain('a = """\n一\n\\\n  二""""\nb = \'\'\'\n三\\\'\'\'')).toEqual({ a: '一\n二"', b: '三\\' })
  })

  it.each([
    'title = ',
    'title',
    'a = "没有关上',
    'a = 1 b = 2',
    'a = 1\na = 2',
    '[a',
    'a = [1, 2',
    'a = 1\n[a]',
    'a = {b = 1',
    'a = 明天',
    'a = "\\x"',
    `a = ${'['.repeat(5000)}`,
  ])('leaves %j alone', (source) => expect(readToml(source)).toBeNull())

  it('gives a name of JavaScript no meaning', () => {
    expect(readToml('[__proto__]\npolluted = true\n[constructor.prototype]\npolluted = true')).not.toBeNull()
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('says title, author and topics of an article, and is read line by line when it is not valid', () => {
    expect(readMarkdown('+++\ntitle = "山"\ntags = ["竹"]\n+++\n\n正文')).toMatchObject({
      title: '山',
      frontMatter: { tags: ['竹'] },
      report: [],
      document: { root: { children: [{ children: [{ text: '正文' }] }] } },
    })
    const broken = readMarkdown('+++\ntitle = "山\n+++\n\n正文')
    expect(broken).toMatchObject({ title: '山', document: { root: { children: [{ children: [{ text: '正文' }] }] } } })
    expect(broken.report).toMatchObject([{ rule: 'front-matter', message: { zh: expect.stringContaining('TOML') as string } }])
  })
})
