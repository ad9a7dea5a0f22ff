import { describe, expect, it } from 'vitest'
import { type BlockNode, document, type DraftVariant, heading, list, paragraph, type RichDocument } from '@/writing'
import { derive, skeleton, typeset } from '../index'
import { halfOf } from './shorten'

const upload = (value: string, caption?: string) =>
  ({ type: 'upload', relationTo: 'assets', value, fields: { caption: caption ?? null }, version: 3 }) as BlockNode
const card = (fields: object) => ({ type: 'block', version: 2, fields }) as BlockNode
const fact = { type: 'inlineBlock', fields: { blockType: 'fact', product: 'p', fact: 'price' }, version: 1 } as const
const pictures = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, { id, url: `/pictures/${id}.webp`, width: 800, height: 600, alt: `图${id}`, fromLibrary: true }]),
)
const product = {
  id: 'p',
  title: '洱海三日',
  url: '/products/erhai',
  priceMinor: 199_900,
  days: 3,
  nights: 2,
  departureCity: '上海',
  destination: '大理',
  nextDeparture: null,
  validUntil: null,
  picture: null,
}
const resources = { pictures, products: { p: product }, promotions: {} }
const filler = (name: string) => Array.from({ length: 5 }, (_, i) => `${name}的第${i}句话，说的是湖边的风和慢慢亮起来的山。`)
const draft = document(
  paragraph('风从苍山来。'),
  upload('a', '清晨'),
  heading('h2', '怎么走'),
  paragraph(...filler('甲')),
  card({ blockType: 'pictureRow', pictures: [{ picture: 'b', caption: '上午' }, { picture: 'c' }] }),
  heading('h2', '多少钱'),
  paragraph('每人 ', fact, '。', ...filler('乙')),
  list('bullet', filler('丙')),
  upload('d', '傍晚'),
  paragraph('想去的请私信报名。'),
)

const set = (target: 'wechat' | 'storefront', variant?: DraftVariant, body: RichDocument = draft) =>
  typeset({ document: body, resources, target, theme: 'sea', title: '洱海', variant })
const order = ({ images }: { images: { id: string }[] }) => images.map(({ id }) => id)

