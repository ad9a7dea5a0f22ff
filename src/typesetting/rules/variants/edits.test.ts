import { describe, expect, it } from 'vitest'
import { document, paragraph, readVariants, type RichDocument } from '@/writing'
import { typeset } from '../../index'
import { derive } from './derive'
import { changesSince, compareSentences, edited, kept, restored } from './edits'

const resources = { pictures: {}, products: {}, promotions: {} }
const requestOf = (body: RichDocument, title = '洱海三日') => ({ document: body, resources, target: 'weibo', theme: 'sea', title }) as const
const before = document(paragraph('开头一句。'), paragraph('第二段。每人 1999 元。结尾。'))
const after = document(paragraph('开头一句。'), paragraph('第二段。每人 2199 元。结尾。'))
const derived = derive(requestOf(before))

describe('a form without edits', () => {
  it('is taken apart into what it says', () => {
    expect(derived).toMatchObject({
      title: '洱海三日',
      opening: '开头一句。',
      body: '第二段。每人 1999 元。结尾。',
      source: '第二段。每人 1999 元。结尾。',
      topics: [],
      pictures: [],
    })
  })

  it('has nothing to report', () => {
    expect(changesSince({}, derive(requestOf(after)))).toEqual([])
  })
})

describe('an edited form', () => {
  const variant = edited(edited({}, 'title', { value: '去洱海', derived }), 'body', { value: { kind: 'own', text: '只要 1999。' }, derived })

  it('is what goes out', () => {
    expect(typeset({ ...requestOf(after), variant }).text).toBe('【去洱海】\n\n开头一句。\n\n只要 1999。')
  })

  it('shows what the draft changed since, sentence by sentence, and in that part alone', () => {
    expect(changesSince(variant, derived)).toEqual([])
    expect(changesSince(variant, derive(requestOf(after)))).toEqual([
      {
        part: 'body',
        sentences: [
          { kind: 'same', text: '第二段。' },
          { kind: 'gone', text: '每人 1999 元。' },
          { kind: 'new', text: '每人 2199 元。' },
          { kind: 'same', text: '结尾。' },
        ],
      },
    ])
  })

  it('remembers its first source while it is edited further', () => {
    const again = edited(variant, 'body', { value: { kind: 'own', text: '别的' }, derived: derive(requestOf(after)) })
    expect(changesSince(again, derive(requestOf(after)))).toHaveLength(1)
  })

  it('is kept, or follows the draft again', () => {
    const now = derive(requestOf(after, '新标题'))
    expect(changesSince(kept(variant, 'body', now), now).map(({ part }) => part)).toEqual(['title'])
    const open = restored(restored(variant, 'body'), 'title')
    expect(open).toEqual({})
  })

  it('survives being stored', () => {
    expect(readVariants(JSON.parse(JSON.stringify({ weibo: variant })))).toEqual({ weibo: variant })
  })
})

it('reads what is not a form as none', () => {
  for (const value of [
    null,
    'x',
    7,
    [],
    { weibo: 'x' },
    { weibo: { title: 7, body: { kind: 'odd' }, from: { title: { hash: 'a', text: 'b' } } } },
    { 'A b': { title: 'x' } },
  ]) {
    expect(readVariants(value)).toEqual({})
  }
  expect(readVariants({ weibo: { topics: ['a', 7, null], pictures: [3, '3', 'x'] } })).toEqual({ weibo: { topics: ['a', '7'], pictures: ['3', 'x'] } })
})

it('compares very long texts without matching them', () => {
  const long = (word: string) => Array.from({ length: 700 }, (_, i) => `${word}${i}。`).join('')
  expect(compareSentences(long('甲'), long('乙'))).toHaveLength(1400)
})
