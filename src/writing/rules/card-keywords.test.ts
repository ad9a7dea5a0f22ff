import { expect, it } from 'vitest'
import { cardKeywords } from './card-keywords'
import { type CardKind, cardNames } from './card-names'

const kinds = Object.keys(cardNames) as CardKind[]
const found = (typed: string) => kinds.filter((kind) => cardKeywords(kind).some((word) => word.toLowerCase().includes(typed)))

it.each([
  ['倒计时', ['countdown']],
  ['daojishi', ['countdown']],
  ['djs', ['countdown']],
  ['deadline', ['countdown']],
  ['价格盒', ['priceBox']],
  ['问答', ['faq']],
  ['按天行程', ['itinerary']],
  ['多图', ['pictureRow', 'pictureGrid', 'pictureSlider']],
  ['jgg', ['pictureGrid']],
])('finds by 「%s」 what is meant', (typed, meant) => {
  expect(found(typed)).toEqual(meant)
})

it('knows every card by its name in both languages, by its pinyin and by the initials of that', () => {
  for (const kind of kinds) {
    const words = cardKeywords(kind)
    expect(words, kind).toEqual(expect.arrayContaining([cardNames[kind].zh, cardNames[kind].en]))
    expect(words.filter((word) => /^[a-z]+$/.test(word)).length, kind).toBeGreaterThanOrEqual(2)
  }
  expect(cardKeywords('constructor')).toEqual([])
})
