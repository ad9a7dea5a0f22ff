import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkCopy } from './check-copy'
import { copyRules } from './rules'

const read = (file: string) => readFileSync(`tests/golden/copy/${file}`, 'utf8')

/** Sentences as editors of trips write them: under each rule what it must name. */
const claims = read('claims.txt')
  .split(/^# /m)
  .slice(1)
  .map((part) => part.trim().split('\n'))
/** Ordinary travel copy with the same words. */
const ordinary = read('ordinary.txt').trim().split('\n')

const rulesIn = (text: string) => checkCopy(text).map(({ rule }): string => rule)

it('has sentences for every rule', () => {
  expect(claims.map(([rule]) => rule)).toEqual(Object.keys(copyRules))
  expect(claims.flat().length - claims.length + ordinary.length).toBeGreaterThan(400)
})

describe.each(claims)('%s', (rule, ...texts) => {
  it.each(texts)('is named in 「%s」', (text) => {
    expect(rulesIn(text)).toContain(rule)
  })
})

describe('ordinary travel copy', () => {
  it.each(ordinary)('is not suspected: 「%s」', (text) => {
    expect(checkCopy(text)).toEqual([])
  })
})

it('finds the words where they stand, and the same words once', () => {
  expect(checkCopy('住最豪华的帐篷，看最豪华的星空。')).toEqual([{ rule: 'absolute-words', words: '最豪华', at: 1 }])
})

it('names a claim beside the same words that are harmless', () => {
  expect(checkCopy('最佳季节住最佳酒店').map(({ words, at }) => [words, at])).toEqual([['最佳', 5]])
})

it('names the whole of a claim that holds another', () => {
  expect(checkCopy('全网最便宜的团').map(({ words }) => words)).toEqual(['全网最便宜的团'])
})

it.each(['最', '等国', '拒绝', '香港、', '最好的', '转发朋友圈', '全网最'])('reads 100,000 times %s without going over it again and again', (text) => {
  expect(checkCopy(text.repeat(100_000)).length).toBeLessThan(100_001)
})
