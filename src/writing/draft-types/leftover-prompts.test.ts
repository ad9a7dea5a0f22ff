import { describe, expect, it } from 'vitest'
import { document, list, paragraph } from '../rules/build'
import { advertising } from './advertising'
import { leftoverPrompts } from './leftover-prompts'

describe('leftoverPrompts', () => {
  it('names the instructions of a fresh draft, but not its headings', () => {
    const left = leftoverPrompts(document(...advertising.outline({ title: '', angle: '写给想看雪的人', productId: 1, destination: '大理' })))
    expect(left.map(({ text }) => text)).toContain('按天写，每天一句：去哪里、看什么、住在哪里。')
    expect(left.map(({ text }) => text)).not.toContain('行程怎么走')
    expect(left.find(({ text }) => text.startsWith('第一个理由'))?.block).toBe(2)
  })

  it('is silent about what the author wrote', () => {
    expect(leftoverPrompts(document(paragraph('第一天到喜洲。'), list('bullet', ['第一个理由：湖就在窗外'])))).toEqual([])
  })
})
