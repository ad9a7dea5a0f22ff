import { describe, expect, it } from 'vitest'
import { likeness, similarTo } from './similar-titles'

const known = [{ title: '洱海三日，慢慢走' }, { title: '大理洱海亲子三日游' }, { title: '哈尔滨冰雪大世界怎么玩' }, { title: 'Slow days in Dali' }]

describe('similar titles', () => {
  it('finds what shares words, most alike first', () => {
    expect(similarTo('洱海三日', known, 5).map(({ title }) => title)).toEqual(['洱海三日，慢慢走', '大理洱海亲子三日游'])
    expect(similarTo('slow days, dali', known, 5)).toEqual([known[3]])
  })
  it('finds nothing for a single sign, nothing, or something else', () => {
    expect(similarTo('海', known, 5)).toEqual([])
    expect(similarTo('', known, 5)).toEqual([])
    expect(similarTo('敦煌月牙泉', known, 5)).toEqual([])
  })
  it('does not mind marks, width and case', () => {
    expect(likeness('ＤＡＬＩ！', 'dali')).toBe(1)
  })
})
