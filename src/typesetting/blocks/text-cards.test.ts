import { describe, expect, it } from 'vitest'
import { cpuMsSince } from '../../../tests/support/cpu-time'
import type { RichDocument, TextCard } from '@/writing'
import { type Resources, skeleton, targets, typeset } from '../index'
import { sampleResources } from '../../../tests/golden/typesetting/sample'
import { textCardBlocks } from '../../../tests/golden/typesetting/text-cards'
import { textCards } from './text-cards'

type Loose = Record<string, unknown>
type Target = Parameters<typeof typeset>[0]['target']

const NONE: Resources = { pictures: {}, products: {}, promotions: {} }
const kinds = Object.keys(textCards) as TextCard['blockType'][]
const block = (fields: Loose): Loose => ({ type: 'block', fields })
const heading = (words: string, tag = 'h2'): Loose => ({ type: 'heading', tag, children: [{ type: 'text', text: words }] })

function requestOf(blocks: Loose[], target: Target, resources = NONE) {
  return { document: { root: { type: 'root', children: blocks, version: 1 } } as unknown as RichDocument, resources, target, theme: 'sea' }
}
const set = (blocks: Loose[], target: Target = 'wechat', resources = NONE) => typeset(requestOf(blocks, target, resources))
const rules = (result: { report: { rule: string }[] }): string[] => result.report.map(({ rule }) => rule)
const lettersOf = (words: string): string => (words.match(/[\p{L}\p{N}]+/gu) ?? []).join('')

it('has every kind in the sample', () => {
  const shown = textCardBlocks.map((node) => ('fields' in node && node.fields && 'blockType' in node.fields ? node.fields.blockType : ''))
  expect([...new Set(shown)].sort()).toEqual([...kinds].sort())
})

describe.each(kinds)('%s', (blockType) => {
  it('reads fields of any wrong kind without throwing', () => {
    for (const value of [null, undefined, 7, 'x', [], {}, [null, 'x', 3, {}, { title: {} }]]) {
      const keys = [
        'text',
        'title',
        'label',
        'by',
        'tone',
        'shape',
        'words',
        'days',
        'stops',
        'product',
        'promotion',
        'until',
        'groups',
        'questions',
        'name',
        'picture',
        'articles',
      ]
      for (const { name } of targets) expect(() => set([block({ blockType, ...Object.fromEntries(keys.map((key) => [key, value])) })], name)).not.toThrow()
    }
  })

  it('shows all of its words in every markup and in Markdown', () => {
    const cards = textCardBlocks.filter((node) => 'fields' in node && node.fields && 'blockType' in node.fields && node.fields.blockType === blockType)
    const after = blockType === 'contents' ? [heading('后面的标题')] : []
    const plain = set([...(cards as unknown as Loose[]), ...after], 'plain', sampleResources).text
    for (const target of ['wechat', 'storefront', 'markdown'] as const) {
      const shown = lettersOf(set([...(cards as unknown as Loose[]), ...after], target, sampleResources).html.replace(/<[^>]*>|&\w+;/g, ''))
      const words = plain.replace(/（https?:[^）]*）|^[问答]：|^价格 |【[^】]*】/gm, '').match(/[\p{L}\p{N}]+/gu) ?? []
      expect(words.filter((word) => !shown.includes(word))).toEqual([])
    }
  })
})

describe('section heads', () => {
  it('number themselves in order, and the table of contents knows their numbers beforehand', () => {
    const blocks = [
      block({ blockType: 'sectionHead', title: '甲' }),
      block({ blockType: 'contents' }),
      block({ blockType: 'sectionHead', title: '' }),
      block({ blockType: 'sectionHead', title: '乙' }),
      heading('丙', 'h3'),
      block({ blockType: 'titleBar', title: '丁' }),
    ]
    expect(set(blocks, 'plain').text).toBe('01 甲\n\n本文目录\n02 乙\n  丙\n丁\n\n02 乙\n\n丙\n\n丁')
  })
})

describe('the table of contents', () => {
  const blocks = [block({ blockType: 'contents' }), heading('甲 <乙>')]

  it('leads to its headings in the shop and only lists them in WeChat', () => {
    expect(set(blocks, 'storefront').html).toMatch(/<a href="#part-2"[^>]*>甲 &lt;乙&gt;<\/a>.*<h2 id="part-2"/)
    const wechat = set(blocks)
    expect(wechat.html).not.toMatch(/\sid=|href=/)
    expect(rules(wechat)).toEqual(['contents-unlinked'])
  })

  it('is left out without headings and a second time, and says so', () => {
    expect(rules(set([block({ blockType: 'contents' })]))).toContain('contents-empty')
    expect(rules(set([...blocks, block({ blockType: 'contents' })]))).toContain('contents-twice')
  })
})

