import { describe, expect, it } from 'vitest'
import { card, document, heading, list, paragraph, quote, text, type RichDocument } from '@/writing'
import { sea } from '../themes/sea'
import { atomsOf, sentencesOf } from './atoms'
import { cardSet } from './card-set'
import { comicPages } from './comic'
import { partsOf } from './document-parts'
import { breakLines, type Line } from './lines'
import { lookFor, type LookRequest } from './look'
import { longPicture } from './long-picture'
import { nineCards } from './nine-cards'
import { pagesOf } from './pages'
import { CENTRE, wordsOf, type Measure, type Op, type Sheet } from './scene'
import { stripsOf } from './strips'

/** A font in which Latin letters are half as wide as Chinese ones. */
const measure: Measure = (words) => [...words].reduce((sum, letter) => sum + (/[\x20-\x7e]/.test(letter) ? 0.5 : 1), 0)
const base: LookRequest = { theme: sea, width: 1080, measure, pictures: { '1': { width: 1600, height: 1200, focus: CENTRE, aiMade: false } } }
const resources = { pictures: {}, products: {}, promotions: {} }
const none = { ai: false, ad: false }

const prose =
  '去年寒假带团，第三天早上八点，集合点只来了一半人。另一半家庭发来同一句话：「娃没醒，你们先走。」我们在 Phuket 大堂等了 40 分钟，忽然明白（不是孩子睡错了）！'
const picture = { type: 'upload' as const, relationTo: 'assets' as const, value: '1', fields: { caption: '第三天，才轮到这艘船。' }, version: 3 }

function essay(sections: number): RichDocument {
  const blocks = Array.from({ length: sections }, (_, i) => [
    heading('h2', `第 ${i + 1} 节：孩子记住了什么`),
    paragraph(prose, text('重复', 1), prose),
    picture,
    quote('六岁以前，海岛上一天一件事，刚刚好。'),
    list('number', ['希望把行程排满、觉得空着就亏的家庭。', '孩子不满三岁，飞行六小时对谁都不轻松。']),
  ]).flat()
  return document(...blocks)
}

const wordsOfLine = (line: Line): string => line.pieces.map((piece) => piece.text).join('')
const linesOf = (words: string, width: number): string[] => breakLines([{ text: words, size: 10, fill: '#000000' }], { width, measure }).map(wordsOfLine)

/** Lines of text as they stand: letters that share a baseline. */
function linesIn(sheet: Sheet): { y: number; text: string }[] {
  const lines = new Map<number, string>()
  for (const op of sheet.ops) if (op.op === 'text') lines.set(op.y, (lines.get(op.y) ?? '') + op.text)
  return [...lines].map(([y, words]) => ({ y, text: words }))
}

describe('breaking lines', () => {
  it('puts no closing mark first and no opening mark last, at any width', () => {
    for (let width = 60; width < 260; width += 7) {
      for (const line of linesOf(prose, width)) expect(line).not.toMatch(/^[，。、！？：；」）]|[「（《]$/)
    }
  })

  it.for([
    ['起价 ¥1,999 起，5天4晚', '¥1,999 起，'],
    ['海拔 3,200 米', '3,200 米'],
    ['住在 Sainte-Maxime 附近', 'Sainte-Maxime'],
    ['2026年12月28日出发', '2026年12月28日'],
    ['他说——走吧', '说——'],
  ])('keeps a number with its unit and a word whole: %s', ([words, whole]) => {
    expect(atomsOf(words ?? '').map((atom) => atom.text)).toContain(whole)
  })

  it('breaks a word that is longer than the line, and loses none of it', () => {
    const address = 'https://shop.example/products/a-very-long-name-of-a-product'
    expect(linesOf(`见${address}`, 100).join('')).toBe(`见${address}`)
  })

  it('ends a sentence behind its closing quote', () => {
    expect(sentencesOf('他说：「走吧。」我们走了！好')).toEqual(['他说：「走吧。」', '我们走了！', '好'])
  })
})

