import { describe, expect, it } from 'vitest'
import { document, heading, list, paragraph, type BlockNode, type RichDocument } from '@/writing'
import { type TargetName, typeset } from '../../index'
import { sentencesOf } from '../sentences'

const fact = { type: 'inlineBlock', fields: { blockType: 'fact', product: 'p', fact: 'price' }, version: 1 } as const
const productCard = { type: 'block', version: 2, fields: { blockType: 'productCard', product: 'p' } } as BlockNode
const product = {
  id: 'p',
  title: '洱海三日',
  url: 'https://shop.example.com/products/p',
  priceMinor: 199_900,
  days: 3,
  nights: 2,
  departureCity: '上海',
  destination: '大理',
  nextDeparture: '2027-01-18',
  validUntil: null,
  picture: null,
}
const resources = { pictures: {}, products: { p: product }, promotions: {} }

const filler = (section: number) => Array.from({ length: 6 }, (_, i) => `第${section}节的第${i}句话，说的是湖边清早的风、慢慢亮起来的山和刚出炉的乳扇。`)
const long: RichDocument = document(
  paragraph('洱海的冬天没有旺季的喧闹。', ...filler(0)),
  ...[1, 2, 3, 4, 5, 6].flatMap((section): BlockNode[] => [
    heading('h2', `小标题${section}`),
    paragraph(...filler(section)),
    paragraph(`“引号里的第${section}句。不该拆开。”${filler(section + 10).join('')}`),
  ]),
  list('number', ['第一天到双廊。码头看日落。', '第二天骑行。中午吃白族菜。', '第三天返回。路上买鲜花饼。']),
  paragraph('全程每人 ', fact, '。余下的话可说可不说。'),
  productCard,
  paragraph('名额有限，想去的请私信报名。'),
)

const set = (target: TargetName, extra: object = {}) => typeset({ document: long, resources, target, theme: 'sea', title: '洱海三日', ...extra })

describe.each(['xiaohongshu', 'douyin'] as const)('a text too long for %s', (target) => {
  const { text, report, title } = set(target)

  it('fits the channel and says what was left out', () => {
    expect(text.length + (target === 'douyin' ? title.length : 0)).toBeLessThanOrEqual(1000)
    expect(text.length).toBeGreaterThan(800)
    expect(report.map(({ rule }) => rule)).toContain('condensed')
    expect(report.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('keeps the opening, facts, cards, heads and the call to act', () => {
    for (const words of ['洱海的冬天没有旺季的喧闹。', '¥1,999 起。', '洱海三日', '3天2晚', '小标题1', '小标题6', '名额有限，想去的请私信报名。']) {
      expect(text).toContain(words)
    }
  })

  it('keeps whole sentences, in their order', () => {
    const whole = set('moments').text
    const sentences = text
      .split('\n')
      .flatMap(sentencesOf)
      .filter((words) => /^(?:第\d+节|“)/.test(words))
    expect(sentences.length).toBeGreaterThan(5)
    let from = 0
    for (const sentence of sentences) {
      const at = whole.indexOf(sentence, from)
      expect(at).toBeGreaterThanOrEqual(from)
      expect(sentence).toMatch(/[。”]\s*$/)
      from = at
    }
  })

  it('keeps all days of an itinerary', () => {
    for (const day of ['第一天到双廊。', '第二天骑行。', '第三天返回。']) expect(text).toContain(day)
  })

  it('is the same every time', () => {
    expect(set(target).text).toBe(text)
  })
})

describe('what an editor asks for', () => {
  it('is condensed further than the limit', () => {
    const { text } = set('xiaohongshu', { variant: { body: { kind: 'condensed', max: 300 } } })
    expect(text.length).toBeLessThanOrEqual(300)
    expect(text).toContain('¥1,999 起。')
  })

  it('is sent whole, and refused where it does not fit', () => {
    const { text, report } = set('xiaohongshu', { variant: { body: { kind: 'whole' } } })
    expect(text).toContain('余下的话可说可不说。')
    expect(report).toContainEqual(expect.objectContaining({ rule: 'body-long', severity: 'error' }))
  })

  it('leaves a text alone that fits', () => {
    const short = document(paragraph('一句话。又一句。'))
    const { text, report } = typeset({ document: short, resources, target: 'xiaohongshu', theme: 'sea' })
    expect(text).toBe('一句话。又一句。')
    expect(report).toEqual([])
  })
})
