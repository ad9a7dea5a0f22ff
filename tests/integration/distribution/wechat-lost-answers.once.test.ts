import { describe, expect, it } from 'vitest'
import type { Fault } from '@/distribution/connectors/wechat-official/simulator/faults'
import { contextOf, deliverToTheEnd } from './connector-contract'
import { endTimeOfHangingCalls } from './end-time'
import { openWeChatBench } from './wechat-bench'
import type { WeChatBench } from './wechat-bench'

/** Ways in which an answer is lost or lies: `after` means that the platform acted all the same. */
const losses: Omit<Fault, 'route'>[] = (['before', 'after'] as const).flatMap((when) => [
  { when, what: 'reset' },
  { when, what: 'html', status: 502 },
  { when, what: 'html', status: 200 },
  { when, what: 'truncated' },
  { when, what: 'empty' },
  { when, what: 'no-id' },
  { when, what: 'errcode', code: -1 },
  { when, what: 'errcode', code: 61450 },
  { when, what: 'errcode', code: 99999 },
  { when, what: 'hang' },
])

/** Answers that deny what was done with a code that, told truly, means nothing was done. */
const lies: Omit<Fault, 'route'>[] = [45009, 45011, 42001, 40014].map((code) => ({ when: 'after', what: 'errcode', code }))

type Tally = { deliveries: number; published: number; doubles: number; falselyFailed: number; undecided: number }

async function strike(bench: WeChatBench, faults: Fault[]): Promise<Tally> {
  const giveTimeBack = endTimeOfHangingCalls(bench.simulator)
  const tally: Tally = { deliveries: 0, published: 0, doubles: 0, falselyFailed: 0, undecided: 0 }
  for (const [number, fault] of faults.entries()) {
    bench.simulator.clearFaults()
    bench.simulator.script(fault)
    const parcel = bench.parcel(number)
    const { context } = contextOf(bench)
    const outcome = await deliverToTheEnd(bench, parcel, context)
    const copies = bench.copiesOf(parcel)
    tally.deliveries += 1
    tally.published += outcome.state === 'published' && copies === 1 ? 1 : 0
    tally.doubles += copies > 1 ? 1 : 0
    tally.falselyFailed += outcome.state === 'failed' && copies > 0 ? 1 : 0
    tally.undecided += outcome.state === 'unknown' ? 1 : 0
  }
  giveTimeBack()
  return tally
}

const perfect = (deliveries: number): Tally => ({ deliveries, published: deliveries, doubles: 0, falselyFailed: 0, undecided: 0 })

describe('lost and lying answers', () => {
  it('ends 100 drafts whose first answer was lost in exactly one draft each', async () => {
    const bench = await openWeChatBench()
    const faults = Array.from({ length: 100 }, (_, number) => ({ route: 'draft/add', ...losses[number % losses.length] }) as Fault)
    expect(await strike(bench, faults)).toEqual(perfect(100))
    await bench.close()
  })

  it('ends publications whose submission was lost in exactly one article each', async () => {
    const bench = await openWeChatBench({
      settings: { finish: 'publish' },
      account: { quotas: { 'freepublish/submit': { perDay: 1_000 }, 'freepublish/get': { perDay: 1_000 }, 'freepublish/batchget': { perDay: 1_000 } } },
    })
    const faults = losses.flatMap((loss) => ['draft/add', 'freepublish/submit', 'freepublish/get'].map((route) => ({ route, ...loss }) as Fault))
    expect(await strike(bench, faults)).toEqual(perfect(faults.length))
    const { publications } = bench.simulator.state()
    expect(publications.length).toBe(faults.length)
    await bench.close()
  })

  it('looks before it repeats, so that an answer which denies what was done makes no second draft', async () => {
    const bench = await openWeChatBench()
    const faults = lies.map((lie) => ({ route: 'draft/add', ...lie }) as Fault)
    expect(await strike(bench, faults)).toEqual(perfect(lies.length))
    await bench.close()
  })

  it('looks before it repeats a submission that was denied although it was accepted', async () => {
    const bench = await openWeChatBench({ settings: { finish: 'publish' } })
    const faults = lies.map((lie) => ({ route: 'freepublish/submit', ...lie }) as Fault)
    expect(await strike(bench, faults)).toEqual(perfect(lies.length))
    expect(bench.simulator.state().publications).toHaveLength(lies.length)
    await bench.close()
  })

  it('does not believe an empty draft box moments after the call was made', async () => {
    const bench = await openWeChatBench({ settings: { settleMs: 10_000 } })
    const parcel = bench.parcel(1)
    const { context } = contextOf(bench)
    bench.loseNextCall()
    await bench.connector.deliver(parcel, context)
    expect(await bench.connector.reconcile(parcel, context)).toMatchObject({ state: 'unknown', refusal: { code: 'TOO_EARLY_TO_TELL' } })
    bench.clock.advance(10_000)
    expect(await bench.connector.reconcile(parcel, context)).toMatchObject({ state: 'failed', refusal: { code: 'NOT_FOUND_ON_PLATFORM' } })
    await bench.close()
  })

  it('finds a draft that a person published before anyone looked', async () => {
    const bench = await openWeChatBench()
    const parcel = bench.parcel(1)
    const { context } = contextOf(bench)
    bench.loseNextAnswer()
    await bench.connector.deliver(parcel, context)
    const mediaId = bench.simulator.state().drafts[0]?.mediaId ?? ''
    await publishByHand(bench, mediaId)
    expect(await bench.connector.reconcile(parcel, context)).toMatchObject({
      state: 'published',
      receipt: { url: expect.stringContaining('mp.weixin.qq.com') as string },
    })
    await bench.close()
  })

  it('finds its draft behind more drafts than a page holds', async () => {
    const bench = await openWeChatBench()
    const parcel = bench.parcel(0)
    const { context } = contextOf(bench)
    bench.loseNextAnswer()
    await bench.connector.deliver(parcel, context)
    for (let number = 1; number <= 45; number += 1) await bench.connector.deliver(bench.parcel(number), context)
    expect(await bench.connector.reconcile(parcel, context)).toMatchObject({ state: 'published' })
    await bench.close()
  })

  it('leaves a publication to a person when the account may not list what it published', async () => {
    const bench = await openWeChatBench({ account: { canFreepublish: false }, settings: { finish: 'publish' } })
    const parcel = bench.parcel(1)
    const { context } = contextOf(bench)
    expect(await bench.connector.reconcile(parcel, context)).toMatchObject({ state: 'unknown', refusal: { code: 'PUBLICATIONS_HIDDEN' } })
    await bench.close()
  })
})

async function publishByHand(bench: WeChatBench, mediaId: string): Promise<void> {
  const { appId, appSecret } = bench.settings
  const signIn = await fetch(`${bench.simulator.url}/cgi-bin/stable_token`, {
    method: 'POST',
    body: JSON.stringify({ grant_type: 'client_credential', appid: appId, secret: appSecret }),
  })
  const { access_token: token } = (await signIn.json()) as { access_token: string }
  await fetch(`${bench.simulator.url}/cgi-bin/freepublish/submit?access_token=${token}`, { method: 'POST', body: JSON.stringify({ media_id: mediaId }) })
}
