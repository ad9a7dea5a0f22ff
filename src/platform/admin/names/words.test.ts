import { describe, expect, it } from 'vitest'
import { tableWords } from './words'

describe('the words of a table’s menu', () => {
  it('count what will be inserted, and say where', () => {
    expect(tableWords('Insert row above')?.zh).toBe('在上方插入 1 行')
    expect(tableWords('Insert 3 columns left')?.zh).toBe('在左侧插入 3 列')
    expect(tableWords('Insert 2 rows below')).toEqual({ zh: '在下方插入 2 行', en: 'Insert 2 rows below' })
  })

  it('are known for every act, and nothing else is touched', () => {
    expect(tableWords('Toggle Row Striping')?.zh).toBe('隔行底色')
    expect(tableWords('西湖')).toBeUndefined()
    expect(tableWords('constructor')).toBeUndefined()
  })
})