describe('long pictures', () => {
  const parts = partsOf(essay(6), resources)
  const whole = longPicture({ parts, look: lookFor(base), maxHeight: 100_000, name: 'long', marks: none })
  const sliced = longPicture({ parts, look: lookFor(base), maxHeight: 1500, name: 'long', marks: none })

  it('show every word of the text in order, sliced or not', () => {
    const written = parts
      .map((part) =>
        'words' in part
          ? part.words.map((one) => one.text).join('')
          : part.kind === 'list'
            ? part.items.map((item) => item.marker + item.words.map((one) => one.text).join('')).join('')
            : part.kind === 'picture'
              ? part.caption
              : '',
      )
      .join('')
    const bare = written.replace(/\s+/g, '')
    expect(whole.map(wordsOf).join('')).toBe(bare)
    expect(sliced.map(wordsOf).join('')).toBe(bare)
  })

  it('are cut between lines and pictures, never through one', () => {
    expect(sliced.length).toBeGreaterThan(4)
    for (const sheet of sliced) {
      expect(sheet.height).toBeLessThanOrEqual(1500)
      for (const op of sheet.ops) {
        const [top, bottom] = op.op === 'text' ? [op.y - op.size * 0.88, op.y + op.size * 0.12] : op.op === 'picture' ? [op.y, op.y + op.height] : [0, 0]
        expect([top >= 0, bottom <= sheet.height]).toEqual([true, true])
      }
    }
  })

  it('never end with a heading', () => {
    for (const sheet of sliced) expect(linesIn(sheet).at(-1)?.text).not.toContain('孩子记住了什么')
  })

  it('are the same twice', () => {
    expect(longPicture({ parts, look: lookFor(base), maxHeight: 1500, name: 'long', marks: none })).toEqual(sliced)
  })

  it('show the words of a block that has no drawing of its own', () => {
    const odd = document({ type: 'block', version: 2, fields: { blockType: 'somethingNew', title: '行李清单', text: '防晒霜与护照' } } as never)
    const [sheet] = longPicture({ parts: partsOf(odd, resources), look: lookFor(base), maxHeight: 4000, name: 'long', marks: none })
    expect(wordsOf(sheet as Sheet)).toContain('防晒霜与护照')
  })

  it('keep the address of a link as a note', () => {
    const link = { type: 'link' as const, version: 1, children: [text('看详情')], fields: { url: 'https://shop.example/a' } }
    expect(
      wordsOf(
        longPicture({ parts: partsOf(document(paragraph(link)), resources), look: lookFor(base), maxHeight: 4000, name: 'long', marks: none })[0] as Sheet,
      ),
    ).toBe('看详情[1][1]https://shop.example/a')
  })

  it('carry the AI label with letters of at least 5 % of the short side', () => {
    const [sheet] = longPicture({ parts, look: lookFor(base), maxHeight: 4000, name: 'long', marks: { ai: true, ad: true } })
    const label = sheet?.ops.find((op): op is Extract<Op, { op: 'text' }> => op.op === 'text' && op.text === 'AI 生成')
    expect((label?.size ?? 0) * 0.92).toBeGreaterThanOrEqual(54)
    expect(wordsOf(sheet as Sheet)).toContain('广告')
  })
})

