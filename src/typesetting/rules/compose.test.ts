import { describe, expect, it } from 'vitest'
import { document, heading, paragraph, type BlockNode, type DraftVariant, type LinkNode } from '@/writing'
import { skeleton, type TargetName, typeset } from '../index'

const picture = (value: string): BlockNode => ({ type: 'upload', relationTo: 'assets', value, version: 3 })
const link = {
  type: 'link',
  children: [{ type: 'text', text: '路线图', format: 0, version: 1 }],
  fields: { url: 'https://example.com/map' },
  version: 3,
} as LinkNode
const pictures = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => [
    `a${i}`,
    { id: `a${i}`, url: `/pictures/${i}.webp`, width: 800, height: 600, alt: `图${i}`, bytes: 1000, fromLibrary: true },
  ]),
)
const resources = { pictures, products: {}, promotions: {} }
const draft = document(
  paragraph('风从苍山来。'),
  heading('h2', '怎么走'),
  paragraph('看', link, '。'),
  ...Array.from({ length: 11 }, (_, i) => picture(`a${i}`)),
)

const set = (target: TargetName, variant?: DraftVariant) =>
  typeset({ document: draft, resources, target, theme: 'sea', title: '洱海三日', topics: ['大理 旅行', '#洱海'], variant })
const rules = (target: TargetName, variant?: DraftVariant) => set(target, variant).report.map(({ rule }) => rule)

