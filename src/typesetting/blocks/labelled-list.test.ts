import { expect, it } from 'vitest'
import { readMarkdown } from '../sources/markdown'
import { typeset } from '../rules/typeset'

const set = (markdown: string, target: 'plain' | 'wechat') => {
  const { document, pictures } = readMarkdown(markdown)
  return typeset({ document, resources: { pictures, products: {}, promotions: {} }, target, theme: 'sea' })
}

it('items that bring their own marks have no point before them', () => {
  expect(set('- 一、费用包含住宿\n- 二、费用不含午餐\n', 'plain').text).toBe('一、费用包含住宿\n二、费用不含午餐')
  expect(set('- ① 儿童不占床\n- ② 老人需陪同\n', 'wechat').html).toContain('list-style-type:none')
})

it('items of which only some bring a mark keep their points', () => {
  expect(set('- 一、住宿\n- 午餐\n', 'wechat').html).toContain('list-style-type:disc')
})
