import type { Where } from 'payload'
import { describe, expect, it } from 'vitest'
import { throughIndex } from './search-lists'

const searched: Where = { or: [{ title: { like: '古城' } }, { alt: { like: '古城' } }] }
const fields = ['title', 'alt']
const ask = (words: string) => Promise.resolve(words === '古城' ? ['1', '2'] : null)

describe('the field above a list', () => {
  it('asks for the ids that the index knows, beside whatever else is asked', async () => {
    expect(await throughIndex(searched, fields, ask)).toEqual({ id: { in: ['1', '2'] } })
    const filtered: Where = { and: [{ tier: { equals: 'ready' } }, { and: [searched] }] }
    expect(await throughIndex(filtered, fields, ask)).toEqual({ and: [{ tier: { equals: 'ready' } }, { and: [{ id: { in: ['1', '2'] } }] }] })
  })

  it('leaves every other question as it is', async () => {
    const others: Where[] = [
      { title: { like: '古城' } },
      { or: [{ title: { like: '古城' } }] },
      { or: [{ title: { like: '古城' } }, { alt: { like: '大理' } }] },
      { or: [{ title: { like: '古城' } }, { alt: { equals: '古城' } }] },
      { or: [{ title: { like: '大' } }, { alt: { like: '大' } }] },
    ]
    for (const where of others) expect(await throughIndex(where, fields, ask)).toBe(where)
  })

  it('looks through the titles where the index holds too many', async () => {
    const many: Where = { or: [{ title: { like: '旅游' } }, { alt: { like: '旅游' } }] }
    expect(await throughIndex(many, fields, ask)).toBe(many)
  })
})
