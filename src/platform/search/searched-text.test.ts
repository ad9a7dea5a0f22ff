import { describe, expect, it } from 'vitest'
import { readableIn } from './searched-text'

const word = (text: string, format = 0) => ({ type: 'text', text, format, style: '', mode: 'normal', detail: 0, version: 1 })
const node = (type: string, children: unknown[]) => ({ type, children, direction: 'ltr', format: '', indent: 0, version: 1 })

describe('what is read of a document', () => {
  it('is its texts and rows, and no day, number or id', () => {
    expect(readableIn(['西湖', null, 3, [{ id: '6a', title: '第一天', date: '2026-01-01T00:00:00.000Z' }], ['标签']])).toBe('西湖\n第一天\n标签')
  })

  it('joins the pieces of a paragraph, and reads cards and lists inside rich text', () => {
    const body = {
      root: node('root', [
        node('paragraph', [word('丽'), word('江', 1), word('古城')]),
        node('list', [node('listitem', [word('第一项')])]),
        { type: 'block', version: 2, fields: { id: 'x', blockType: 'tip', tone: 'info', text: '卡片里的话' } },
      ]),
    }
    expect(readableIn([body])).toContain('丽江古城\n第一项')
    expect(readableIn([body])).toContain('卡片里的话')
  })
})
