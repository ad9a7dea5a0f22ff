import { describe, expect, it } from 'vitest'
import { cardNames, type CardKind, type RichDocument } from '@/writing'
import { mend, remedyOf, targets, type TargetName, typeset } from '../index'
import { emptyCardRemarks } from '../rules/empty-card-remarks'
import { pictureCardRemarks } from '../rules/picture-card-remarks'
import { textCardRemarks } from '../rules/text-card-remarks'

type Loose = { blockType: CardKind } & Record<string, unknown>

const holding = (...blocks: unknown[]) => ({ root: { type: 'root', version: 1, children: blocks } }) as unknown as RichDocument
const paragraph = { type: 'paragraph', version: 1, children: [{ type: 'text', text: '正文', format: 0, version: 1 }] }
const card = (fields: Loose) => ({ type: 'block', version: 2, fields })
const set = (document: RichDocument, target: TargetName = 'wechat') =>
  typeset({ document, resources: { pictures: {}, products: {}, promotions: {} }, target, theme: 'sea' })
const rules = (fields: Loose, target?: TargetName) => set(holding(card(fields), paragraph), target).report.map(({ rule }) => rule)

/** A styled divider without words is a divider; the others have nothing to show. */
const kinds = (Object.keys(cardNames) as CardKind[]).filter((kind) => kind !== 'dividerSet')
/** What `Payload` stores for a card that was put in and left alone. */
const untouched = { pictures: [], questions: [], groups: [], articles: [], stops: [], days: [], before: {}, after: {}, code: '', svg: '', title: '', text: '' }

describe.each(targets.map(({ name }) => name))('an empty card in %s', (target) => {
  it.each(kinds)('%s says at its place that it shows nothing, and why', (blockType) => {
    for (const fields of [{ blockType }, { ...untouched, blockType }]) {
      const { report } = set(holding(paragraph, card(fields)), target)
      const own = report.filter(({ block, severity }) => block === 1 && severity !== 'fixed')
      expect(own.map(({ basis }) => basis)).toContain('own')
      for (const { message } of own) expect(message.zh.length * message.en.length).toBeGreaterThan(0)
    }
  })
})

it.each(kinds)('%s goes at one click, and its remark with it', (blockType) => {
  const document = holding(paragraph, card({ ...untouched, blockType }))
  const [remark] = set(document).report.filter((one) => one.block === 1)
  const remedy = remedyOf(remark!, document)
  expect(remedy.kind === 'mend' && remedy.label.zh).toMatch(/^删掉(?!.*文字)/)
  const mended = mend(document, remark!)
  expect(mended.root.children).toEqual([paragraph])
  expect(set(mended).report).toEqual([])
})

