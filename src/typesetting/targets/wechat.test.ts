import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { RichDocument } from '@/writing'
import { readMarkdown, type Resources, typeset } from '../index'
import { sampleDocument, sampleResources } from '../../../tests/golden/typesetting/sample'

const NONE: Resources = { pictures: {}, products: {}, promotions: {} }

function fromMarkdown(source: string) {
  const { document, pictures } = readMarkdown(source)
  return typeset({ document, resources: { ...NONE, pictures }, target: 'wechat', theme: 'sea' })
}

function fromBlocks(blocks: unknown[], resources: Resources = NONE) {
  return typeset({ document: { root: { type: 'root', children: blocks, version: 1 } } as unknown as RichDocument, resources, target: 'wechat', theme: 'sea' })
}

const rules = (result: { report: { rule: string }[] }) => result.report.map(({ rule }) => rule)

describe('the WeChat target', () => {
  const sample = typeset({ document: sampleDocument, resources: sampleResources, target: 'wechat', theme: 'sea' })

  it('uses no element, attribute or style that WeChat removes', () => {
    expect(sample.html).not.toMatch(/<(?:div|style|script|link|iframe|input|button|form|video|audio)\b/)
    expect(sample.html).not.toMatch(/\s(?:class|id|on\w+)=/)
    expect(sample.html).not.toMatch(/position:|display:grid|var\(|calc\(|url\(|!important|gap:/)
  })

  it('writes size, line height and colour on every paragraph, heading, cell and list body', () => {
    const blocks = sample.html.match(/<(?:p|h[2-4]|td|th|li)\b[^>]*>/g) ?? []
    expect(blocks.length).toBeGreaterThan(30)
    for (const block of blocks) expect(block).toMatch(/font-size:.*line-height:.*color:/)
  })

  it('begins and ends with a guard of no height', () => {
    const [first = ''] = /^<p style="[^"]*">&nbsp;<\/p>/.exec(sample.html) ?? []
    expect(first).toContain('height:0')
    expect(sample.html.endsWith(first)).toBe(true)
  })

  it('marks each top-level block with its index and kind', () => {
    expect(sample.html).toContain('data-xw="0:paragraph"')
    expect(sample.html).toContain('data-xw="8:productCard"')
  })

  it('keeps links to WeChat and turns others into numbered footnotes at the end', () => {
    const { html, report } = fromMarkdown('[甲](https://mp.weixin.qq.com/s/a) [乙](https://example.com/b) [丙](https://example.com/b)')
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html).toContain('href="https://mp.weixin.qq.com/s/a"')
    expect(html.match(/\[1\]<\/sup>/g)).toHaveLength(2)
    expect(html).toMatch(/文中链接.*\[1\] 乙：https:\/\/example\.com\/b/)
    expect(report.map(({ rule, layer }) => [rule, layer])).toContainEqual(['link-to-footnote', 2])
  })

  it.each(['https://mp.weixin.qq.com@evil.example/', 'https://mp.weixin.qq.com.evil.example/', 'https://mp.weixin.qq.com\\@evil.example/'])(
    'does not take %s for WeChat',
    (url) => {
      expect(fromBlocks([{ type: 'paragraph', children: [{ type: 'link', fields: { url }, children: [{ type: 'text', text: '字' }] }] }]).html).not.toContain(
        '<a ',
      )
    },
  )

  it('drops anchors and keeps their words', () => {
    const result = fromMarkdown('[回到顶部](#top)')
    expect(result.html).toContain('回到顶部')
    expect(result.html).not.toContain('#top')
    expect(rules(result)).toContain('anchor-dropped')
  })

  it('wraps the body of every list item in one section without paragraphs', () => {
    const { html } = fromMarkdown('- 甲\n- 乙\n\n  第二段\n')
    for (const item of html.match(/<li.*?<\/li>/g) ?? []) expect(item).toMatch(/^<li style="[^"]*"><section style="[^"]*">(?:(?!<p\b).)*<\/section><\/li>$/)
    expect(html.match(/<li/g)).toHaveLength(2)
  })

  it('turns nested lists into sections with markers', () => {
    const result = fromMarkdown('1. 甲\n   - 乙\n     1. 丙\n2. 丁\n')
    expect(result.html.match(/<[ou]l/g)).toHaveLength(1)
    expect(result.html).toContain('◦&nbsp;乙')
    expect(result.html).toContain('1.&nbsp;丙')
    expect(rules(result)).toContain('list-flattened')
  })

  it('keeps punctuation inside the bold words before it in lists', () => {
    expect(fromMarkdown('- **时间**：早上\n').html).toContain('时间：</strong>早上')
  })

  it('writes code with no-break spaces and line breaks', () => {
    const { html } = fromMarkdown('```\nif a:\n  b\n```')
    expect(html).toContain('if&nbsp;a:<br>&nbsp;&nbsp;b')
    expect(html).not.toContain('<pre')
  })

  it('gives tables full width and backgrounds on cells, and warns about wide ones', () => {
    const result = fromMarkdown('|a|b|c|d|e|\n|-|-|-|-|-|\n|1|2|3|4|5|')
    expect(result.html).toMatch(/<table style="width:100%/)
    expect(result.html).not.toMatch(/<tr[^>]*background/)
    expect(result.html).toMatch(/<th style="[^"]*background-color/)
    expect(rules(result)).toContain('table-wide')
  })

  it('warns about pictures that are elsewhere, of a wrong format or too heavy', () => {
    const picture = { id: '1', url: 'https://cdn.example/a.webp', width: 10, height: 10, alt: '图', bytes: 1_200_000, mimeType: 'image/webp' }
    const result = fromBlocks([{ type: 'upload', value: '1' }], { ...NONE, pictures: { 1: picture } })
    expect(rules(result)).toEqual(['picture-outside', 'picture-format', 'picture-heavy'])
    expect(
      rules(
        fromBlocks([{ type: 'upload', value: '1' }], {
          ...NONE,
          pictures: { 1: { ...picture, url: 'https://mmbiz.qpic.cn/a/640', mimeType: 'image/jpeg', bytes: 10 } },
        }),
      ),
    ).toEqual([])
  })

  it('says that a picture of the library is made fit and uploaded on the way', () => {
    const picture = {
      id: '1',
      url: '/pictures/a.webp/1080.webp',
      width: 10,
      height: 10,
      alt: '图',
      bytes: 1_200_000,
      mimeType: 'image/webp',
      fromLibrary: true,
    }
    const { report } = fromBlocks([{ type: 'upload', value: '1' }], { ...NONE, pictures: { 1: picture } })
    expect(report.map(({ rule, severity }) => [rule, severity])).toEqual([['picture-upload', 'fixed']])
    const gif = (bytes: number) => fromBlocks([{ type: 'upload', value: '1' }], { ...NONE, pictures: { 1: { ...picture, bytes, mimeType: 'image/gif' } } })
    expect(gif(9_999_999).report.map(({ rule, severity }) => [rule, severity])).toEqual([['picture-upload', 'fixed']])
    expect(gif(10_000_000).report.map(({ rule, severity }) => [rule, severity])).toEqual([['gif-heavy', 'warning']])
  })

  it('says when the text or the bytes are over the limits', () => {
    expect(rules(fromMarkdown('字'.repeat(20_001)))).toContain('text-long')
    expect(rules(fromMarkdown('字'.repeat(20_000)))).not.toContain('text-long')
    expect(rules(fromMarkdown('字'.repeat(340_000)))).toContain('html-large')
  })

  it('draws QR codes with pixel sizes, a view box and no references', () => {
    const svg = /data-xw="\d+:qrCard".*?(<svg.*?<\/svg>)/.exec(sample.html)?.[1] ?? ''
    expect(svg).toMatch(/width="168px" height="168px" viewBox="0 0 \d+ \d+"/)
    expect(svg).not.toMatch(/\sid=|href|url\(|<style/)
  })

  it('moves headings of the first level to the second', () => {
    const result = fromMarkdown('# 标题\n\n#### 跳级')
    expect(result.html).toContain('<h2')
    expect(rules(result)).toEqual(expect.arrayContaining(['heading-level', 'heading-skip']))
  })
})

it('M07: notes of links go on counting where the notes of the writer end', () => {
  const source = readFileSync(new URL('../../../tests/golden/cases/M07.md', import.meta.url), 'utf8')
  const { document, pictures } = readMarkdown(source)
  const { html } = typeset({ document, resources: { pictures, products: {}, promotions: {} }, target: 'wechat', theme: 'sea' })
  const numbers = [...html.replace(/<[^>]*>/g, '').matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number))
  expect(numbers).toEqual([1, 2, 1, 3, 1, 2, 4, 3, 4])
})
