import { describe, expect, it } from 'vitest'
import { document, paragraph, type BlockNode } from '@/writing'
import { type TargetName, typeset, type TypesetRequest } from '../index'
import { derive } from '../rules/variants/derive'

const upload = (value: string): BlockNode => ({ type: 'upload', relationTo: 'assets', value, version: 3 })
const pictureOf = (id: string, over: object = {}) => ({ id, url: `/pictures/${id}.webp`, width: 800, height: 600, alt: `图${id}`, fromLibrary: true, ...over })
const resources = { pictures: { a: pictureOf('a', { aiMade: true }), b: pictureOf('b') }, products: {}, promotions: {} }
const set = (target: TargetName, ...ids: string[]) =>
  typeset({ document: document(paragraph('风来。'), ...ids.map(upload), paragraph('云去。')), resources, target, theme: 'sea' })
const note = '图片含 AI 生成内容'

describe('pictures that are AI’s work', () => {
  it.each(['wechat', 'storefront'] as const)('are named below themselves on %s', (target) => {
    const { html, text } = set(target, 'b', 'a')
    expect(html.match(new RegExp(note, 'g'))).toHaveLength(1)
    expect(html).toMatch(new RegExp(`图a[\\s\\S]*${note}[\\s\\S]*云去`))
    expect(text).toContain(`图a\n${note}\n\n云去`)
  })

  it.each(['weibo', 'xiaohongshu', 'moments'] as const)('are named once in the text on %s', (target) => {
    expect(set(target, 'a', 'a').text.match(new RegExp(note, 'g'))).toHaveLength(1)
  })

  it('are told to the platform where it asks', () => {
    const remarks = (target: TargetName) => set(target, 'a').report.filter(({ rule }) => rule === 'ai-picture')
    expect(remarks('xiaohongshu')).toMatchObject([{ severity: 'warning', subject: expect.stringContaining('笔记含 AI 合成内容') }])
    expect(remarks('wechat')).toMatchObject([{ block: 1 }])
    expect(remarks('storefront')).toEqual([])
  })

  it('are all that is named', () => {
    for (const target of ['wechat', 'xiaohongshu', 'markdown', 'plain'] as const) expect(set(target, 'b').html).not.toContain('AI')
    expect(set('markdown', 'a').html).toContain(`![图a](/pictures/a.webp)\n\n*${note}*\n\n云去`)
  })

  it('follow the choice of a channel’s own pictures', () => {
    const variant = { pictures: ['b'] }
    expect(typeset({ document: document(upload('a')), resources, target: 'weibo', theme: 'sea', variant }).text).not.toContain('AI')
  })

  describe('and covers', () => {
    const covered = (target: TargetName, over: Partial<TypesetRequest> = {}) =>
      typeset({ document: document(paragraph('风来。')), resources, target, theme: 'sea', cover: 'a', ...over })
    const coverNote = '封面含 AI 生成内容'

    it.each(['wechat', 'storefront'] as const)('are named below the article on %s', (target) => {
      const { html, text, counts } = covered(target)
      expect(html).toMatch(new RegExp(`风来[\\s\\S]*${coverNote}`))
      expect(text).toBe(`风来。\n\n${coverNote}`)
      expect(counts.htmlBytes).toBe(Buffer.byteLength(html))
      expect(covered(target, { cover: 'b' }).html).not.toContain('AI')
      expect(covered(target, { variant: { cover: 'b' } }).html).not.toContain('AI')
      expect(covered(target, { cover: 'b', variant: { cover: 'a' } }).html).toContain(coverNote)
    })

    it('are told to the platform, once', () => {
      const remarks = (...ids: string[]) =>
        covered('wechat', { document: document(paragraph('风来。'), ...ids.map(upload)) }).report.filter(({ rule }) => rule === 'ai-picture')
      expect(remarks()).toHaveLength(1)
      expect(remarks('a')).toMatchObject([{ block: 1 }])
    })

    it('are not named twice where the text shows them, nor where a channel has no cover', () => {
      expect(covered('wechat', { document: document(upload('a')) }).html).not.toContain(coverNote)
      for (const target of ['weibo', 'markdown'] as const) expect(covered(target).html).not.toContain('AI')
      expect(covered('wechat', { document: document() }).html).toBe('')
    })
  })

  it('are named once when an editor takes the words up', () => {
    for (const target of ['wechat', 'weibo'] as const) {
      const request = { document: document(paragraph('风来。'), paragraph('云去。'), upload('a')), resources, target, theme: 'sea', cover: 'a' }
      const { opening, body, source } = derive(request)
      expect(opening + body + source).not.toContain('AI')
      const { text } = typeset({ ...request, variant: { opening, body: { kind: 'own', text: body } } })
      expect(text.match(/AI 生成内容/g)).toHaveLength(1)
    }
  })
})
