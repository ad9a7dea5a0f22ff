import { describe, expect, it } from 'vitest'
import type { RichDocument } from '@/writing'
import { sampleDocument, sampleResources } from '../../../tests/golden/typesetting/sample'
import type { Remark, Resources, TargetName } from './contract'
import { isSafelyMended, mend, mendSafe, remedyOf } from './mend'
import { wordsBelow } from './raw'
import { typeset } from './typeset'

const NONE: Resources = { pictures: {}, products: {}, promotions: {} }
const text = (words: string, more = {}) => ({ type: 'text', text: words, format: 0, version: 1, ...more })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children, version: 1 })
const heading = (level: number, words: string) => ({ type: 'heading', tag: `h${level}`, children: [text(words)], version: 1 })
const link = (words: string, url: string) => ({ type: 'link', fields: { url }, children: [text(words)], version: 1 })
const card = (fields: object) => ({ type: 'block', version: 2, fields })
const item = (...children: unknown[]) => ({ type: 'listitem', children, version: 1 })
const list = (...items: unknown[]) => ({ type: 'list', listType: 'bullet', children: items, version: 1 })

const holding = (...blocks: unknown[]) => ({ root: { type: 'root', version: 1, children: blocks } }) as unknown as RichDocument
const report = (document: RichDocument, target: TargetName = 'wechat', resources = NONE) => typeset({ document, resources, target, theme: 'sea' }).report
const named = (remarks: readonly Remark[], rule: string) => remarks.find((remark) => remark.rule === rule)!
/** Every character an author wrote, whatever block it stands in. */
function letters(document: RichDocument): string {
  const withoutAddresses = JSON.parse(JSON.stringify(document.root), (key, value: unknown) => (key === 'url' ? undefined : value)) as unknown
  return [...wordsBelow(withoutAddresses).replace(/\s/g, '')].sort().join('')
}

const cases: [rule: string, document: RichDocument, target?: TargetName][] = [
  ['heading-level', holding(heading(1, '标题'), paragraph(text('字')))],
  ['heading-skip', holding(heading(2, '甲'), heading(4, '乙'))],
  ['colour-lost', holding(paragraph(text('红字', { style: 'color:red' }), text('黑字')))],
  ['anchor-dropped', holding(paragraph(text('看'), link('上文', '#top')))],
  ['unsafe-link', holding(paragraph(link('点这里', 'javascript:alert(1)'), link('游记', 'https://mp.weixin.qq.com/s/a')))],
  ['unknown-node', holding({ type: 'video', children: [text('一段视频'), paragraph(text('片尾'))] }, paragraph(text('字')))],
  ['unknown-node', holding(list(item(text('甲'), { type: 'mention', fields: { name: '阿木' } }), item(text('乙'))))],
  ['unknown-theme', holding(card({ blockType: 'qrCard', url: 'https://a.example', theme: 'gone', caption: '扫码' }))],
  ['list-flattened', holding(list(item(text('甲')), item(list(item(text('乙')), item(list(item(text('丙'))))))))],
  ['missing-picture', holding({ type: 'upload', value: 'x1', fields: { caption: '清晨的洱海' } }, paragraph(text('字')))],
  ['missing-product', holding(card({ blockType: 'productCard', product: 'p9', remark: '可全额退' }), paragraph(text('字')))],
  ['missing-promotion', holding(card({ blockType: 'couponCard', promotion: 'c9', remark: '限新客' }))],
  ['no-product-chosen', holding(card({ blockType: 'productCard', product: null, remark: '还没选' }))],
  ['qr-without-address', holding(card({ blockType: 'qrCard', url: '', caption: '扫码看余位' }))],
  ['follow-without-name', holding(card({ blockType: 'followCard', name: '', introduction: '每周一条路线' }))],
]

