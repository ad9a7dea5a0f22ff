import { describe, expect, it } from 'vitest'
import { lintHtml, themes, typeset, type Resources } from '@/typesetting'
import { card, paragraph, text, type BlockNode, type RichDocument } from '@/writing'
import { sampleDocument, sampleResources } from '../../golden/typesetting/sample'

/** The rules of what WeChat keeps, by their numbers. What cannot be seen in HTML (18, 19, 24, 41 to 44) belongs to other tests. */
const bad = '"><script>alert(1)</script><style>@import "a"</style><svg onload=alert(1)><a href="javascript:alert(1)">'
const link = (words: string, url: string) => ({ type: 'link' as const, children: [text(words)], fields: { url }, version: 3 })
const styled = { ...text('彩色'), style: 'color:var(--x);position:fixed;display:grid;animation:a 1s;filter:blur(2px) !important' }
const item = (...children: unknown[]) => ({ type: 'listitem', children, version: 1 })
const cell = (words: string) => ({ type: 'tablecell', children: [paragraph(words)], version: 1 })

const hostile = [
  paragraph(bad, styled, link(bad, 'javascript:alert(1)'), link('外', `https://shop.example.com/?a=${bad}`), link('锚', '#there')),
  { type: 'heading', tag: 'h1', children: [text(bad)], version: 1 },
  { type: 'upload', relationTo: 'assets', value: 'evil', fields: { caption: bad, alt: bad }, version: 3 },
  {
    type: 'list',
    listType: 'bullet',
    version: 1,
    children: [item(text('一', 1), text('：风')), item({ type: 'list', listType: 'number', version: 1, children: [item(text(bad))] })],
  },
  { type: 'list', listType: 'check', version: 1, children: [{ ...item(text('带伞')), checked: true }] },
  { type: 'table', version: 1, children: [{ type: 'tablerow', version: 1, children: [cell(bad), cell('水')] }] },
  card({ blockType: 'code', code: `a\n  ${bad}\t1`, language: bad } as never),
  card({ blockType: 'qrCard', url: 'https://shop.example.com/s/a', caption: bad }),
  card({ blockType: 'followCard', name: bad, introduction: bad }),
  card({ blockType: 'productCard', product: 'evil', remark: bad }),
] as unknown as BlockNode[]

const evilPicture = { id: 'evil', url: `https://mmbiz.qpic.cn/a/640${bad}`, width: 300, height: 200, alt: bad, mimeType: 'image/jpeg' }
const resources: Resources = {
  ...sampleResources,
  pictures: { ...sampleResources.pictures, evil: evilPicture },
  products: { evil: { ...(sampleResources.products.p1 as NonNullable<Resources['products'][string]>), id: 'evil', title: bad, destination: bad } },
}

const documents: [string, RichDocument, Resources][] = [
  ['the sample', sampleDocument, sampleResources],
  ['a hostile document', { root: { type: 'root', version: 1, children: hostile } }, resources],
]

type Proof = { must?: RegExp; never?: RegExp; lint?: string[] }