describe.each(['wechat', 'storefront'] as const)('a version of an article for %s', (target) => {
  it('without edits is the draft, byte for byte', () => {
    expect(set(target, {}).html).toBe(set(target).html)
    const { pictures: ids } = derive({ document: draft, resources, target, theme: 'sea' })
    expect(ids).toEqual(['a', 'b', 'c', 'd'])
    expect(set(target, { pictures: ids }).html).toBe(set(target).html)
  })

  it('shows its pictures in the order of the editor, each with its caption', () => {
    const moved = set(target, { pictures: ['d', 'c', 'b', 'a'] })
    expect(order(moved)).toEqual(['d', 'c', 'b', 'a'])
    expect(moved.text.indexOf('傍晚')).toBeLessThan(moved.text.indexOf('怎么走'))
    expect(moved.text.indexOf('清晨')).toBeGreaterThan(moved.text.indexOf('多少钱'))
    expect(moved.html.match(/清晨/g)).toHaveLength(1)
  })

  it('leaves out pictures, adds others at the end, and names those that are gone', () => {
    expect(order(set(target, { pictures: ['d'] }))).toEqual(['d'])
    expect(order(set(target, { pictures: [] }))).toEqual([])
    expect(order(set(target, { pictures: ['a', 'b', 'c', 'd', 'f', 'e'] }))).toEqual(['a', 'b', 'c', 'd', 'f', 'e'])
    expect(order(set(target, { body: { kind: 'own', text: '自己写的' }, pictures: ['e', 'a'] }))).toEqual(['e', 'a'])
    const gone = set(target, { pictures: ['a', 'x'], cover: 'y' })
    expect(gone.report.filter(({ rule }) => rule === 'picture-gone').map(({ subject }) => subject)).toEqual(['x', 'y'])
    expect(gone.report.map(({ rule }) => rule)).not.toContain('missing-picture')
  })

  it('ends with its topics', () => {
    const { text, topics, html } = set(target, { topics: ['#大理 旅行', '洱海', '<b>'] })
    expect(text).toMatch(/#大理旅行 #洱海 #b$/)
    expect(topics).toEqual(['大理旅行', '洱海', 'b'])
    expect(html).not.toContain('<b>')
    expect(set(target).topics).toEqual([])
  })

  it('is condensed by rule: heads, lead, facts and the call to act stay, pictures with their part', () => {
    const { html, text, report, images } = set(target, { body: { kind: 'condensed', max: 110 } })
    expect(html.replace(/<[^>]*>|&nbsp;|\s/g, '').length).toBeLessThanOrEqual(110)
    for (const words of ['风从苍山来。', '多少钱', '¥1,999 起', '想去的请私信报名。']) expect(text).toContain(words)
    expect(text).not.toContain('第4句')
    expect(report.find(({ rule }) => rule === 'condensed')?.message.zh).toContain('略去')
    expect(images.length).toBeGreaterThan(0)
    expect(order(set(target, { body: { kind: 'condensed', max: 60 }, pictures: ['e', 'f'] }))).toEqual(['e', 'f'])
  })

  it('is condensed to about half where nobody says a number', () => {
    const long = document(...Array.from({ length: 6 }, (_, i) => paragraph(...filler(`第${i}段`))))
    const most = halfOf(set(target, {}, long).text)
    const { text, report } = set(target, { body: { kind: 'condensed', max: null } }, long)
    expect(text.replace(/\s/g, '').length).toBeLessThanOrEqual(most)
    expect(text).toBe(set(target, { body: { kind: 'condensed', max: most } }, long).text)
    expect(report.map(({ rule }) => rule)).toContain('condensed')
  })

  it('has a skeleton that changes with each part', () => {
    const bare = (variant: DraftVariant) => skeleton({ document: draft, resources, target, theme: 'sea', variant }).html
    const all = [{}, { pictures: ['b'] }, { topics: ['甲'] }, { body: { kind: 'condensed', max: 110 } } as const].map(bare)
    expect(new Set(all).size).toBe(all.length)
    expect(bare({ body: { kind: 'condensed', max: 110 } })).toContain('{{product:p:price}}')
  })
})

describe('the link of a version', () => {
  it('goes beside an article of WeChat and to the end of a post in the shop', () => {
    const beside = set('wechat', { link: ' https://a.example/x?y=1 ' })
    expect(beside.link).toBe('https://a.example/x?y=1')
    expect(beside.html).toBe(set('wechat').html)
    const shop = set('storefront', { link: '/products/erhai', topics: ['洱海'] })
    expect(shop.link).toBe('')
    expect(shop.html).toMatch(/<a href="\/products\/erhai"[^>]*>了解更多&nbsp;›<\/a><\/p><p [^>]*>#洱海<\/p>$/)
    expect(shop.text).toMatch(/了解更多：\/products\/erhai\n\n#洱海$/)
  })

  it.each(['javascript:alert(1)', 'mailto:a@b.c', '//evil.example', '大理'])('is never %s', (link) => {
    for (const target of ['wechat', 'storefront'] as const) {
      const { html, link: beside, report } = set(target, { link })
      expect(html).not.toContain('了解更多')
      expect(beside).toBe('')
      expect(report).toContainEqual(expect.objectContaining({ rule: 'link-unusable', severity: 'error' }))
    }
  })
})

it('keeps the words of a hero whose picture is left out, and pictures that belong to their words', () => {
  const body = document(
    card({ blockType: 'heroPicture', picture: 'a', title: '洱海三日', text: '慢慢走' }),
    card({ blockType: 'beforeAfter', before: { picture: 'b' }, after: { picture: 'c' } }),
    paragraph('字'),
    upload('d'),
  )
  expect(derive({ document: body, resources, target: 'wechat', theme: 'sea' }).pictures).toEqual(['a', 'd'])
  const { text, images } = set('wechat', { pictures: [] }, body)
  expect(text).toContain('洱海三日')
  expect(text).toContain('慢慢走')
  expect(order({ images })).toEqual(['b', 'c'])
})
