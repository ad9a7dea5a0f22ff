import { describe, expect, it } from 'vitest'
import type { RichDocument } from '@/writing'
import { collectReferences, type Resources, skeleton, targets, typeset } from '../index'
import { sampleDocument, sampleResources } from '../../../tests/golden/typesetting/sample'

const NONE: Resources = { pictures: {}, products: {}, promotions: {} }
const names = targets.map(({ name }) => name)

function documentOf(children: unknown): RichDocument {
  return { root: { type: 'root', children, version: 1 } } as unknown as RichDocument
}

function withPrice(priceMinor: number): Resources {
  const product = sampleResources.products['p1']
  if (!product) throw new Error('the sample has a product')
  return { ...sampleResources, products: { p1: { ...product, priceMinor } } }
}

describe.each(names)('typesetting for %s', (target) => {
  const set = (document: unknown, resources = NONE) => typeset({ document: document as RichDocument, resources, target, theme: 'sea' })

  it('gives the same bytes twice', () => {
    expect(set(sampleDocument, sampleResources)).toEqual(set(sampleDocument, sampleResources))
  })

  it('shows every fact and lists it', () => {
    const { html, facts } = set(sampleDocument, sampleResources)
    expect(html.replace(/<[^>]*>|&nbsp;/g, '')).toContain('¥1,999')
    expect(facts).toContainEqual({ source: 'product:p1:price', label: { zh: '价格', en: 'Price' }, shown: '¥1,999 起' })
    expect(facts.map(({ source }) => source)).toEqual(
      expect.arrayContaining(['product:p1:title', 'product:p1:days', 'promotion:c1:amount', 'promotion:c1:endsAt']),
    )
  })

  it('has a skeleton that does not depend on facts', () => {
    const before = skeleton({ document: sampleDocument, resources: sampleResources, target, theme: 'sea' })
    const after = skeleton({ document: sampleDocument, resources: withPrice(299_900), target, theme: 'sea' })
    expect(after.html).toBe(before.html)
    expect(before.text).toContain('{{product:p1:price}}')
    expect(before.html.replaceAll('\\', '')).not.toContain('1,999')
    expect(set(sampleDocument, withPrice(299_900)).html).not.toBe(set(sampleDocument, sampleResources).html)
  })

  it.each([null, undefined, {}, [], 'x', { root: null }, { root: { children: 'x' } }, documentOf([]), documentOf([null, 1, [], {}])])(
    'answers an empty or broken document %j with an error',
    (document) => {
      expect(set(document).report.map(({ rule, severity }) => [rule, severity])).toContainEqual(['empty-document', 'error'])
    },
  )

  it('keeps the words of nodes it does not know', () => {
    const { text, report } = set(
      documentOf([
        { type: 'carousel', children: [{ type: 'slide', children: [{ type: 'text', text: '留住我' }] }] },
        { type: 'paragraph', children: [{ type: 'mention', text: '也留住我' }, 7] },
        { type: 'block', fields: { blockType: 'poll', title: '还有我' } },
      ]),
    )
    expect(text).toContain('留住我')
    expect(text).toContain('也留住我')
    expect(text).toContain('还有我')
    expect(report.filter(({ rule }) => rule === 'unknown-node')).toHaveLength(3)
  })

  it('names references that no longer exist and keeps the words around them', () => {
    const gone = documentOf([
      { type: 'upload', value: { id: 9 }, fields: { caption: '图注还在' } },
      { type: 'block', fields: { blockType: 'productCard', product: 'constructor', remark: '备注还在' } },
      { type: 'block', fields: { blockType: 'couponCard', promotion: '__proto__' } },
      { type: 'paragraph', children: [{ type: 'inlineBlock', fields: { blockType: 'fact', product: 'p0', fact: 'price' } }] },
    ])
    const { text, report } = set(gone)
    expect(report.filter(({ severity }) => severity === 'error').map(({ rule, block }) => [rule, block])).toEqual([
      ['missing-picture', 0],
      ['missing-product', 1],
      ['missing-promotion', 2],
      ['missing-product', 3],
    ])
    expect(report[0]?.message.zh).toContain('9')
    expect(text).toContain('图注还在')
    expect(text).toContain('备注还在')
  })

  it('survives lists, tables and links nested a thousand deep without losing their words', () => {
    const nest = (wrap: (inner: unknown) => unknown, core: unknown): unknown => {
      let node = core
      for (let i = 0; i < 1000; i++) node = wrap(node)
      return node
    }
    const word = { type: 'text', text: '最深处' }
    const list = nest((inner) => ({ type: 'list', children: [{ type: 'listitem', children: [inner] }] }), word)
    const table = nest((inner) => ({ type: 'table', children: [{ type: 'tablerow', children: [{ type: 'tablecell', children: [inner] }] }] }), {
      type: 'paragraph',
      children: [word],
    })
    const link = nest((inner) => ({ type: 'link', fields: { url: 'https://a.example' }, children: [inner] }), word)
    const { text, report } = set(documentOf([list, table, { type: 'paragraph', children: [link] }]))
    // The signs of so many levels are longer than some channels take; those say what they leave out.
    expect(text.match(/最深处/g)).toHaveLength(report.some(({ rule }) => rule === 'condensed') ? 2 : 3)
    expect(report.map(({ rule }) => rule)).toContain('too-deep')
  })
})

describe('what is counted', () => {
  it('counts Chinese by character and Latin by word', () => {
    const { counts } = typeset({
      document: documentOf([{ type: 'paragraph', children: [{ type: 'text', text: '洱海 Erhai Lake，3 天。😀' }] }]),
      resources: NONE,
      target: 'plain',
      theme: 'sea',
    })
    expect(counts).toMatchObject({ characters: 16, words: 6, minutes: 1 })
  })

  it('counts the bytes of the result in UTF-8', () => {
    for (const target of names) {
      const { html, counts } = typeset({ document: sampleDocument, resources: sampleResources, target, theme: 'mountain' })
      expect(counts.htmlBytes).toBe(Buffer.byteLength(html))
    }
  })
})

describe('references', () => {
  it('are collected once each, in the order of first mention', () => {
    expect(collectReferences(sampleDocument)).toEqual({ assets: ['a1', 'a3'], products: ['p1'], promotions: ['c1'] })
    expect(collectReferences(null as unknown as RichDocument)).toEqual({ assets: [], products: [], promotions: [] })
  })
})
