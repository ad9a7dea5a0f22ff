import { afterEach, describe, expect, it } from 'vitest'
import { contextOf, memoryOf } from './connector-contract'
import { openWeChatBench, parcelOf } from './wechat-bench'
import type { WeChatBench } from './wechat-bench'

const benches: WeChatBench[] = []

async function open(options: Parameters<typeof openWeChatBench>[0] = {}): Promise<WeChatBench> {
  const bench = await openWeChatBench({ ...options, settings: { finish: 'publish', ...options.settings } })
  benches.push(bench)
  return bench
}

afterEach(async () => {
  await Promise.all(benches.splice(0).map((bench) => bench.close()))
})

/** Longer than a clock that skips ten seconds every 5 ms gets while a slow machine delivers. */
const longestPublicationMs = 90 * 86_400_000

describe('publishing', () => {
  it('submits the draft, follows it, and gives the public address; ids are strings', async () => {
    const bench = await open()
    const { context, records } = contextOf(bench)
    const outcome = await bench.connector.deliver(bench.parcel(1), context)
    expect(outcome).toMatchObject({
      state: 'published',
      receipt: {
        remoteId: expect.any(String) as string,
        url: expect.stringContaining('mp.weixin.qq.com') as string,
        detail: { finish: 'publish', publishId: expect.stringMatching(/^\d+$/) as string },
      },
    })
    expect(records.intents).toEqual(['draft/add', 'freepublish/submit'])
  })

  it('asks at growing intervals by the clock, and leaves the rest to reconciliation', async () => {
    const bench = await open({ account: { publishDelayMs: longestPublicationMs }, settings: { pollDelaysMs: [10_000, 30_000, 120_000] } })
    const start = bench.clock.now()
    const asked: number[] = []
    const watching: typeof fetch = (input, init) => {
      if (String(input instanceof Request ? input.url : input).includes('freepublish/get')) asked.push(bench.clock.now() - start)
      return fetch(input, init)
    }
    const { context } = contextOf(bench, { fetch: watching })
    const ticking = setInterval(() => bench.clock.advance(10_000), 5)
    const outcome = await bench.connector.deliver(bench.parcel(1), context)
    clearInterval(ticking)
    expect(outcome).toMatchObject({ state: 'unknown', refusal: { code: 'PUBLISH_STILL_RUNNING' } })
    expect(asked).toHaveLength(3)
    expect(asked[0]).toBeGreaterThanOrEqual(10_000)
    expect(Number(asked[1]) - Number(asked[0])).toBeGreaterThanOrEqual(30_000)
    expect(Number(asked[2]) - Number(asked[1])).toBeGreaterThanOrEqual(120_000)
    expect(await bench.connector.reconcile(bench.parcel(1), context)).toMatchObject({ state: 'unknown' })
    bench.clock.advance(longestPublicationMs)
    expect(await bench.connector.reconcile(bench.parcel(1), context)).toMatchObject({ state: 'published', receipt: { url: expect.any(String) as string } })
  })

  it.each([
    { status: 2, code: 'PUBLISH_ORIGINALITY_FAILED' },
    { status: 3, code: 'PUBLISH_FAILED' },
    { status: 4, code: 'PUBLISH_REJECTED' },
    { status: 5, code: 'PUBLICATION_DELETED' },
    { status: 6, code: 'PUBLICATION_BANNED' },
  ])('calls status $status $code and does not repeat it by itself', async ({ status, code }) => {
    const bench = await open()
    bench.simulator.script({ route: 'freepublish/submit', what: 'outcome', status, ms: 0 })
    expect(await bench.connector.deliver(bench.parcel(1), contextOf(bench).context)).toMatchObject({
      state: 'failed',
      retryable: false,
      refusal: { code, data: { status } },
    })
  })

  it('uses the draft that is already there when the submission was refused before', async () => {
    const bench = await open()
    const { context } = contextOf(bench)
    bench.simulator.script({ route: 'freepublish/submit', what: 'errcode', code: 45009 })
    expect(await bench.connector.deliver(bench.parcel(1), context)).toMatchObject({ state: 'failed', retryable: true })
    bench.clock.advance(3_600_000)
    expect(await bench.connector.deliver(bench.parcel(1), context)).toMatchObject({ state: 'published' })
    expect(bench.copiesOf(bench.parcel(1))).toBe(1)
  })

  it('makes no second draft while a denied submission may be running', async () => {
    const bench = await open({ account: { publishDelayMs: 60_000 } })
    const { context } = contextOf(bench)
    bench.simulator.script({ route: 'freepublish/submit', when: 'after', what: 'errcode', code: 45009 })
    expect(await bench.connector.deliver(bench.parcel(1), context)).toMatchObject({ state: 'failed', retryable: true })
    expect(await bench.connector.deliver(bench.parcel(1), context)).toMatchObject({ state: 'unknown', refusal: { code: 'PUBLISH_NOT_SEEN_YET' } })
    bench.clock.advance(60_000)
    expect(await bench.connector.reconcile(bench.parcel(1), context)).toMatchObject({ state: 'published' })
    expect(bench.copiesOf(bench.parcel(1))).toBe(1)
  })

  it('gives a lost submission ten minutes before it believes the draft that is still in the box', async () => {
    const bench = await open()
    const parcel = bench.parcel(1)
    const { context } = contextOf(bench)
    bench.loseNextCall()
    expect(await bench.connector.deliver(parcel, context)).toMatchObject({ state: 'unknown' })
    bench.clock.advance(60_000)
    expect(await bench.connector.reconcile(parcel, context)).toMatchObject({ state: 'unknown', refusal: { code: 'PUBLISH_NOT_SEEN_YET' } })
    bench.clock.advance(600_000)
    expect(await bench.connector.reconcile(parcel, context)).toMatchObject({ state: 'failed', retryable: true, refusal: { code: 'DRAFT_NOT_PUBLISHED' } })
    expect(await bench.connector.deliver(parcel, context)).toMatchObject({ state: 'published' })
    expect(bench.copiesOf(parcel)).toBe(1)
  })

  it('never calls a submission failed while its draft is gone and no article is listed', async () => {
    const bench = await open({ account: { publishDelayMs: 30 * 86_400_000 } })
    const { context } = contextOf(bench)
    bench.loseNextAnswer()
    expect(await bench.connector.deliver(bench.parcel(1), context)).toMatchObject({ state: 'unknown' })
    bench.clock.advance(86_400_000)
    expect(await bench.connector.reconcile(bench.parcel(1), context)).toMatchObject({ state: 'unknown', refusal: { code: 'PUBLISH_NOT_SEEN_YET' } })
  })

  it('keeps a draft back when what was kept is not what was approved, or cannot be read', async () => {
    const bench = await open()
    bench.simulator.script({ route: 'draft/get', what: 'html' })
    const { context, records } = contextOf(bench)
    expect(await bench.connector.deliver(bench.parcel(1), context)).toMatchObject({ state: 'failed', retryable: true, refusal: { code: 'DRAFT_DIFFERS' } })
    expect(records.intents).toEqual(['draft/add'])
    expect(bench.simulator.state().publications).toEqual([])
  })

  it('ends unknown, not failed, when it is stopped after the submission', async () => {
    const bench = await open({ account: { publishDelayMs: 3_600_000 }, settings: { pollDelaysMs: [600_000] } })
    const stop = new AbortController()
    const { context } = contextOf(bench, { signal: stop.signal })
    const outcome = bench.connector.deliver(bench.parcel(1), context)
    const watch = setInterval(() => bench.simulator.state().publications.length > 0 && stop.abort(), 5)
    expect(await outcome).toMatchObject({ state: 'unknown' })
    clearInterval(watch)
  })

  it('keeps ids beyond 2^53 digit for digit', async () => {
    const bench = await open()
    const large = '9007199254740993123'
    const enlarging: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init)
      const address = String(input instanceof Request ? input.url : input)
      if (address.includes('freepublish/submit')) return new Response((await answer.text()).replace(/"publish_id":\d+/, `"publish_id":${large}`))
      return address.includes('freepublish/get') ? new Response(`{"publish_id":${large},"publish_status":1}`) : answer
    }
    const memory = memoryOf(bench.clock)
    const outcome = await bench.connector.deliver(parcelOf(1), contextOf(bench, { fetch: enlarging, memory }).context)
    expect(outcome).toMatchObject({ state: 'unknown', refusal: { data: { publishId: large } } })
  })
})
