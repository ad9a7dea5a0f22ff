import { describe, expect, it } from 'vitest'
import { type BlockNode, document, type DraftVariant, heading, list, paragraph, type RichDocument } from '@/writing'
import { derive, targets, typeset } from '../index'
import { saysAd } from './ad-notice'

const resources = { pictures: {}, products: {}, promotions: {} }
const notice = '广告｜文中含小店的预订入口'
const filler = (section: number) => Array.from({ length: 9 }, (_, i) => `第${section}节的第${i}句话，说的是湖边清早的风、慢慢亮起来的山和刚出炉的乳扇。`)
const body = [heading('h2', '怎么走'), ...[1, 2, 3, 4, 5, 6, 7, 8].map((section) => paragraph(...filler(section)))]
const callout = { type: 'block', version: 2, fields: { blockType: 'callout', tone: 'note', title: '广告', text: '本店自营' } } as BlockNode

const drafts: [name: string, draft: RichDocument, words: string][] = [
  ['before the opening', document(paragraph(notice), paragraph('洱海的冬天。'), ...body), notice],
  ['alone before a heading', document(paragraph('【广告】'), ...body), '【广告】'],
  ['after the opening', document(paragraph('洱海的冬天。'), paragraph(notice), ...body), notice],
  ['at the end', document(paragraph('洱海的冬天。'), ...body, paragraph('本文含广告。')), '本文含广告。'],
  ['as the first heading', document(heading('h2', '广告'), paragraph('洱海的冬天。'), ...body), '广告'],
  ['as a heading at the end', document(paragraph('洱海的冬天。'), ...body, heading('h3', notice)), notice],
  ['as a list', document(list('bullet', [notice]), paragraph('洱海的冬天。'), ...body), notice],
  ['as a point among others', document(paragraph('洱海的冬天。'), ...body, list('bullet', [...filler(0), notice])), notice],
  [
    'as a step among others',
    document(paragraph('洱海的冬天。'), ...body, list('number', [...filler(0), '广告。文中含小店的预订入口。'])),
    '广告。文中含小店的预订入口。',
  ],
  ['in a card', document(callout, paragraph('洱海的冬天。'), ...body), '广告'],
]

const variants: [name: string, variant: DraftVariant][] = [
  ['no edit', {}],
  ['another title', { title: '去洱海' }],
  ['another opening', { opening: '开头换了' }],
  ['no opening', { opening: '' }],
  ['its own text', { body: { kind: 'own', text: '自己写的' } }],
  ['its own opening and text', { opening: '开头换了', body: { kind: 'own', text: '自己写的' } }],
  ['a condensed text', { body: { kind: 'condensed', max: 60 } }],
  ['a text condensed to nothing, and no opening', { opening: '', body: { kind: 'condensed', max: 1 } }],
  ['the whole text', { body: { kind: 'whole' } }],
  ['other pictures', { pictures: [], topics: ['大理'], link: 'https://a.example' }],
]

describe.each(targets.map(({ name }) => name))('the notice of an advertisement in %s', (target) => {
  it.each(drafts)('stays in every version when it stands %s', (_, draft, words) => {
    for (const [name, variant] of variants) {
      const { html, text } = typeset({ document: draft, resources, target, theme: 'sea', title: '洱海三日', variant })
      expect(text.split(words).length - 1, name).toBe(1)
      expect(html.split(words).length - 1, name).toBe(1)
    }
  })

  it('stands before an opening that the editor wrote, and is no part of what the editor changes', () => {
    const [, draft] = drafts[0]!
    const { text } = typeset({ document: draft, resources, target, theme: 'sea', variant: { opening: '开头换了' } })
    expect(text.indexOf(notice)).toBeLessThan(text.indexOf('开头换了'))
    expect(text).not.toContain('洱海的冬天')
    expect(derive({ document: draft, resources, target, theme: 'sea' })).toMatchObject({
      opening: '洱海的冬天。',
      body: expect.not.stringContaining('广告'),
      source: expect.not.stringContaining('广告'),
    })
  })
})

it('leaves the other points of its list to the editor', () => {
  const draft = document(paragraph('洱海的冬天。'), list('bullet', ['自带雨衣', notice]))
  const asked = { document: draft, resources, target: 'wechat', theme: 'sea' } as const
  expect(derive(asked).body).toBe('• 自带雨衣')
  const { text } = typeset({ ...asked, variant: { body: { kind: 'own', text: '自己写的' } } })
  expect(text).toBe(`洱海的冬天。\n\n• ${notice}\n\n自己写的`)
})

it('is said once when the editor says it in the opening', () => {
  const [, draft] = drafts[1]!
  for (const target of ['wechat', 'weibo'] as const) {
    const { text } = typeset({ document: draft, resources, target, theme: 'sea', variant: { opening: '广告 | 我们自己的线路。' } })
    expect(text.split('广告')).toHaveLength(2)
  }
})

it('stays beside an opening that says it as well when it says more than that', () => {
  const sponsor = {
    type: 'block',
    version: 2,
    fields: { blockType: 'callout', tone: 'note', title: '广告', text: '本文由某旅行社赞助，退改规则见文末。' },
  } as BlockNode
  const fact = { type: 'inlineBlock', fields: { blockType: 'fact', product: 'p', fact: 'price' }, version: 1 } as const
  for (const target of targets.map(({ name }) => name)) {
    const draft = document(sponsor, paragraph(notice), paragraph('广告｜', fact), paragraph('洱海的冬天。'), ...body)
    const { text, report } = typeset({ document: draft, resources, target, theme: 'sea', variant: { opening: '广告｜新开头' } })
    for (const words of ['本文由某旅行社赞助，退改规则见文末。', notice, '新开头']) expect(text, target).toContain(words)
    expect(
      report.map(({ rule }) => rule),
      target,
    ).toContain('missing-product')
    expect(text).not.toContain('洱海的冬天')
  }
})

it('is known by its first word', () => {
  for (const words of ['广告', '广告｜含预订入口', '【广告】小店自营', '「广告」', '广告：小店', '(广告)', '本文为广告', '广告 ', '本文含广告，请留意']) {
    expect(saysAd(words), words).toBe(true)
  }
  for (const words of ['广告牌下的洱海', '广告词写得再好', '看广告', '本文不是广告', '洱海 广告']) expect(saysAd(words), words).toBe(false)
})
