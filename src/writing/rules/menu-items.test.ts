import { expect, it } from 'vitest'
import { cardKeywords } from './card-keywords'
import { type CardKind, cardNames } from './card-names'
import { found, type MenuItem, menuName, menuWords } from './menu-items'

const own = ['paragraph', 'heading-2', 'orderedList', 'unorderedList', 'blockquote', 'horizontalRule', 'upload', 'inlineBlock-fact']
const called: Record<string, string> = { 'heading-2': '标题 2' }
const basic: MenuItem[] = own.map((key) => ({ key, label: menuName(key)?.zh ?? called[key] ?? key, words: menuWords(key) }))
const cards: MenuItem[] = (Object.keys(cardNames) as CardKind[]).map((kind) => ({ key: kind, label: cardNames[kind].zh, words: cardKeywords(kind) }))
const menu = [
  { key: 'cards', items: cards },
  { key: 'basic', items: basic },
]
const first = (query: string) => found(menu, query)[0]?.items[0]?.key

it.each([
  ['图片', 'upload'],
  ['tp', 'upload'],
  ['照片', 'upload'],
  ['标题', 'heading-2'],
  ['列表', 'orderedList'],
  ['引用', 'blockquote'],
  ['分割线', 'dividerSet'],
  ['分隔线', 'horizontalRule'],
  ['天数', 'inlineBlock-fact'],
  ['九宫格', 'pictureGrid'],
  ['金句', 'pullQuote'],
  ['HR', 'horizontalRule'],
])('「/%s」 offers %s first', (query, key) => {
  expect(first(query)).toBe(key)
})

it('shows everything in its own order as long as nothing is asked for', () => {
  expect(found(menu, '').flatMap(({ items }) => items.map(({ key }) => key))).toEqual([...cards, ...basic].map(({ key }) => key))
})

it('offers nothing for words that nothing is called by', () => {
  expect(found(menu, '天气真好')).toEqual([])
  expect(menuWords('constructor')).toEqual([])
  expect(menuName('constructor')).toBeUndefined()
})
