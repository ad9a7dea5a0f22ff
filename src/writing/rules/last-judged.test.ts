import { describe, expect, it } from 'vitest'
import { judgementBefore } from './last-judged'

const log = [
  { act: 'submitted', revision: 12 },
  { act: 'changesRequested', revision: 8 },
  { act: 'submitted', revision: 7 },
  { act: 'approved', revision: 3 },
]

describe('what a version is compared with', () => {
  it('is the last judgement, when it was written after it', () => {
    expect(judgementBefore(log.slice(1), 10)).toMatchObject({ act: 'changesRequested', revision: 8 })
  })
  it('is the last judgement, when it is what was submitted', () => {
    expect(judgementBefore(log, 12)).toMatchObject({ act: 'changesRequested', revision: 8 })
  })
  it('is the judgement before it, when it is what was sent back', () => {
    expect(judgementBefore(log, 8)).toMatchObject({ act: 'approved', revision: 3 })
  })
  it('is what was submitted, when nobody has judged that yet', () => {
    expect(judgementBefore(log, 14)).toMatchObject({ act: 'submitted', revision: 12 })
  })
  it('is nothing before the first review', () => {
    expect(judgementBefore(log, 2)).toBeNull()
    expect(judgementBefore([], 2)).toBeNull()
  })
})
