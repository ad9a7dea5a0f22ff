import { describe, expect, it } from 'vitest'
import * as demo from './index'

/** Absolute claims that the advertising law bans, and the travel terms that only look like them. */
const banned = /国家级|世界级|最高级|最佳|顶级|极品|第一品牌|全国第一|全网最低|史上最低|独一无二|绝无仅有|100%/u
const doubtful = /最(?:美|好|低|便宜|受欢迎|大|高|优|佳|全|强)|第一|唯一|首选|首家|独家|极致|顶尖|终极|王牌|金牌|万能|永久|零风险/u
const allowed = /最佳(?:季节|时间|观赏期)|国家[345]A级|国家级(?:自然保护区|风景名胜区|旅游度假区)|五星级酒店|第一(?:天|站|次)|最后一天|最晚|最多|最少|最早/gu

/** Spaces and signs between the characters do not make a banned word a different word. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}%]/gu, '')
    .replace(allowed, '')

function texts(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => texts(inner, `${path}.${name}`))
}

const all = texts({ ...demo, buildDocument: null }, 'demo')
const offending = (pattern: RegExp) => all.filter(({ text }) => pattern.test(bare(text)))

describe('the wording of the demo', () => {
  it('is checked in every text of every kind of item', () => {
    expect(all.length).toBeGreaterThan(1500)
    expect(all.some(({ path }) => path.includes('demoProducts') && path.includes('highlights'))).toBe(true)
    expect(banned.test(bare('（最 佳）'))).toBe(true)
    expect(banned.test(bare('国家级自然保护区'))).toBe(false)
  })

  it('makes no absolute claim', () => {
    expect(offending(banned)).toEqual([])
    expect(offending(doubtful)).toEqual([])
  })

  it('joins a snorkelling or skiing offer with how to stay safe', () => {
    const risky = demo.demoDrafts.map((draft) => JSON.stringify(draft.blocks)).filter((body) => /浮潜|滑雪|雪道/u.test(body))
    expect(risky.length).toBeGreaterThanOrEqual(4)
    for (const body of risky) expect(body).toMatch(/头盔|救生衣/u)
  })

  it('uses Chinese quotation marks and no half-width comma between Chinese characters', () => {
    expect(offendingRaw(/[\p{Script=Han}][,;:!?"][\p{Script=Han}]/u)).toEqual([])
    expect(offendingRaw(/[“”"]/u)).toEqual([])
  })
})

function offendingRaw(pattern: RegExp) {
  return all.filter(({ text }) => pattern.test(text))
}
