import { describe, expect, it } from 'vitest'
import type { PictureCard, RichDocument } from '@/writing'
import { samplePictureDocument, samplePictureResources, type SamplePictureName } from '../../../tests/golden/typesetting/sample-pictures'
import { collectReferences, type TargetName, targets, themes, typeset, type Typeset } from '../index'
import { linesFor } from './picture-grid'

type Loose = { blockType: PictureCard['blockType'] } & Record<string, unknown>

function set(target: TargetName, ...cards: Loose[]): Typeset {
  const document = { root: { type: 'root', version: 1, children: cards.map((fields) => ({ type: 'block', version: 2, fields })) } } as unknown as RichDocument
  return typeset({ document, resources: samplePictureResources, target, theme: 'sea' })
}

const rows = (...pictures: SamplePictureName[]) => pictures.map((picture) => ({ picture }))
const widths = (html: string) => [...html.matchAll(/inline-block;[^"]*?width:([\d.]+)%/g)].map(([, width]) => Number(width))

describe('pictures in WeChat', () => {
  const whole = typeset({ document: samplePictureDocument, resources: samplePictureResources, target: 'wechat', theme: 'sea' })

  it('use nothing that readers or the editor drop', () => {
    expect(/display:(?:flex|grid)|gap:|[;"]position:|object-fit|aspect-ratio|\sclass=|\sid=|<div|url\((?!')/.exec(whole.html)).toBeNull()
  })

  it('wait for a tap on the element itself and name no other', () => {
    expect(whole.html.match(/begin="click"/g)).toHaveLength(3)
    expect(/begin="[^"]*\.|href="#|url\(#/.exec(whole.html)).toBeNull()
    for (const [svg] of whole.html.matchAll(/<svg[^>]*>/g)) expect(svg).toMatch(/xmlns=.*width="\d+px" height="\d+px" viewBox="/)
  })

  it('stand level in a row: widths follow their shapes', () => {
    const { html } = set('wechat', { blockType: 'pictureRow', pictures: rows('lake', 'ride') })
    const [wide = 0, tall = 0] = widths(html)
    expect(wide / (1600 / 1067)).toBeCloseTo(tall / (1200 / 1600), 1)
    expect(wide + tall + 1.4).toBeLessThanOrEqual(100)
    expect(html).not.toContain('transform')
  })

  it.each([
    [1, [1]],
    [4, [2, 2]],
    [5, [2, 3]],
    [6, [3, 3]],
    [7, [2, 2, 3]],
    [8, [2, 3, 3]],
    [9, [3, 3, 3]],
    [13, [2, 2, 3, 3, 3]],
  ])('fill a grid of %i without an empty corner', (count, lines) => {
    expect(linesFor(count)).toEqual(lines)
  })

  it('are cropped around their focal point by a box and a shift', () => {
    const { html } = set('wechat', { blockType: 'pictureGrid', pictures: rows('lake', 'ride', 'boat', 'gulls') })
    expect(html).toContain('transform:scale(1.5);transform-origin:50% 0;')
    expect(html).toContain('transform:translateY(-7.5%);')
    expect(html).toContain('height:0;margin:0;padding:0 0 100%;overflow:hidden;')
  })

  it('all reach the list of pictures, also those behind a tap', () => {
    const used = new Set(whole.images.map(({ id }) => id))
    for (const id of collectReferences(samplePictureDocument).assets) expect(used, id).toContain(id)
    for (const { src } of whole.images) expect(whole.html).toContain(src)
  })
})

describe.each(targets.map(({ name }) => name))('cards of pictures in %s', (target) => {
  it('keep every word', () => {
    const { html, text } = typeset({ document: samplePictureDocument, resources: samplePictureResources, target, theme: 'tea' })
    const words = html.replace(/<[^>]*>|&nbsp;|\\/g, '')
    for (const word of [
      '云南 · 大理',
      '洱海东岸三日',
      '清晨',
      '去年一月，团友拍的',
      '六点半',
      '修好以后',
      '淡季 380 元起',
      '推开窗是什么样',
      '可以存到手机里',
      '双廊',
      '全程约 60 公里',
    ]) {
      expect(words, word).toContain(word)
      if (targets.find(({ name }) => name === target)?.form !== 'plain') expect(text).toContain(word)
    }
  })

  it('say what is missing and keep its words', () => {
    const { html, report } = set(
      target,
      { blockType: 'pictureRow', pictures: [{ picture: 'gone', caption: '留住我' }, {}] },
      { blockType: 'beforeAfter', before: { picture: 'gone', label: '从前' }, after: 7, caption: '还有我', way: 'tap' },
      { blockType: 'svgCard', svg: '<p>', caption: '也留住我' },
    )
    for (const word of ['留住我', '从前', '还有我', '也留住我']) expect(html).toContain(word)
    expect(report.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['missing-picture', 'no-picture-chosen', 'svg-unreadable']))
  })

  it.each(['heroPicture', 'pictureRow', 'pictureGrid', 'pictureSlider', 'beforeAfter', 'tapReveal', 'longPicture', 'svgCard'] as const)(
    'read a malformed %s without a fault',
    (blockType) => {
      for (const odd of [null, 1, 'x', [], {}, [null], [[]], [{ picture: {} }]]) {
        const fields = Object.fromEntries(
          ['picture', 'pictures', 'before', 'after', 'svg', 'title', 'text', 'caption', 'alt', 'label', 'way', 'shape'].map((name) => [name, odd]),
        )
        expect(() => set(target, { blockType, ...fields })).not.toThrow()
      }
    },
  )
})

it('has a look of its own in every theme', () => {
  const looks = themes.map(({ id }) => typeset({ document: samplePictureDocument, resources: samplePictureResources, target: 'wechat', theme: id }).html)
  expect(new Set(looks).size).toBe(themes.length)
})

it('opens in the shop without a script', () => {
  const { html } = set('storefront', { blockType: 'tapReveal', title: '多少钱？', text: '380 元' })
  expect(html).toMatch(/^<details [^>]*><summary [^>]*>多少钱？.*<\/summary>.*380 元.*<\/details>$/)
})
