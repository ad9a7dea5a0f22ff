import { describe, expect, it } from 'vitest'
import { card, document, list, paragraph } from '../rules/build'
import { advertising } from './advertising'
import { leftoverPrompts } from './leftover-prompts'

describe('leftoverPrompts', () => {
  it('names the instructions of a fresh draft, but not its headings', () => {
    const left = leftoverPrompts(document(...advertising.outline({ title: '', angle: '写给想看雪的人', productId: 1, promotionId: null })))
    expect(left.map(({ text }) => text)).toContain('写清下一步：在哪里看详情、怎么报名、几天内可退。')
    expect(left.map(({ text }) => text)).not.toContain('行程怎么走')
    expect(left.find(({ text }) => text.startsWith('第一个理由'))?.block).toBe(2)
  })

  it('is silent about what the author wrote', () => {
    expect(leftoverPrompts(document(paragraph('第一天到喜洲。'), list('bullet', ['第一个理由：湖就在窗外'])))).toEqual([])
  })

  it('finds instructions inside cards and their rows, and lets the title of a card stay', () => {
    const left = leftoverPrompts(document(...advertising.outline({ title: '', angle: null, productId: null, promotionId: null })))
    const texts = left.map(({ text }) => text)
    expect(texts).toEqual(
      expect.arrayContaining(['第一天 从哪里到哪里', '按天写，每天一句：去哪里、看什么、住在哪里。', '费用里有什么，每行一项', '读者最担心的一个问题']),
    )
    expect(leftoverPrompts(document(card({ blockType: 'callout', tone: 'important', title: '活动规则', text: '不与其他优惠同享。' })))).toEqual([])
  })
})
