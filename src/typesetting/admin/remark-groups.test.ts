import { describe, expect, it } from 'vitest'
import type { Remark } from '../index'
import { groupRemarks, type Severity } from './remark-groups'

const remark = (rule: string, severity: Severity, more: Partial<Remark> = {}): Remark => ({
  rule,
  severity,
  basis: 'own',
  message: { zh: '', en: '' },
  ...more,
})
const all = new Set<Severity>(['error', 'warning', 'fixed'])
const report = [
  remark('a', 'fixed', { layer: 2, block: 1 }),
  remark('b', 'warning', { block: 4 }),
  remark('c', 'error', { block: 9 }),
  remark('d', 'warning', { layer: 2, block: 3 }),
  remark('e', 'warning', { block: 2 }),
]

describe('a loss report', () => {
  it('says where each thing happens, the gravest first, then in the order of the text', () => {
    expect(groupRemarks(report, all).map(({ place, remarks }) => [place, remarks.map(({ rule }) => rule)])).toEqual([
      ['text', ['c', 'e', 'b']],
      [2, ['d', 'a']],
    ])
  })

  it('leaves out what is not asked for, and places without anything', () => {
    expect(groupRemarks(report, new Set<Severity>(['error'])).map(({ place }) => place)).toEqual(['text'])
    expect(groupRemarks([], all)).toEqual([])
  })
})