/** What the HTML of both documents must and must never hold, by rule. `lint` names findings that must not come up. */
const proofs: Record<string, Proof> = {
  '1 no script, handler or script address': { never: /<script|href="\s*javascript:/i, lint: ['script', 'event-handler', 'script-link'] },
  '2 no style sheet': { never: /<style|<link|@keyframes|@media/i, lint: ['style-sheet'] },
  '3 no id and nothing that refers to one': { never: /<[^>]*\sid=|url\(#/i, lint: ['id-dropped', 'id-reference'] },
  '4 no class': { never: /<[^>]*\sclass=/i, lint: ['class-dropped'] },
  '5 marks in data attributes': { must: /<p data-xw="0:paragraph"/ },
  '6 no position': { never: /<[^>]*\bposition\s*:/i, lint: ['position'] },
  '7 no grid': { never: /<[^>]*display:\s*(?:inline-)?grid/i, lint: ['grid'] },
  '8 no gap in flex': { never: /<[^>]*[;"]\s*(?:row-|column-)?gap:/i, lint: ['flex-gap', 'flex-pictures'] },
  '9 no margin that leaves the column': { lint: ['negative-margin'] },
  '10 no CSS animation or effect': { never: /<[^>]*[;"\s](?:animation|transition|filter|clip-path|mask|mix-blend-mode|backdrop-filter)\s*:/i },
  '11 literal values only': { never: /<[^>]*(?:var\(|color-mix\(|oklch\()/i, lint: ['css-variable'] },
  '12 no pseudo elements or counters': { never: /<[^>]*(?:::before|::after|counter\()/i, lint: ['pseudo-element'] },
  '13 no !important': { never: /<[^>]*!important/i, lint: ['important'] },
  '14 and 37 guards of no height stand first and last': {
    must: /^<p style="[^"]*height:0;[^"]*">&nbsp;<\/p>[\s\S]*<p style="[^"]*height:0;[^"]*">&nbsp;<\/p>$/,
    lint: ['root-padding', 'root-background', 'edge-block'],
  },
  '15 and 27 pictures of WeChat only, sized in style': {
    must: /<img src="https:\/\/mmbiz\.qpic\.cn\/[^>]*max-width:100%/,
    never: /<img[^>]*\s(?:width|height)=/i,
    lint: ['picture-outside', 'picture-missing', 'picture-size'],
  },
  '16 no gradient under text': { never: /gradient\(/i },
  '17 no background repeated on siblings': { lint: ['repeated-background'] },
  '20 drawings say their size': { must: /<svg[^>]*viewBox="[^"]+"/, lint: ['svg-size', 'svg-ink'] },
  '21 no animation WeChat refuses': { lint: ['svg-animation'] },
  '22 no foreignObject': { never: /<foreignObject/i },
  '23 sections, not divs': { must: /<section/, never: /<div/i },
  '25 links to WeChat or footnotes': { never: /<a [^>]*href="(?!https?:\/\/(?:mp\.)?weixin\.qq\.com)/i, must: /文中链接/, lint: ['link-to-footnote'] },
  '26 no anchors': { never: /href="#/ },
  '28 no format WeChat refuses': { lint: ['picture-format'] },
  '29 no embedded pictures': { never: /<[^>]*(?:src=|url\()["']?data:/i },
  '30 no frames, media or forms': { never: /<(?:iframe|video|audio|embed|object|form|input|button)\b/i, must: /✅/ },
  '31 one section in each list item, one level deep': {
    must: /<li [^>]*><section/,
    never: /<li[^>]*>(?!<section)|<(?:ul|ol)[^>]*>(?:(?!<\/(?:ul|ol)>)[\s\S])*<(?:ul|ol)/i,
    lint: ['list-item', 'list-paragraph', 'list-flattened', 'punctuation-kept'],
  },
  '32 code by breaks and no-break spaces': { must: /<br>&nbsp;&nbsp;/, never: /<pre|white-space:\s*pre/i },
  '33 tables as wide as the column, filled by cell': {
    must: /<table style="width:100%/,
    never: /<tr[^>]*background/i,
    lint: ['table-background', 'table-corners'],
  },
  '34 colour, size and line height on every text': { lint: ['text-unstyled'] },
  '35 system fonts only': { never: /@font-face/i },
  '36 every heading says its margin': { never: /<h[1-6](?![^>]*margin:)/i, lint: ['heading-margin'] },
  '38 nothing wider than the column': { lint: ['too-wide'] },
  '39 within length and weight': { lint: ['html-large', 'text-long'] },
}

describe.each(themes.map(({ id }) => id))('what WeChat keeps, in theme %s', (theme) => {
  describe.each(documents)('of %s', (_name, document, used) => {
    const { html } = typeset({ document, resources: used, target: 'wechat', theme })
    const findings = lintHtml({ html, channel: 'wechat' })

    it.each(Object.entries(proofs))('rule %s', (_rule, { must, never, lint = [] }) => {
      if (must) expect(html).toMatch(must)
      if (never) expect(html).not.toMatch(never)
      expect(findings.filter(({ rule }) => lint.includes(rule))).toEqual([])
    })

    it('has nothing that the linter refuses or would change', () => {
      expect(findings.filter(({ severity }) => severity !== 'warning')).toEqual([])
    })
  })
})

describe('what goes beyond the limits', () => {
  const rulesOf = (document: RichDocument, more: Partial<Resources> = {}) =>
    typeset({ document, resources: { pictures: {}, products: {}, promotions: {}, ...more }, target: 'wechat', theme: 'sea' }).report.map(
      ({ rule, severity }) => `${rule}:${severity}`,
    )
  const of = (...children: BlockNode[]): RichDocument => ({ root: { type: 'root', version: 1, children } })

  it('rule 39: a text over 20,000 characters and HTML over 1 MB are named', () => {
    const rules = rulesOf(of(...Array.from({ length: 6_000 }, () => paragraph('洱海的风从苍山来'))))
    expect(rules.some((rule) => /^(?:text-long|body-over|over-)/.test(rule))).toBe(true)
    expect(rules).toContain('html-large:error')
  })

  it('rules 27 and 28: a picture elsewhere, of a wrong kind or too heavy is named', () => {
    const outside = { id: 'x', url: 'https://img.example.com/a.webp', width: 1, height: 1, alt: '湖', bytes: 2_000_000 }
    const rules = rulesOf(of({ type: 'upload', relationTo: 'assets', value: 'x', fields: {}, version: 3 }), { pictures: { x: outside } })
    expect(rules.filter((rule) => rule.startsWith('picture-')).sort()).toEqual(['picture-format:warning', 'picture-heavy:warning', 'picture-outside:warning'])
  })
})
