import { expect, it } from 'vitest'
import { nameOf, readBackIn } from './read-back'

it('finds the comparison of a receipt, and none in one that was not read back', () => {
  const compared = { score: 0.9, verdict: 'changed', differences: [], equal: false }
  expect(readBackIn({ compared })).toEqual({ score: 0.9, verdict: 'changed', differences: [] })
  for (const detail of [{}, { compared: null }, { compared: { equal: true, differences: [] } }, { compared: { ...compared, verdict: 'toString' } }]) {
    expect(readBackIn(detail)).toBeNull()
  }
})

it('counts blocks as an author does', () => {
  expect(nameOf({ kind: 'text', weight: 'content', block: 0, sent: '', kept: '' })).toEqual({ zh: '第 1 块 · 文字', en: 'Block 1 · Words' })
})
