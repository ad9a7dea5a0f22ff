import { describe, expect, it } from 'vitest'
import { demoDrafts } from './drafts'
import { buildDocument, type Resolve } from './build-document'

const resolve: Resolve = {
  asset: (key) => `asset:${key}`,
  product: (key) => `product:${key}`,
  promotion: (key) => `promotion:${key}`,
  address: (path) => `https://shop.example${path}`,
  boundProduct: 'product:dali-slow',
}
const blockTypes = ['heading', 'paragraph', 'quote', 'list', 'table', 'horizontalrule', 'upload', 'block']
const nodeTypes = [...blockTypes, 'text', 'inlineBlock', 'listitem', 'tablerow', 'tablecell']

type Node = { type: string; version: number; children?: Node[]; text?: string; id?: string; fields?: { id?: string } }
const walk = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(walk)]

describe('buildDocument', () => {
  it.each(demoDrafts)('makes a well-formed document of $key', (draft) => {
    const document = buildDocument(draft.blocks, { ...resolve, boundProduct: draft.product })
    const nodes = (document.root.children as Node[]).flatMap(walk)
    expect(document.root.children.map((node) => node.type).filter((type) => !blockTypes.includes(type))).toEqual([])
    expect(nodes.filter((node) => !nodeTypes.includes(node.type) || !Number.isInteger(node.version))).toEqual([])
    expect(nodes.filter((node) => node.type === 'text' && (!node.text || /\*\*|\{\{/.test(node.text)))).toEqual([])
    expect(nodes.filter((node) => node.children?.length === 0)).toEqual([])
    const ids = nodes.map((node) => node.id ?? node.fields?.id).filter(Boolean)
    expect(new Set(ids).size).toBe(ids.length)
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  it('gives every row of a table the same number of cells, the first row being the head', () => {
    for (const block of demoDrafts.flatMap((draft) => draft.blocks)) {
      if ('table' in block) expect(new Set(block.table.map((row) => row.length)).size).toBe(1)
    }
    const [table] = buildDocument([{ table: [['甲'], ['乙']] }], resolve).root.children
    expect(table).toMatchObject({ type: 'table', children: [{ children: [{ headerState: 1 }] }, { children: [{ headerState: 0 }] }] })
  })

  it('splits a sentence into plain text, bold text and live facts', () => {
    const [paragraph] = buildDocument([{ p: '每人 {{price}}，**可退**。' }], resolve).root.children
    expect(paragraph).toMatchObject({
      type: 'paragraph',
      children: [
        { text: '每人 ', format: 0 },
        { type: 'inlineBlock', fields: { blockType: 'fact', fact: 'price', product: 'product:dali-slow' } },
        { text: '，', format: 0 },
        { text: '可退', format: 1 },
        { text: '。', format: 0 },
      ],
    })
  })

  it('turns keys into references and paths into addresses', () => {
    const blocks = [
      { picture: 'dali-1', caption: '早' },
      { product: 'dali-slow' },
      { coupon: 'c' },
      { qr: '/posts', caption: '看' },
      { follow: '甲', introduction: '乙' },
    ]
    expect(buildDocument(blocks, resolve).root.children).toMatchObject([
      { type: 'upload', relationTo: 'assets', value: 'asset:dali-1', fields: { caption: '早' } },
      { fields: { blockType: 'productCard', product: 'product:dali-slow', remark: null } },
      { fields: { blockType: 'couponCard', promotion: 'promotion:c' } },
      { fields: { blockType: 'qrCard', url: 'https://shop.example/posts', caption: '看' } },
      { fields: { blockType: 'followCard', name: '甲', introduction: '乙' } },
    ])
  })

  it('numbers list items and keeps the two kinds of list apart', () => {
    const [bullets, steps] = buildDocument([{ list: ['甲', '乙'] }, { ol: ['丙'] }], resolve).root.children
    expect(bullets).toMatchObject({ listType: 'bullet', tag: 'ul', children: [{ value: 1 }, { value: 2 }] })
    expect(steps).toMatchObject({ listType: 'number', tag: 'ol', children: [{ value: 1 }] })
  })

  it('gives the same bytes for the same content', () => {
    const blocks = demoDrafts[0]?.blocks ?? []
    expect(JSON.stringify(buildDocument(blocks, resolve))).toBe(JSON.stringify(buildDocument(blocks, resolve)))
  })

  it('refuses unclosed bold, an unknown fact and a fact without a product', () => {
    expect(() => buildDocument([{ p: '**半句' }], resolve)).toThrow(/bold has no closing/)
    expect(() => buildDocument([{ p: '{{seats}}' }], resolve)).toThrow(/no such fact/)
    expect(() => buildDocument([{ p: '{{price}}' }], { ...resolve, boundProduct: null })).toThrow(/no product/)
  })
})
