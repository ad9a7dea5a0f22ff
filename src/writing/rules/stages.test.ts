import { describe, expect, it } from 'vitest'
import { whyNotSubmittable } from './stages'

describe('what keeps a draft from being submitted', () => {
  it('is said all at once, each with its field', () => {
    const draft = { title: ' ', stage: 'inWriting', empty: true, channels: 0, digest: '长'.repeat(121), author: '名'.repeat(17) } as const
    const why = whyNotSubmittable(draft)
    expect(why.map(({ data }) => data?.['field'])).toEqual(['title', 'body', 'digest', 'author', 'channels'])
    expect(why[2]?.text.zh).toBe('摘要有 121 个字，最多 120 个，请删去 1 个。')
  })

  it('is nothing when all is there', () => {
    expect(whyNotSubmittable({ title: '大理', stage: 'changesRequested', empty: false, channels: 1, digest: '短', author: '' })).toEqual([])
  })
})
