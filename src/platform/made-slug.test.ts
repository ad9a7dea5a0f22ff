import { describe, expect, test } from 'vitest'
import { followedSlug, slugFrom } from './made-slug'
import { isSlug } from './slug'

describe('the address that is made of a title', () => {
  test.each([
    ['大理洱海5日慢游', /^da-li-er-hai-5-ri-man-you-[0-9a-f]{4}$/],
    ['Five slow days', /^five-slow-days-[0-9a-f]{4}$/],
    ['绿岛：女儿国', /^lv-dao-nv-er-guo-[0-9a-f]{4}$/],
    ['Café à Paris 巴黎', /^cafe-a-paris-ba-li-[0-9a-f]{4}$/],
    ['', /^[0-9a-f]{10}$/],
    ['！？', /^[0-9a-f]{10}$/],
    ['a', /^[0-9a-f]{10}$/],
    ['🏔️🏔️', /^[0-9a-f]{10}$/],
    ['ทะเลสาบ', /^[0-9a-f]{10}$/],
  ])('%s', (title, form) => {
    const slug = slugFrom(title)
    expect(slug).toMatch(form)
    expect(isSlug(slug)).toBe(true)
  })

  test('is never longer than an address may be, and ends with a whole word', () => {
    const slug = slugFrom('从成都出发穿越川西一路看雪山草原与星空的九日自驾之旅春夏秋冬')
    expect(isSlug(slug)).toBe(true)
    expect(slug.length).toBeLessThanOrEqual(65)
  })

  test('two of one title differ', () => {
    expect(slugFrom('大理')).not.toBe(slugFrom('大理'))
  })
})

describe('when the title changes', () => {
  test('an address made of it goes with it and keeps its ending', () => {
    expect(followedSlug('da-li-3f2a', '大理', '大理五日')).toBe('da-li-wu-ri-3f2a')
  })
  test('one without words becomes words as soon as there are some', () => {
    expect(followedSlug('0123456789', '', '大理')).toBe('da-li-6789')
  })
  test('and loses them as they go', () => {
    expect(followedSlug('da-li-3f2a', '大理', '')).toMatch(/^[0-9a-f]{6}3f2a$/)
  })
  test('one that a person wrote stays', () => {
    expect(followedSlug('erhai-5d', '大理', '大理五日')).toBeNull()
    expect(followedSlug('da-li', '大理', '大理五日')).toBeNull()
  })
})
