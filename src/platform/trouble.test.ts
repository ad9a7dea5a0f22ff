import { describe, expect, it } from 'vitest'
import { DomainError } from './errors'
import { refusalOf } from './trouble'

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code })
const named = (name: string, message = 'x') => Object.assign(new Error(message), { name })

describe('refusalOf', () => {
  it.each([
    ['a full disk under the database', new Error('Failed query', { cause: coded('SQLITE_FULL') }), 507],
    ['a full disk under the files', coded('ENOSPC'), 507],
    ['a damaged database', coded('SQLITE_CORRUPT', 'database disk image is malformed'), 503],
    ['a database that is none', coded('SQLITE_NOTADB'), 503],
    ['a folder that became read-only', coded('SQLITE_READONLY'), 503],
    ['MongoDB away', named('MongooseServerSelectionError', 'connect ECONNREFUSED'), 503],
    ['an id of a wrong form', named('CastError', 'Cast to ObjectId failed'), 400],
    ['an address that cannot be decoded', new URIError('URI malformed'), 400],
    ['a body that is no JSON', new SyntaxError('Unexpected token } in JSON at position 3'), 400],
  ])('knows %s', (_what, error, status) => {
    expect(refusalOf(error)?.status).toBe(status)
  })

  it('passes our own refusals on, and knows no fault of ours', () => {
    const own = new DomainError({ code: 'OWN', text: { zh: '一', en: 'one' } })
    expect(refusalOf(own)).toBe(own)
    expect(refusalOf(new TypeError('cannot read properties of undefined'))).toBeNull()
    expect(refusalOf('words')).toBeNull()
  })
})
