import { describe, expect, it } from 'vitest'
import { strikeOut } from './strike-out'

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJpZCI6MSwic2lkIjoiYSJ9.c2lnbmF0dXJlLWhlcmU'
const lines = [
  `{"msg":"refused","cookie":"payload-token=${jwt}; other=1"}`,
  `{"url":"https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&secret=0123456789abcdef&appid=wx1"}`,
  '{"headers":{"authorization":"Bearer abcdefghijklmnop"}}',
  '{"err":{"message":"cannot reach mongodb://house:0123456789abcdef@db/xingwen"}}',
  '{"appSecret":"0123456789abcdef","channel":"3"}',
  '{"body":"{\\"access_token\\":\\"0123456789abcdef\\",\\"expires_in\\":7200}"}',
  'password=0123456789abcdef&email=a@b.example',
]

describe('what a log must not tell', () => {
  it('is struck out wherever it stands, and the rest stays', () => {
    for (const line of lines) {
      const told = strikeOut(line)
      expect(told).not.toMatch(/0123456789abcdef|abcdefghijklmnop|c2lnbmF0dXJl/)
      expect(told).toContain('struck out')
    }
    expect(strikeOut(lines[1]!)).toContain('appid=wx1')
    expect(strikeOut(lines[4]!)).toContain('"channel":"3"')
    expect(strikeOut('{"msg":"a delivery could not be recorded","delivery":"1/2/1"}')).toBe('{"msg":"a delivery could not be recorded","delivery":"1/2/1"}')
  })
})
