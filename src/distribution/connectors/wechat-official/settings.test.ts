import { expect, it } from 'vitest'
import { baseAddress, readSettings, settingsRefusals } from './settings'

const rehearsal = { appId: 'wxsim1', appSecret: 's', rehearsalUrl: 'http://127.0.0.1:4100' }
const codes = (settings: Record<string, unknown>, mode: 'live' | 'rehearsal') => settingsRefusals(settings, mode).map(({ code }) => code)

it('accepts complete settings', () => {
  expect(codes(rehearsal, 'rehearsal')).toEqual([])
  expect(codes({ appId: 'wx1', appSecret: 's' }, 'live')).toEqual([])
})

it('names what is missing or contradictory', () => {
  expect(codes({}, 'live')).toEqual(['APP_ID_MISSING', 'APP_SECRET_MISSING'])
  expect(codes({ appId: 'wxsim1', appSecret: 's' }, 'rehearsal')).toEqual(['REHEARSAL_URL_MISSING'])
  expect(codes({ appId: 'wx1', appSecret: 's', finish: 'publish', canPublish: false }, 'live')).toEqual(['PUBLISH_NOT_PERMITTED'])
  expect(codes({ appId: 'wx1', appSecret: 's', coverCrop11: '0_0_2_1' }, 'live')).toEqual(['COVER_CROP_INVALID'])
})

it('keeps simulated accounts out of live channels and real ones out of rehearsals', () => {
  expect(codes({ appId: 'wxsim1', appSecret: 's' }, 'live')).toEqual(['SIMULATED_ACCOUNT_LIVE'])
  expect(codes({ ...rehearsal, appId: 'wx1234' }, 'rehearsal')).toEqual(['LIVE_ACCOUNT_REHEARSED'])
})

it.each([
  'https://api.weixin.qq.com',
  'http://example.test',
  'http://127.0.0.1.example.test',
  'http://10.0.0.1',
  'http://user:x@127.0.0.1',
  'file:///x',
  'nonsense',
  'http://0.0.0.0:1',
])('rehearses on this machine only, not at %s', (rehearsalUrl) => {
  expect(codes({ ...rehearsal, rehearsalUrl }, 'rehearsal')).toEqual(['REHEARSAL_URL_NOT_LOCAL'])
  expect(baseAddress({ ...rehearsal, rehearsalUrl }, 'rehearsal')).toBeNull()
})

it.each(['http://localhost:4100/', 'http://[::1]:4100', 'http://127.9.9.9:4100/path'])('rehearses at %s', (rehearsalUrl) => {
  expect(baseAddress({ rehearsalUrl }, 'rehearsal')).toBe(new URL(rehearsalUrl).origin)
})

it('goes live to one address, whatever the settings say', () => {
  expect(baseAddress({ rehearsalUrl: 'http://127.0.0.1:1', baseUrl: 'http://elsewhere.test' }, 'live')).toBe('https://api.weixin.qq.com')
})

it('fills in the defaults', () => {
  expect(readSettings({ appId: ' wx1 ', timeoutMs: -1, pollDelaysMs: 'x' })).toMatchObject({
    appId: 'wx1',
    finish: 'draft',
    timeoutMs: 15_000,
    pollDelaysMs: [10_000, 30_000, 120_000, 600_000],
  })
})
