import { parseArgs } from 'node:util'
import { ValidationError } from 'payload'
import { describe, expect, it } from 'vitest'
import { DomainError } from '@/platform/errors'
import { reasonFor } from './end-with-reason'

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return error
  }
}

describe('reasonFor', () => {
  it('says a refusal in both languages, without a stack', () => {
    expect(reasonFor(new DomainError({ code: 'X', text: { zh: '不行。', en: 'No.' } }))).toBe('不行。\nNo.')
  })

  it('says which option of a command was not understood', () => {
    const reason = reasonFor(thrownBy(() => parseArgs({ args: ['--colour'], options: {} })))
    expect(reason).toMatch(/参数看不懂.*--colour[\s\S]*not understood.*--colour/)
    expect(reason).not.toMatch(/ at /)
  })

  it('names the fields a database refused', () => {
    const reason = reasonFor(new ValidationError({ collection: 'users', errors: [{ path: 'email', message: 'already taken' }] }))
    expect(reason).toMatch(/没有保存：email: already taken/)
  })

  it('keeps the stack of a fault of ours', () => {
    expect(reasonFor(new TypeError('of undefined'))).toMatch(/of undefined\n +at /)
  })
})
