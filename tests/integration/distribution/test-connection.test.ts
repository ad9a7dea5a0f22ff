import { registerRehearsalAccount, startSimulator } from '@/distribution/server'
import { announceRehearsalAddress } from '@/distribution/actions/rehearsal-address'
import { lastChannelTest, testChannel } from '@/distribution/actions/test-channel'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, refusal, test } from './scene'

describe('「测试连接」 on a channel', () => {
  test('tells right from wrong, remembers the last success, and is not asked in haste', async ({ scene, requestAs }) => {
    const directory = mkdtempSync(path.join(tmpdir(), 'xingwen-rehearsal-'))
    const registered = registerRehearsalAccount(directory)
    expect(statSync(path.join(directory, 'account.json')).mode & 0o077).toBe(0)
    const simulator = await startSimulator({ directory, accounts: [registered] })
    announceRehearsalAddress(simulator.url)
    try {
      const settings = (appId: string, appSecret: string) => ({
        name: '公众号（演练）',
        platform: 'wechat-official',
        mode: 'rehearsal',
        settings: { appId, appSecret, finish: 'draft' },
      })
      const [right, wrong] = [
        await scene.channel(settings(registered.appId, registered.secret)),
        await scene.channel(settings('wxsim999999999999', registered.secret)),
      ]
      const marketer = await requestAs('marketer')
      expect(await lastChannelTest(marketer, String(right))).toEqual({ lastOkAt: null })
      expect(await testChannel(marketer, String(right))).toMatchObject({ ok: true, refusal: null, lastOkAt: expect.any(String) as string })
      expect(await lastChannelTest(marketer, String(right))).toMatchObject({ lastOkAt: expect.any(String) as string })
      expect(await testChannel(marketer, String(wrong))).toMatchObject({ ok: false, refusal: { code: 'WECHAT_40013' }, lastOkAt: null })
      expect((await refusal(testChannel(marketer, String(right))))?.code).toBe('TEST_TOO_SOON')
    } finally {
      await simulator.close()
      rmSync(directory, { recursive: true, force: true })
    }
  })

  test('is for those who schedule', async ({ scene, requestAs }) => {
    const id = await scene.channel({ name: '店铺', platform: 'shop', mode: 'live', settings: { finish: 'draft' } })
    expect(await testChannel(await requestAs('marketer'), String(id))).toMatchObject({ ok: true })
    for (const role of ['editor', null] as const) {
      expect(await refusal(testChannel(await requestAs(role), String(id)))).toBeTruthy()
    }
  })
})
