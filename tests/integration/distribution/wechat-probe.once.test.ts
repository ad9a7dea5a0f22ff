import { afterEach, describe, expect, it } from 'vitest'
import { probeAccount } from '@/distribution/connectors/wechat-official/probe'
import type { SimulatedAccount } from '@/distribution/connectors/wechat-official/simulator/accounts'
import { startSimulator, type Simulator } from '@/distribution/connectors/wechat-official/simulator/start'
import { systemClock } from '@/platform/clock'

const account: SimulatedAccount = { appId: 'wxsim0000000000001', secret: 'the right secret' }
const open: Simulator[] = []
afterEach(async () => {
  for (const simulator of open.splice(0)) await simulator.close()
})

async function probe(more: Partial<SimulatedAccount> = {}, settings: Record<string, unknown> = {}, prepare?: (simulator: Simulator) => void) {
  const simulator = await startSimulator({ accounts: [{ ...account, ...more }] })
  open.push(simulator)
  prepare?.(simulator)
  const answer = await probeAccount({
    settings: { appId: account.appId, appSecret: account.secret, finish: 'draft', rehearsalUrl: simulator.url, timeoutMs: 5_000, ...settings },
    mode: 'rehearsal',
    clock: systemClock,
    fetch,
    signal: new AbortController().signal,
  })
  return { simulator, answer, said: answer.ok ? '' : answer.refusal.text.zh }
}

describe('testing the connection of a WeChat account', () => {
  it('is well with the registered account, and sends nothing', async () => {
    const { simulator, answer } = await probe({}, { finish: 'publish' })
    expect(answer).toEqual({ ok: true })
    expect(simulator.requests().map(({ route }) => route)).toEqual(['stable_token', 'draft/count', 'freepublish/batchget'])
    expect(simulator.state()).toMatchObject({ drafts: [], publications: [] })
  })

  it.for([
    ['a wrong AppID', {}, { appId: 'wxsim0000000000002' }, 'WECHAT_40013', 'AppID'],
    ['a wrong secret', {}, { appSecret: 'the wrong secret' }, 'WECHAT_40125', 'AppSecret'],
    ['an address that is not on the list, named', { ipAllowList: ['203.0.113.7'] }, {}, 'WECHAT_40164', '127.0.0.1'],
    ['no permission to publish', { canFreepublish: false }, { finish: 'publish' }, 'WECHAT_48001', '放进草稿箱'],
    ['a quota that is used up', { quotas: { 'draft/count': { perDay: 0 } } }, {}, 'WECHAT_45009', '调用次数已用完'],
    ['no AppID at all', {}, { appId: '' }, 'APP_ID_MISSING', 'AppID'],
  ] as const)('tells %s', async ([, more, settings, code, word]) => {
    const { answer, said } = await probe(more as Partial<SimulatedAccount>, settings)
    expect(answer).toMatchObject({ ok: false, refusal: { code } })
    expect(said).toContain(word)
  })

  it('does not ask for what the channel does not use', async () => {
    expect((await probe({ canFreepublish: false })).answer).toEqual({ ok: true })
  })

  it('says that nobody answers', async () => {
    const { answer, said } = await probe({}, { timeoutMs: 200 }, (simulator) => simulator.script({ route: 'stable_token', what: 'hang' }))
    expect(answer.ok).toBe(false)
    expect(said).toContain('没有发送任何内容')
  })
})