describe('the text of a channel', () => {
  it('opens with the title where there is no field for it', () => {
    expect(set('weibo').text).toMatch(/^【洱海三日】\n\n风从苍山来。/)
    expect(set('moments').text).toMatch(/^洱海三日\n\n/)
    expect(set('xiaohongshu')).toMatchObject({ title: '洱海三日', text: expect.stringMatching(/^风从苍山来。/) })
  })

  it('is spoken of where it is shown, and not where an own text stands instead', () => {
    const gone = { ...picture('gone') }
    const qr = { type: 'block', version: 2, fields: { blockType: 'qrCard', url: '' } } as unknown as BlockNode
    const whole = document(paragraph('看', link, '。'), qr, gone)
    const told = (variant?: DraftVariant) =>
      typeset({ document: whole, resources, target: 'xiaohongshu', theme: 'sea', variant }).report.map(({ rule, block }) => [rule, block])
    const body = { kind: 'own', text: '自己写的话。' } as const
    expect(told()).toEqual(
      expect.arrayContaining([
        ['qr-without-address', 1],
        ['missing-picture', 2],
      ]),
    )
    expect(told({ body })).not.toContainEqual(['qr-without-address', 1])
    expect(told({ body })).toEqual(told().filter(([rule]) => rule !== 'qr-without-address'))
    expect(told({ body, opening: '开头。', pictures: ['a1'] })).toEqual(
      told({ opening: '开头。', pictures: ['a1'] }).filter(([, block]) => block === undefined),
    )
  })

  it('ends with the topics in the form of the channel', () => {
    expect(set('weibo').text).toMatch(/\n\n#大理旅行# #洱海#$/)
    expect(set('xiaohongshu').text).toMatch(/\n\n#大理旅行 #洱海$/)
    expect(set('moments').text).not.toContain('#')
    expect(rules('moments')).toContain('topics-left-out')
  })

  it('keeps addresses where they may stand and names those it leaves out', () => {
    expect(set('weibo').text).toContain('路线图（https://example.com/map）')
    expect(set('xiaohongshu').text).toContain('看路线图。')
    expect(rules('xiaohongshu')).toContain('link-left-out')
    expect(set('xiaohongshu', { body: { kind: 'own', text: '看 https://a.example.com/x 吧' } }).text).not.toContain('http')
  })

  it('takes as many pictures as the channel does and says so', () => {
    expect(set('weibo').images).toHaveLength(9)
    expect(rules('weibo')).toContain('pictures-cut')
    expect(set('wechat-picture').images).toHaveLength(11)
  })

  it('holds no theme: every theme gives the same bytes', () => {
    expect(typeset({ document: draft, resources, target: 'weibo', theme: 'mountain' }).html).toBe(
      typeset({ document: draft, resources, target: 'weibo', theme: 'sea' }).html,
    )
  })
})

describe('an edited form', () => {
  it('says its own title, opening, topics, pictures and link', () => {
    const { text, images, topics } = set('weibo', {
      title: '去洱海',
      opening: '开头换了',
      topics: ['周末'],
      pictures: ['a5', 'a11', 'a0'],
      link: 'https://s.example.com/1',
    })
    expect(text).toMatch(/^【去洱海】\n\n开头换了\n\n▎怎么走/)
    expect(text).not.toContain('风从苍山来')
    expect(text).toMatch(/👉 https:\/\/s\.example\.com\/1\n\n#周末#$/)
    expect(images.map(({ id }) => id)).toEqual(['a5', 'a11', 'a0'])
    expect(topics).toEqual(['周末'])
  })

  it.each(['javascript:alert(1)', 'mailto:a@b.c', '//evil.example', '/products/erhai', '大理'])('never leads to %s', (link) => {
    for (const target of ['weibo', 'moments', 'group', 'wechat-picture', 'xiaohongshu', 'douyin'] as const) {
      const { text, report } = set(target, { link })
      expect(text).toBe(set(target, {}).text)
      expect(report).toContainEqual(expect.objectContaining({ rule: ['xiaohongshu', 'douyin'].includes(target) ? 'link-left-out' : 'link-unusable' }))
    }
    expect(set('weibo', { link }).report).toContainEqual(expect.objectContaining({ severity: 'error', subject: link }))
  })

  it('keeps its own text as it was typed, after the opening', () => {
    expect(set('douyin', { body: { kind: 'own', text: '自己写的。\n\n两段。' }, topics: [] }).text).toBe('风从苍山来。\n自己写的。\n\n两段。')
  })

  it('is condensed to about half where neither the editor nor the channel says a number', () => {
    const sentences = Array.from({ length: 12 }, (_, i) => `第${i}句说的是湖边清早的风和慢慢亮起来的山。`)
    const long = document(paragraph('风从苍山来。'), ...sentences.map((words) => paragraph(words)))
    const { text, report } = typeset({ document: long, resources, target: 'moments', theme: 'sea', variant: { body: { kind: 'condensed', max: null } } })
    expect(text.replace(/\s/g, '').length).toBeLessThanOrEqual(150)
    expect(report.map(({ rule }) => rule)).toContain('condensed')
  })

  it('refuses a picture that is gone and a title that is too long', () => {
    expect(rules('weibo', { pictures: ['nowhere'] })).toContain('picture-gone')
    expect(set('xiaohongshu', { title: '长'.repeat(21) }).report).toContainEqual(expect.objectContaining({ rule: 'title-long', severity: 'error' }))
    expect(set('wechat', { title: '长'.repeat(33) }).report).toContainEqual(expect.objectContaining({ rule: 'title-long-soft', severity: 'warning' }))
  })

  it('changes the opening of an article in its place', () => {
    const { html } = set('wechat', { opening: '换了<开头>', title: '别的' })
    expect(html).toContain('换了&lt;开头&gt;')
    expect(html).not.toContain('风从苍山来')
    expect(html).toContain('怎么走')
    expect(set('storefront', { body: { kind: 'own', text: '一\n\n二' } }).text).toBe('风从苍山来。\n\n一\n\n二')
  })

  it('has a skeleton that changes with its words', () => {
    const request = { document: draft, resources, target: 'weibo', theme: 'sea' } as const
    expect(skeleton({ ...request, variant: { title: '一' } }).text).not.toBe(skeleton({ ...request, variant: { title: '二' } }).text)
  })
})

it('does not throw on a malformed document', () => {
  for (const broken of [null, {}, { root: null }, { root: { children: [null, 7, 'x', {}] } }]) {
    for (const target of ['weibo', 'douyin', 'group'] as const) {
      expect(
        typeset({
          document: broken as never,
          resources: undefined as never,
          target,
          theme: 'sea',
          variant: { opening: 'a', body: { kind: 'condensed', max: 1 } },
        }),
      ).toBeDefined()
    }
  }
})