describe('paging by sense', () => {
  const look = lookFor(base, 42)
  const pages = pagesOf(partsOf(essay(5), resources), { look, height: 1180, tallestPicture: 700 })
  const sheets = pages.map((page): Sheet => ({ name: '', width: 1080, height: 1180, ground: '', ops: page.ops }))

  it('ends every page behind a whole sentence', () => {
    expect(sheets.length).toBeGreaterThan(4)
    for (const sheet of sheets) expect(linesIn(sheet).at(-1)?.text).toMatch(/[。！？]」?$/)
  })

  it('leaves no heading at the foot and no page over its height', () => {
    for (const { used } of pages) expect(used).toBeLessThanOrEqual(1180)
    for (const sheet of sheets) expect(linesIn(sheet).at(-1)?.text).not.toContain('孩子记住了什么')
  })

  it('cuts a sentence only when it is longer than a page', () => {
    const endless = [{ kind: 'text' as const, words: [{ text: '很长的话'.repeat(400) }] }]
    const cut = pagesOf(endless, { look, height: 1180, tallestPicture: 700 })
    expect(cut.length).toBeGreaterThan(1)
    expect(cut.map(({ ops }) => ops.map((op) => (op.op === 'text' ? op.text : '')).join('')).join('')).toBe('很长的话'.repeat(400))
  })

  it('keeps the lines of a list item together', () => {
    const strips = stripsOf({ kind: 'list', items: [{ marker: '1.', depth: 0, words: [{ text: prose }] }] }, look)
    expect(strips.map((strip) => strip.together)).toEqual([...strips.slice(1).map(() => true), false])
  })

  it('keeps a table that fits on a page in one piece, and loses no row of a longer one', () => {
    const cell = (words: string) => [{ text: words }]
    const table = (rows: number) => ({
      kind: 'table' as const,
      rows: [
        { header: true, cells: [cell('日期'), cell('余位')] },
        ...Array.from({ length: rows }, (_, n) => ({ header: false, cells: [cell(`第${n}天`), cell('有')] })),
      ],
    })
    const before = { kind: 'text' as const, words: [{ text: '海边的路。'.repeat(120) }] }
    const pagesWith = (rows: number) =>
      pagesOf([before, table(rows)], { look, height: 1180, tallestPicture: 700 }).map(({ ops }) =>
        ops.flatMap((op) => (op.op === 'text' ? op.text : '')).join(''),
      )
    const short = pagesWith(6)
    expect(short.filter((words) => /第\d天/.test(words))).toHaveLength(1)
    expect(short.at(-1)).toMatch(/日期.*第5天/)
    const long = pagesWith(40)
    expect(long.join('').match(/第\d+天/g)).toHaveLength(40)
  })

  it('loses no word in a card set or a comic', () => {
    const parts = partsOf(document(...essay(3).root.children, card({ blockType: 'followCard', name: '行文旅行', introduction: '每周三更新。' })), resources)
    const front = { title: '带孩子去海岛', digest: '', byline: '', cover: null, focus: null }
    const cards = cardSet({ ...base, parts, front, height: 1440, most: 18, marks: none })
      .map(wordsOf)
      .join('')
    const comic = comicPages({ ...base, parts, title: front.title, cover: null, height: 1440, marks: none })
      .map(wordsOf)
      .join('')
    for (const words of [prose, '六岁以前，海岛上一天一件事，刚刚好。', '孩子不满三岁', '第三天，才轮到这艘船。', '每周三更新。']) {
      expect(comic).toContain(words.replace(/\s+/g, ''))
      expect(cards).toContain(words.replace(/\s+/g, '').slice(0, 20))
    }
  })
})

describe('a very long title with both labels', () => {
  const title =
    '从北京坐四个半小时高铁去雪乡，在木屋里住两晚，第三天清早五点起来看雾凇：一份写给第一次带父母去东北、又怕冷又怕累的人的完整安排，连手套买哪一种都写了进去，读完就能出发'
  const marks = { ai: true, ad: true }
  const parts = partsOf(essay(3), resources)
  const front = { title, digest: '', byline: '', cover: '1', focus: null }
  const sets = {
    comic: comicPages({ ...base, parts, title, cover: '1', height: 1440, marks }),
    nine: nineCards({ ...base, parts, front, marks }),
    long: longPicture({ parts: [{ kind: 'title', text: title }, ...parts], look: lookFor(base), maxHeight: 1500, name: 'long', marks }),
  }

  it.for(Object.entries(sets))('stays inside the picture and clear of the AI label: %s', ([, sheets]) => {
    for (const { ops } of sheets) {
      const plate = ops[ops.findIndex((op) => op.op === 'text' && op.text === 'AI 生成') - 1] as Extract<Op, { op: 'box' }>
      const words = ops.flatMap((op) => (op.op === 'text' && op.text !== 'AI 生成' ? [op] : []))
      expect(words.length).toBeGreaterThan(0)
      for (const { y, size } of words) {
        expect(y - size * 0.88).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThan(plate.y)
      }
    }
  })

  it('ends its running line on cards with …', () => {
    const [, card1] = cardSet({ ...base, parts, front, height: 1440, most: 18, marks: none })
    expect(linesIn(card1 as Sheet).some(({ text: line }) => line.startsWith('从北京') && line.includes('…'))).toBe(true)
  })
})