describe('cards bound to a product or a promotion', () => {
  const days = block({ blockType: 'itinerary', product: 'p1' })
  const price = block({ blockType: 'priceBox', product: 'p1' })
  const deadline = block({ blockType: 'countdown', promotion: 'c1' })

  it('list what they show as facts', () => {
    const { facts } = set([days, price, deadline], 'wechat', sampleResources)
    expect(facts.map(({ source }) => source)).toEqual([
      'product:p1:itinerary',
      'product:p1:price',
      'product:p1:title',
      'product:p1:priceUnit',
      'product:p1:included',
      'product:p1:excluded',
      'promotion:c1:endsAt',
      'promotion:c1:title',
    ])
    expect(facts[0]?.shown).toContain('沿湖骑行 24 公里')
  })

  it.each(['wechat', 'storefront', 'markdown', 'plain'] as const)('have a skeleton for %s that does not change with them', (target) => {
    const other = structuredClone(sampleResources)
    Object.assign(other.products['p1'] ?? {}, {
      priceMinor: 1,
      priceUnit: '每间',
      itinerary: [{ title: '改了', text: '', meals: '', lodging: '', transport: '' }],
      included: [],
    })
    Object.assign(other.promotions['c1'] ?? {}, { endsAt: '2030-01-01T00:00:00Z' })
    const of = (resources: Resources) => skeleton(requestOf([days, price, deadline], target, resources)).html
    expect(of(other)).toBe(of(sampleResources))
    expect(of(other).replaceAll('\\', '')).toContain('{{product:p1:itinerary}}')
  })

  it('let what the writer typed go first, and then bind nothing', () => {
    const typed = block({ blockType: 'priceBox', product: 'p1', title: '甲', price: '¥1', included: '乙', excluded: '丙' })
    const own = block({ blockType: 'itinerary', product: 'p1', days: [{ title: '丁' }] })
    const { facts, text } = set([typed, own], 'plain', sampleResources)
    expect(facts).toEqual([])
    expect(text).toContain('第 1 天 丁')
  })

  it('name what is missing', () => {
    const bare = set([block({ blockType: 'itinerary' }), block({ blockType: 'priceBox' }), block({ blockType: 'countdown' })])
    expect(rules(bare)).toEqual(['itinerary-empty', 'price-missing', 'deadline-missing'])
    expect(rules(set([block({ blockType: 'priceBox', product: 'gone' })]))).toContain('missing-product')
  })
})

describe('the deadline', () => {
  const until = block({ blockType: 'countdown', until: '2026-12-01T12:00:00.000Z' })

  it('is written in words where no clock can run, and stays a time in the shop', () => {
    const wechat = set([until])
    expect(wechat.text).toBe('截至 2026年12月1日 20:00')
    expect(wechat.html).not.toContain('<time')
    expect(rules(wechat)).toContain('deadline-frozen')
    expect(set([until], 'storefront').html).toContain('<time datetime="2026-12-01T12:00:00.000Z">2026年12月1日 20:00</time>')
  })
})

describe('articles to read next', () => {
  it('stay links to WeChat and become footnotes elsewhere', () => {
    const articles = [
      { title: '甲', url: 'https://mp.weixin.qq.com/s/a' },
      { title: '乙', url: 'https://example.com/b' },
      { title: '丙', url: 'javascript:alert(1)' },
    ]
    const { html, report } = set([block({ blockType: 'readMore', articles })])
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html).toContain('[1] 乙：https://example.com/b')
    expect(html).not.toContain('javascript')
    expect(report.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['link-to-footnote', 'unsafe-link']))
  })
})

it('keeps the words of rows inside a card that nobody knows', () => {
  const { text } = set(
    [
      block({
        blockType: 'timeline',
        title: '甲',
        rows: [
          { title: '乙', text: '丙' },
          { name: '丁', inner: [{ text: '戊' }] },
        ],
      }),
    ],
    'plain',
  )
  expect(text).toBe('甲\n乙\n丙\n丁\n戊')
})

it('takes time in proportion to the number of cards', () => {
  const many = (count: number): Loose[] => Array.from({ length: count }, () => textCardBlocks as unknown as Loose[]).flat()
  const took = (count: number): number => {
    const blocks = many(count)
    const start = process.cpuUsage()
    set(blocks, 'wechat', sampleResources)
    return cpuMsSince(start)
  }
  took(20)
  const [small, large] = [20, 200].map((count) => Math.min(took(count), took(count), took(count))) as [number, number]
  expect(large / small).toBeLessThan(25)
})
