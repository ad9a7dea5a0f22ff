import { describe, expect, it } from 'vitest'
import { leastPictures, type PictureCard, type RichDocument } from '@/writing'
import { samplePictureResources } from '../../../tests/golden/typesetting/sample-pictures'
import { mend, remedyOf } from './mend'
import { wordsBelow } from './raw'
import { typeset } from './typeset'

type Loose = { blockType: PictureCard['blockType'] | 'guideCard' } & Record<string, unknown>

const holding = (fields: Loose) => ({ root: { type: 'root', version: 1, children: [{ type: 'block', version: 2, fields }] } }) as unknown as RichDocument
const report = (document: RichDocument) => typeset({ document, resources: samplePictureResources, target: 'wechat', theme: 'sea' }).report
const letters = (document: RichDocument) => [...wordsBelow(document.root).replace(/\s/g, '')].sort().join('')

/** Every card that shows pictures, once for a picture that is gone and once for a place where none was chosen. */
const cards = (picture: string | null): [name: string, fields: Loose][] => [
  ['heroPicture', { blockType: 'heroPicture', picture, alt: '湖面', label: '云南', title: '洱海', text: '三天' }],
  ['heroPicture alone', { blockType: 'heroPicture', picture }],
  ['longPicture', { blockType: 'longPicture', picture, alt: '路线图', caption: '带着走' }],
  [
    'pictureRow',
    {
      blockType: 'pictureRow',
      pictures: [
        { picture: 'lake', caption: '清晨' },
        { picture, caption: '上午', alt: '骑车' },
      ],
    },
  ],
  [
    'pictureRow, all',
    {
      blockType: 'pictureRow',
      pictures: [
        { picture, caption: '甲' },
        { picture, caption: '乙' },
      ],
    },
  ],
  ['pictureGrid', { blockType: 'pictureGrid', shape: 'wide', caption: '去年', pictures: [{ picture, alt: '海鸥' }, { picture: 'boat' }] }],
  ['pictureGrid, all', { blockType: 'pictureGrid', shape: 'tall', caption: '去年', pictures: [{ picture, alt: '海鸥' }] }],
  ['pictureSlider', { blockType: 'pictureSlider', caption: '一天', pictures: [{ picture: 'lake' }, { picture, caption: '十点' }] }],
  [
    'beforeAfter, before',
    { blockType: 'beforeAfter', way: 'side', before: { picture, label: '从前', alt: '旧墙' }, after: { picture: 'new', label: '现在' }, caption: '同一扇窗' },
  ],
  [
    'beforeAfter, after',
    { blockType: 'beforeAfter', way: 'tap', before: { picture: 'old', label: '从前', alt: '旧墙' }, after: { picture, label: '现在' }, caption: '同一扇窗' },
  ],
  ['beforeAfter, both', { blockType: 'beforeAfter', way: 'tap', before: { picture, label: '从前' }, after: { picture }, caption: '同一扇窗' }],
  ['tapReveal', { blockType: 'tapReveal', title: '猜猜', label: '看看', text: '就是这样', picture, alt: '窗外' }],
  ['guideCard', { blockType: 'guideCard', name: '阿木', role: '领队', words: '你好', picture }],
]

describe('a card with fewer pictures than it is made for', () => {
  const rows = (...pictures: string[]) => pictures.map((picture) => ({ picture, alt: `画面 ${picture}` }))
  it.each<[Loose, string, string[]]>([
    [{ blockType: 'pictureGrid', pictures: rows('lake'), caption: '去年', shape: 'wide' }, 'picture-alone', ['upload']],
    [{ blockType: 'pictureRow', pictures: [{ picture: 'lake', caption: '清晨' }] }, 'picture-alone', ['upload']],
    [{ blockType: 'pictureSlider', pictures: [{ picture: 'lake', caption: '清晨' }], caption: '一天' }, 'picture-alone', ['upload', 'paragraph']],
    [{ blockType: 'pictureGrid', pictures: rows('lake', 'boat', 'ride'), caption: '去年', shape: 'tall' }, 'grid-short', ['pictureRow', 'paragraph']],
  ])('%j is told so, and becomes what it is', (fields, rule, left) => {
    const document = holding(fields)
    const remark = report(document).find((one) => one.rule === rule)!
    expect(remark).toMatchObject({ severity: 'warning', block: 0 })
    expect(remark.message.zh).toContain(`至少要 ${fields.blockType === 'pictureGrid' ? 4 : 2} 张`)
    const mended = mend(document, remark)
    expect(mended.root.children.map((node) => (node.type === 'block' ? node.fields.blockType : node.type))).toEqual(left)
    expect(letters(mended)).toBe(letters(document))
    expect(report(mended).filter(({ severity }) => severity !== 'fixed')).toEqual([])
    expect(mend(mended, remark)).toBe(mended)
  })

  it('has enough with as many as its field asks for', () => {
    for (const [blockType, least] of Object.entries(leastPictures)) {
      const pictures = rows('lake', 'boat', 'ride', 'gulls').slice(0, least)
      expect(report(holding({ blockType: blockType as keyof typeof leastPictures, pictures })).map((one) => one.rule)).not.toContain('picture-alone')
    }
    expect(report(holding({ blockType: 'pictureGrid', pictures: rows('lake', 'boat', 'ride', 'gulls') })).map((one) => one.rule)).not.toContain('grid-short')
  })
})

describe.each([
  ['missing-picture', 'gone'],
  ['no-picture-chosen', null],
] as const)('the mend of %s', (rule, picture) => {
  const asked = cards(picture).filter(([name]) => picture !== null || name !== 'guideCard')
  it.each(asked)('leaves no such remark about a %s and keeps every word', (_, fields) => {
    const document = holding(fields)
    const remark = report(document).find((one) => one.rule === rule)!
    expect(remedyOf(remark).kind).toBe('mend')
    const mended = mend(document, remark)
    expect(report(mended).filter(({ rule: left, severity }) => severity === 'error' && left !== 'empty-document')).toEqual([])
    expect(letters(mended)).toBe(letters(document))
    expect(wordsBelow(mended.root)).not.toMatch(/side|tap|wide|tall/)
  })
})

it('keeps the other picture of a pair as a picture of the text, with its label below', () => {
  const document = holding({
    blockType: 'beforeAfter',
    before: { picture: 'gone', label: '从前' },
    after: { picture: 'new', label: '现在', alt: '新墙' },
    way: 'side',
  })
  const mended = mend(
    document,
    report(document).find(({ rule }) => rule === 'missing-picture')!,
  )
  expect(mended.root.children).toMatchObject([
    { type: 'upload', value: 'new', fields: { caption: '现在', alt: '新墙' } },
    { type: 'paragraph', children: [{ text: '从前' }] },
  ])
})

it('keeps a guide without a portrait', () => {
  const document = holding({ blockType: 'guideCard', name: '阿木', picture: 'gone' })
  const mended = mend(
    document,
    report(document).find(({ rule }) => rule === 'missing-picture')!,
  )
  expect(mended.root.children).toMatchObject([{ type: 'block', fields: { blockType: 'guideCard', name: '阿木', picture: null } }])
})