describe('a card with less than it promises', () => {
  it.each<[Loose, string]>([
    [{ blockType: 'pictureGrid', pictures: [], caption: '去年拍的' }, 'card-without-pictures'],
    [{ blockType: 'pictureSlider', pictures: [], caption: '从早到晚' }, 'card-without-pictures'],
    [{ blockType: 'faq', title: '你可能想问', questions: [] }, 'card-bare'],
    [{ blockType: 'packingList', title: '带什么', groups: [] }, 'card-bare'],
    [{ blockType: 'readMore', title: '再看看', articles: [] }, 'card-bare'],
    [{ blockType: 'pullQuote', text: '', by: '林女士' }, 'card-bare'],
    [{ blockType: 'callout', tone: 'tip', title: '骑行', text: '' }, 'card-bare'],
    [{ blockType: 'tapReveal', title: '猜猜多少钱？' }, 'card-bare'],
    [{ blockType: 'itinerary', title: '每日安排', days: [] }, 'itinerary-empty'],
    [{ blockType: 'priceBox', title: '费用', included: '接送' }, 'price-missing'],
    [{ blockType: 'countdown', title: '早鸟价' }, 'deadline-missing'],
  ])('%j', (fields, rule) => {
    const document = holding(card(fields), paragraph)
    const remark = set(document).report.find((one) => one.rule === rule)!
    expect(remark).toMatchObject({ severity: 'error', block: 0 })
    expect(remedyOf(remark).kind).toBe('mend')
    const mended = mend(document, remark)
    expect(set(mended).report).toEqual([])
    for (const words of Object.values(fields).slice(1)) {
      if (typeof words === 'string' && words !== 'tip') expect(JSON.stringify(mended)).toContain(words)
    }
  })

  const stops = [{ name: '大理' }, { name: '', remark: '住两晚', means: 'train', takes: '2 小时' }, { name: '喜洲' }]
  it.each<[rule: string, fields: Loose, left: string[]]>([
    [
      'question-open',
      {
        blockType: 'faq',
        questions: [
          { question: '甲？', answer: '可以' },
          { question: '下雨呢？', answer: ' ' },
        ],
      },
      ['下雨呢？'],
    ],
    ['question-open', { blockType: 'faq', title: '你可能想问', questions: [{ question: '下雨呢？', answer: '' }, {}] }, ['你可能想问', '下雨呢？']],
    [
      'group-empty',
      {
        blockType: 'packingList',
        groups: [
          { name: '证件', lines: '- ' },
          { name: '衣物', lines: '雨衣' },
        ],
      },
      ['证件', '- '],
    ],
    ['stop-unnamed', { blockType: 'routeStrip', stops }, ['住两晚', '2 小时']],
  ])('%s: the row goes at one click and its words stay', (rule, fields, left) => {
    const document = holding(card(fields), paragraph)
    const remark = set(document).report.find((one) => one.rule === rule)!
    const mended = mend(document, remark)
    expect(set(mended).report.filter(({ severity }) => severity === 'error')).toEqual([])
    const words = mended.root.children.flatMap((node) => ('children' in node ? JSON.stringify(node.children) : []))
    for (const line of left) expect(words.join()).toContain(`"${line}"`)
    expect(mend(mended, remark)).toBe(mended)
  })

  it('always has a mend', () => {
    const rules = Object.entries({ ...emptyCardRemarks, ...textCardRemarks, ...pictureCardRemarks })
    const errors = rules.filter(([, { severity }]) => severity === 'error').map(([rule]) => rule)
    expect(errors).toEqual(expect.arrayContaining(Object.keys(emptyCardRemarks)))
    const message = { zh: '', en: '' }
    expect(errors.filter((rule) => remedyOf({ rule, severity: 'error', basis: 'own', message, block: 0 }).kind !== 'mend')).toEqual([])
  })

  it('names the question without an answer, the group without items and the stop without a name', () => {
    expect(rules({ blockType: 'faq', questions: [{ question: '下雨呢？', answer: '' }] })).toContain('question-open')
    expect(rules({ blockType: 'packingList', groups: [{ name: '证件', lines: '' }] })).toContain('group-empty')
    expect(rules({ blockType: 'routeStrip', stops })).toEqual(['stop-unnamed'])
  })
})

it('says when a channel leaves out a drawing or a table of contents', () => {
  expect(rules({ blockType: 'svgCard', svg: '<svg viewBox="0 0 9 9"><title>图</title><path d="M0 0H9"/></svg>' }, 'weibo')).toEqual(['svg-left-out'])
  const headed = holding(card({ blockType: 'contents' }), { type: 'heading', tag: 'h2', version: 1, children: paragraph.children })
  expect(set(headed, 'xiaohongshu').report.map(({ rule }) => rule)).toEqual(['contents-left-out'])
  const table = holding({
    type: 'table',
    children: [{ type: 'tablerow', children: [{ type: 'tablecell', children: [card({ blockType: 'contents' }), paragraph] }] }],
  })
  expect(set(table).report.map(({ rule }) => rule)).toEqual(['contents-inside'])
})