describe('mends', () => {
  it.each(cases)('%s goes, and no word with it', (rule, document, target) => {
    const remark = named(report(document, target), rule)
    expect(remedyOf(remark).kind).toBe('mend')
    const mended = mend(document, remark)
    expect(report(mended, target).map((one) => one.rule)).not.toContain(rule)
    expect(letters(mended)).toBe(letters(document))
  })

  it('touch nothing in a document without faults', () => {
    for (const target of ['wechat', 'storefront', 'markdown', 'plain'] as const) {
      expect(mendSafe(sampleDocument, report(sampleDocument, target, sampleResources))).toBe(sampleDocument)
    }
  })

  it('keep every word and every other block of the sample when all of its remarks are mended one by one', () => {
    const spoilt = holding(heading(1, '一级'), ...sampleDocument.root.children, heading(4, '四级'), paragraph(link('坏链接', 'www.example.com')))
    for (const target of ['wechat', 'storefront', 'markdown', 'plain'] as const) {
      for (const remark of report(spoilt, target)) {
        const mended = mend(spoilt, remark)
        expect(letters(mended), remark.rule).toBe(letters(spoilt))
        const untouched = spoilt.root.children.filter((_, i) => i !== remark.block)
        expect(untouched.every((block) => mended.root.children.includes(block))).toBe(true)
      }
    }
  })

  it('all safe ones at once leave only what needs a person', () => {
    const document = holding(
      { type: 'embed', children: [text('第一段'), paragraph(text('第二段'))] },
      heading(1, '甲'),
      heading(4, '乙'),
      paragraph(text('红', { style: 'color:red' }), link('坏', 'javascript:x')),
      heading(6, '丙'),
    )
    const mended = mendSafe(document, report(document))
    expect(report(mended).filter(isSafelyMended)).toEqual([])
    expect(report(mended).map(({ rule }) => rule)).toEqual(['unsafe-link'])
    expect(letters(mended)).toBe(letters(document))
  })

  it('move the picture of a row away and keep its caption', () => {
    const rows = [
      { id: '1', picture: 'a1', caption: '留下' },
      { id: '2', picture: 'gone', caption: '图没了，话还在' },
    ]
    const document = holding(card({ blockType: 'pictureRow', pictures: rows }))
    const mended = mend(document, { rule: 'missing-picture', severity: 'error', basis: 'own', message: { zh: '', en: '' }, block: 0, subject: 'gone' })
    expect(mended.root.children).toMatchObject([{ fields: { pictures: [{ picture: 'a1' }] } }, { type: 'paragraph', children: [{ text: '图没了，话还在' }] }])
  })

  it('hand back the same document when the text has changed since', () => {
    const remark = named(report(holding(paragraph(link('坏', 'javascript:x')))), 'unsafe-link')
    const changed = holding(paragraph(link('好', 'https://a.example')))
    expect(mend(changed, remark)).toBe(changed)
    expect(mend(holding(), remark).root.children).toEqual([])
  })

  it('leave a place to write when the only block goes', () => {
    const document = holding(card({ blockType: 'productCard', product: 'p9' }))
    expect(mend(document, named(report(document), 'missing-product')).root.children).toMatchObject([{ type: 'paragraph', children: [] }])
  })

  it('never throw on a malformed document', () => {
    const remark: Remark = { rule: 'unknown-node', severity: 'warning', basis: 'own', message: { zh: '', en: '' }, block: 0 }
    for (const broken of [{}, { root: null }, { root: { children: [null, 7, 'x', { type: 7, children: 'no' }] } }]) {
      expect(() => mend(broken as unknown as RichDocument, remark)).not.toThrow()
    }
  })
})

describe('remedies without a mend', () => {
  const remark = (more: Partial<Remark>): Remark => ({ rule: 'missing-alt', severity: 'warning', basis: 'own', message: { zh: '', en: '' }, ...more })

  it('lead to the block when there is one, and say why when there is none', () => {
    expect(remedyOf(remark({ block: 3 }))).toEqual({ kind: 'show' })
    expect(remedyOf(remark({ rule: 'text-long' })).kind).toBe('none')
    expect(remedyOf(remark({ rule: 'code-lines', severity: 'fixed', block: 1 })).kind).toBe('none')
  })
})
