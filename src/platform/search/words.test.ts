import { describe, expect, it } from 'vitest'
import { questionOf, runsOf, snippetOf, tokensOf } from './words'

describe('a text that can be found', () => {
  it('is every two neighbouring characters and the last one, with a gap where something separates', () => {
    expect(tokensOf('丽江古城，五日')).toBe('丽江 江古 古城 城 xxx 五日 日')
    expect(tokensOf('A')).toBe('a')
    expect(tokensOf('，。')).toBe('')
  })

  it('is the same in full width, in capitals and with a character beyond the first plane', () => {
    expect(runsOf('ＡＢＣ１２')).toEqual(['abc12'])
    expect(tokensOf('𠮷野')).toBe('𠮷野 野')
  })
})

describe('a question', () => {
  it('is the phrase of each of its pieces', () => {
    expect(questionOf('古城 五日')).toBe('"古城" AND "五日"')
    expect(questionOf('丽江古城')).toBe('"丽江 江古 古城"')
  })

  it('asks for a single character by what it begins', () => {
    expect(questionOf('雪')).toBe('"雪"*')
  })

  it('is none when nothing of it can be found, and holds no mark of the language it is put in', () => {
    expect(questionOf(' “” ')).toBeNull()
    expect(questionOf('a" OR kind : *')).toBe('"a"* AND "or" AND "ki in nd"')
  })
})

describe('the piece of a text that is shown', () => {
  it('stands around the words and is cut with a sign', () => {
    const text = `${'前'.repeat(60)}丽江${'后'.repeat(80)}`
    expect(snippetOf(text, '丽江')).toMatch(/^…前+丽江后+…$/)
    expect(snippetOf('丽江古城', '丽江')).toBe('丽江古城')
    expect(snippetOf('丽江古城', '大理')).toBeNull()
  })

  it('never parts a character', () => {
    const text = `${'😀'.repeat(40)}丽江${'😀'.repeat(40)}`
    expect(() => encodeURIComponent(snippetOf(text, '丽江') ?? '')).not.toThrow()
  })
})
