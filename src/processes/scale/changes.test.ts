import { describe, expect, test } from 'vitest'
import { changeOf, mostly, nameOf, numbered, partner } from './changes'

describe('what differs in a copy', () => {
  test('a column is found by the name of its field, as a relation and in a version', () => {
    const changes = { publishedAt: numbered('p'), draft: partner('drafts') }
    expect(changeOf('published_at', changes)).toBe(changes.publishedAt)
    expect(changeOf('version_published_at', changes)).toBe(changes.publishedAt)
    expect(changeOf('draft_id', changes)).toBe(changes.draft)
    expect(changeOf('draft_type', changes)).toBeUndefined()
  })

  test('SQL and value say the same of a copy', () => {
    const stage = mostly('approved', { every: 3, others: ['inReview'] })
    expect(stage.sql).toBe("CASE c.n % 3 WHEN 0 THEN 'inReview' ELSE 'approved' END")
    expect([3, 4, 5, 6].map((n) => stage.of(n))).toEqual(['inReview', 'approved', 'approved', 'inReview'])
  })

  test('names of copies are ids of MongoDB, in the order of the copies', () => {
    const names = [1, 2, 15, 16, 4_096].map((n) => nameOf('posts', n))
    expect(names.every((name) => /^[0-9a-f]{24}$/.test(name))).toBe(true)
    expect(names.toSorted()).toEqual(names)
    expect(nameOf('posts', 1)).not.toBe(nameOf('drafts', 1))
  })
})
