import { describe, expect, it } from 'vitest'
import { document, heading, list, paragraph } from '../rules/build'
import { changeWithin, sideBySide } from '@/platform/compare/line-diff'
import { pictureMark } from '@/platform/compare/picture-marks'
import { differencesBetween, isUntouched, readable, versionAsText, type FieldShape } from './versions-compared'

const fields: FieldShape[] = [
  { type: 'text', name: 'title', label: { zh: '标题', en: 'Title' } },
  { type: 'tabs', tabs: [{ label: '概况', fields: [{ type: 'row', fields: [{ type: 'number', name: 'days', label: { zh: '天数', en: 'Days' } }] }] }] },
  { type: 'select', name: 'form', label: { zh: '形式', en: 'Form' }, options: [{ value: 'story', label: { zh: '故事', en: 'Story' } }] },
  { type: 'relationship', name: 'product', label: { zh: '产品', en: 'Product' } },
  { type: 'richText', name: 'body', label: { zh: '正文', en: 'Body' } },
  { type: 'select', name: 'stage', admin: { readOnly: true } },
  { type: 'number', name: 'revision' },
  { type: 'ui', name: 'preview' },
]

describe('differencesBetween', () => {
  it('finds changed fields inside rows and tabs, and none in bookkeeping', () => {
    const found = differencesBetween(fields, { title: '甲', days: 5, stage: 'a', revision: 3 }, { title: '甲', days: 6, stage: 'b', revision: 4 })
    expect(found.map(({ name }) => name)).toEqual(['days'])
  })

  it('takes empty values, key order and unsent fields for equal', () => {
    const mine = { title: '', body: { root: { a: 1, b: [] } } }
    expect(differencesBetween(fields, mine, { title: null, form: 'story', body: { root: { b: null, a: 1 } } })).toEqual([])
  })

  it('takes the 0 of a form for a list without rows, also within rows', () => {
    const sights: FieldShape = { type: 'array', name: 'sights', fields: [{ type: 'text', name: 'name' }] }
    const days: FieldShape = { type: 'array', name: 'itinerary', fields: [{ type: 'text', name: 'title' }, sights] }
    const lists = [days, { type: 'array', name: 'notices' }]
    expect(
      differencesBetween(lists, { notices: 0, itinerary: [{ title: '一', sights: 0 }] }, { notices: [], itinerary: [{ title: '一', sights: [] }] }),
    ).toEqual([])
    const [only, ...others] = differencesBetween(lists, { notices: 0, itinerary: 0 }, { notices: [], itinerary: [{ title: '一' }] })
    expect([only?.name, only?.mine, others]).toEqual(['itinerary', [], []])
    expect(isUntouched(only!, { itinerary: 0 })).toBe(true)
  })
})

describe('isUntouched', () => {
  it('tells the fields that only the other side changed, when the common start is known', () => {
    const [title, days] = differencesBetween(fields, { title: '甲', days: 5 }, { title: '乙', days: 6 })
    const base = { title: '甲', days: 4 }
    expect([isUntouched(title!, base), isUntouched(days!, base), isUntouched(title!, null)]).toEqual([true, false, false])
  })
})

describe('readable', () => {
  it('says options by name, and related documents, which the server names, by number', () => {
    expect(readable(fields[2]!, 'story', 'zh')).toEqual(['故事'])
    expect(readable(fields[3]!, 8, 'zh')).toEqual(['#8'])
  })

  it('writes a body as lines', () => {
    const body = document(heading('h2', '第一天'), paragraph('到大理'), list('number', ['看海', '骑行']))
    expect(readable(fields[4]!, body, 'zh')).toEqual(['## 第一天', '到大理', '1. 看海', '2. 骑行'])
  })

  it('keeps a whole version as text', () => {
    expect(versionAsText(fields, { title: '冬天去大理', days: 5, revision: 3 }, 'zh')).toBe('【标题】\n冬天去大理\n\n【天数】\n5')
  })
})

describe('sideBySide', () => {
  it('sets changed lines beside each other and folds what is equal', () => {
    const mine = ['一', '二', '三', '四我', '五', '六', '七']
    const theirs = ['一', '二', '三', '四他', '五', '六', '七']
    expect(sideBySide(mine, theirs)).toEqual([
      { kind: 'gap', lines: 2 },
      { kind: 'same', mine: '三', theirs: '三' },
      { kind: 'changed', mine: '四我', theirs: '四他' },
      { kind: 'same', mine: '五', theirs: '五' },
      { kind: 'gap', lines: 2 },
    ])
  })

  it('shows an inserted and a removed line with an empty side', () => {
    expect(sideBySide(['甲', '乙'], ['甲', '新', '乙'])).toContainEqual({ kind: 'changed', mine: null, theirs: '新' })
    expect(sideBySide(['甲', '旧', '乙'], ['甲', '乙'])).toContainEqual({ kind: 'changed', mine: '旧', theirs: null })
  })

  it('finds lines that stay between two changes', () => {
    const rows = sideBySide(['a', 'x', 'b', 'y', 'c'], ['A', 'x', 'B', 'y', 'C'])
    expect(rows.filter((row) => row.kind === 'same').map((row) => row.kind === 'same' && row.mine)).toEqual(['x', 'y'])
  })

  it('finds a changed picture as a whole', () => {
    expect(changeWithin(`封面 ${pictureMark('assets/12')}`, `封面 ${pictureMark('assets/17')}`)).toEqual(['封面 ', pictureMark('assets/12'), ''])
  })

  it('finds the changed stretch inside a line', () => {
    expect(changeWithin('起价 1999 元', '起价 2999 元')).toEqual(['起价 ', '1', '999 元'])
    expect(changeWithin('起价 1999 元', null)).toEqual(['', '起价 1999 元', ''])
    expect(changeWithin('甲乙', '甲新乙')).toEqual(['甲', '', '乙'])
  })
})
