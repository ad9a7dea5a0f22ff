import { describe, expect, it } from 'vitest'
import { knownError, refusalOf } from './errors'

const documented = [
  -1, -6, -8, 10806, 10807, 40001, 40004, 40005, 40006, 40007, 40008, 40009, 40010, 40011, 40012, 40013, 40014, 40033, 40059, 40125, 40137, 40164, 41001, 41005,
  42001, 43002, 44001, 45001, 45002, 45003, 45004, 45005, 45008, 45009, 45011, 45028, 45065, 45066, 45067, 45110, 45166, 47001, 48001, 48004, 50002, 53404,
  53405, 53406, 53503, 53504, 53505, 61450, 61451, 200003, 220001,
]

describe('the error dictionary', () => {
  it.each(documented)('explains %i in both languages, with a next step', (code) => {
    const meaning = knownError(code)
    expect(meaning?.reason.zh).toMatch(/\p{Script=Han}/u)
    expect(meaning?.next.en).toMatch(/\w+ \w+/)
    const { text, data } = refusalOf('draft/add', { code, errmsg: 'whatever it says', rid: 'r-1' })
    expect(text.zh).toContain(`（${code}）`)
    expect(data).toMatchObject({ errcode: code, rid: 'r-1' })
  })

  it('matches on the code, never on the text', () => {
    const quota = refusalOf('draft/add', { code: 45009, errmsg: 'invalid appid', rid: null })
    expect(quota.code).toBe('WECHAT_45009')
    expect(quota.text.zh).toContain('次数已用完')
  })

  it('passes on what the platform said about a code nobody described', () => {
    expect(knownError(98765)).toBeNull()
    expect(refusalOf('draft/add', { code: 98765, errmsg: 'something new', rid: null }).text.en).toContain('something new')
  })

  it('calls only busy, internal and duplicate answers uncertain', () => {
    expect(documented.filter((code) => knownError(code)?.effect === 'uncertain')).toEqual([-1, 45065, 45066, 61450])
  })
})
