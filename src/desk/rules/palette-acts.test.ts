import { describe, expect, it } from 'vitest'
import { isMeant, markedPieces, paletteActs } from './palette-acts'

const meant = (typed: string) => paletteActs.filter((act) => isMeant(act, typed)).map(({ key }) => key)

describe('an act of the palette', () => {
  it('is meant by a piece of its name in either language, by pinyin and by initials', () => {
    expect(meant('新建文')).toEqual(['/admin/collections/drafts/create'])
    expect(meant('new dra')).toEqual(['/admin/collections/drafts/create'])
    expect(meant('xjwg')).toEqual(['/admin/collections/drafts/create'])
    expect(meant('paiqi')).toEqual(['/admin/collections/pushes'])
    expect(meant('不存在的事')).toEqual([])
  })

  it('is told apart by its key and says what it is in both languages', () => {
    expect(new Set(paletteActs.map(({ key }) => key)).size).toBe(paletteActs.length)
    for (const { name, also } of paletteActs) expect([name.zh, name.en, also].every((text) => text.trim() !== '')).toBe(true)
  })
})

describe('what was typed', () => {
  it('is marked wherever it stands in a text, whatever signs it holds', () => {
    expect(markedPieces('丽江古城', '古城')).toEqual([
      { text: '丽江', isMarked: false },
      { text: '古城', isMarked: true },
    ])
    expect(markedPieces('C++ and c++', 'c++').filter(({ isMarked }) => isMarked)).toHaveLength(2)
    expect(markedPieces('丽江', ' ')).toEqual([{ text: '丽江', isMarked: false }])
  })
})
