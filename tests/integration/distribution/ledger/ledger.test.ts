import type { Claim, Ledger } from '@/distribution/ledger/ledger'
import type { Delivery } from '@/distribution/ledger/ledger-store'
import { describe, expect, now, test } from './booted-ledger'

const reason = { code: 'TEST', text: { zh: '测试', en: 'test' } }
const worker = { owner: 'worker-1', now, leaseMs: 30_000, busyLanes: [] as string[] }
const receipt = { remoteId: 'r1', url: 'https://shop.example/p/1', detail: {} }

function held(delivery: Delivery | null): Claim {
  if (!delivery?.leaseOwner) throw new Error('the delivery was not claimed')
  return { id: delivery.id, owner: delivery.leaseOwner, fence: delivery.fence }
}

async function claimed(ledger: Ledger): Promise<Claim> {
  return held(await ledger.claimNext(worker))
}

describe('enqueueing', () => {
  test('makes one row per key, whoever asks and how often', async ({ ledger, entry }) => {
    const same = entry({ key: 'p/c/1' })
    const answers = await Promise.all(Array.from({ length: 8 }, () => ledger.enqueue({ ...same }, now)))
    expect(answers.filter((answer) => answer.created)).toHaveLength(1)
    expect(new Set(answers.map((answer) => answer.delivery.id)).size).toBe(1)
  })

  test('keeps the first row when the same key comes with other content', async ({ ledger, entry }) => {
    await ledger.enqueue(entry({ key: 'p/c/1', contentHash: 'first' }), now)
    const again = await ledger.enqueue(entry({ key: 'p/c/1', contentHash: 'second' }), now)
    expect(again).toMatchObject({ created: false, delivery: { contentHash: 'first' } })
  })

  test('gives back what was stored', async ({ ledger, entry }) => {
    const content = {
      title: '大理',
      author: '',
      digest: '',
      html: '<p>二</p>',
      text: '二',
      slug: 'dali',
      cover: null,
      pictures: [],
      productIds: ['7'],
      facts: [],
    }
    const given = entry({ content, mode: 'rehearsal', dueAt: now - 5, readyAt: now, lateUntil: now + 7 })
    const { delivery } = await ledger.enqueue(given, now)
    expect(delivery).toMatchObject({ ...given, steps: [], attempt: 0, looks: 0, fence: 0, leaseOwner: null, receipt: null })
    expect(await ledger.find(delivery.id)).toEqual(delivery)
    expect(await ledger.ofPush(given.push!)).toEqual([delivery])
  })
})

describe('claiming', () => {
  test('takes the longest due first and none before its time', async ({ ledger, entry }) => {
    await ledger.enqueue(entry({ key: 'late', readyAt: now - 10 }), now)
    await ledger.enqueue(entry({ key: 'later', readyAt: now - 5 }), now)
    await ledger.enqueue(entry({ key: 'future', readyAt: now + 1 }), now)
    const keys = [await ledger.claimNext(worker), await ledger.claimNext(worker), await ledger.claimNext(worker)].map((one) => one?.key)
    expect(keys).toEqual(['late', 'later', undefined])
  })

  test('keeps a lane to one delivery at a time, across workers', async ({ ledger, entry }) => {
    await ledger.enqueue(entry({ key: 'a1', lane: 'A', readyAt: now - 3 }), now)
    await ledger.enqueue(entry({ key: 'a2', lane: 'A', readyAt: now - 2 }), now)
    await ledger.enqueue(entry({ key: 'b1', lane: 'B', readyAt: now - 1 }), now)
    const first = await ledger.claimNext(worker)
    const second = await ledger.claimNext({ ...worker, owner: 'worker-2' })
    const third = await ledger.claimNext({ ...worker, owner: 'worker-3' })
    expect([first?.key, second?.key, third]).toEqual(['a1', 'b1', null])
    await ledger.complete(held(first), receipt, now)
    expect((await ledger.claimNext(worker))?.key).toBe('a2')
  })

  test('passes the lanes a worker says are busy', async ({ ledger, entry }) => {
    await ledger.enqueue(entry({ key: 'a', lane: 'A' }), now)
    expect(await ledger.claimNext({ ...worker, busyLanes: ['A'] })).toBeNull()
  })

  test('gives each delivery to one of many simultaneous claims', async ({ ledger, entry }) => {
    for (let i = 0; i < 20; i++) await ledger.enqueue(entry(), now)
    const claims = await Promise.all(Array.from({ length: 40 }, (_, i) => ledger.claimNext({ ...worker, owner: `worker-${i}` })))
    const keys = claims.flatMap((claim) => claim?.key ?? [])
    expect(keys).toHaveLength(20)
    expect(new Set(keys).size).toBe(20)
  })

  test('does not take what is past its last moment', async ({ ledger, entry }) => {
    await ledger.enqueue(entry({ key: 'old', lateUntil: now - 1 }), now)
    expect(await ledger.claimNext(worker)).toBeNull()
    expect(await ledger.sweepLate(now, reason)).toBe(1)
    expect(await ledger.findByKey('old')).toMatchObject({ state: 'missed', reason })
  })

  test('leases for thirty seconds at most', async ({ ledger, entry }) => {
    await ledger.enqueue(entry(), now)
    expect((await ledger.claimNext({ ...worker, leaseMs: 3_600_000 }))?.leaseUntil).toBe(now + 30_000)
  })
})

describe('a claim', () => {
  test('writes steps, intent and the receipt while it is held', async ({ ledger, entry }) => {
    await ledger.enqueue(entry({ key: 'k' }), now)
    const claim = await claimed(ledger)
    const step = { at: new Date(now).toISOString(), name: '检查', ok: true, text: { zh: '通过「"引号\'」', en: 'passed' }, answer: { ok: 1 } }
    expect(await ledger.recordStep(claim, step)).toBe(true)
    expect(await ledger.recordStep(claim, { ...step, name: 'second' })).toBe(true)
    expect(await ledger.intend(claim, 'draft/add', now + 1)).toBe(true)
    expect(await ledger.complete(claim, receipt, now + 2)).toBe(true)
    const row = await ledger.findByKey('k')
    expect(row).toMatchObject({ state: 'published', receipt, publishedAt: now + 2, leaseOwner: null, intent: { name: 'draft/add', at: now + 1 } })
    expect(row?.steps.map((one) => one.name)).toEqual(['检查', 'second'])
    expect(row?.steps[0]).toEqual(step)
  })

  test('writes nothing after the delivery ended', async ({ ledger, entry }) => {
    await ledger.enqueue(entry(), now)
    const claim = await claimed(ledger)
    await ledger.complete(claim, receipt, now)
    expect(await ledger.fail(claim, reason, now)).toBe(false)
    expect(await ledger.intend(claim, 'again', now)).toBe(false)
    expect(await ledger.heartbeat(claim, now, 30_000)).toBe(false)
  })

  test('may not intend once its lease has run out', async ({ ledger, entry }) => {
    await ledger.enqueue(entry(), now)
    const claim = await claimed(ledger)
    expect(await ledger.intend(claim, 'send', now + 30_000)).toBe(false)
    await ledger.heartbeat(claim, now + 30_000, 30_000)
    expect(await ledger.intend(claim, 'send', now + 59_000)).toBe(true)
  })

  test('is void after another worker took over', async ({ ledger, entry }) => {
    await ledger.enqueue(entry({ lateUntil: now + 600_000 }), now)
    const old = await claimed(ledger)
    await ledger.takeOver(now + 31_000)
    const fresh = held(await ledger.claimNext({ ...worker, now: now + 31_000 }))
    expect(await ledger.intend(old, 'send', now + 31_001)).toBe(false)
    expect(await ledger.complete(old, receipt, now + 31_001)).toBe(false)
    expect(await ledger.intend(fresh, 'send', now + 31_001)).toBe(true)
  })
})

describe('taking over', () => {
  test('leaves a running lease alone', async ({ ledger, entry }) => {
    await ledger.enqueue(entry(), now)
    await claimed(ledger)
    expect(await ledger.takeOver(now + 29_000)).toEqual({ requeued: 0, unknown: 0 })
  })

  test('queues again what had no intent', async ({ ledger, entry }) => {
    await ledger.enqueue(entry({ key: 'k' }), now)
    await claimed(ledger)
    expect(await ledger.takeOver(now + 30_001)).toEqual({ requeued: 1, unknown: 0 })
    expect(await ledger.findByKey('k')).toMatchObject({ state: 'queued', leaseOwner: null, attempt: 0 })
  })

  test('never sends again what had an intent: it is looked up', async ({ ledger, entry }) => {
    await ledger.enqueue(entry({ key: 'k' }), now)
    await ledger.intend(await claimed(ledger), 'draft/add', now)
    expect(await ledger.takeOver(now + 30_001)).toEqual({ requeued: 0, unknown: 1 })
    expect(await ledger.findByKey('k')).toMatchObject({ state: 'unknown', reason: { code: 'WORKER_LOST' } })
    expect(await ledger.claimNext({ ...worker, now: now + 30_002 })).toBeNull()
    const look = await ledger.claimUnknown({ owner: 'worker-2', now: now + 30_002, leaseMs: 30_000 })
    expect(look).toMatchObject({ key: 'k', state: 'unknown', looks: 1 })
  })
})

describe('looking up', () => {
  test('gives an unknown delivery to one worker at a time and again after its lease', async ({ ledger, entry }) => {
    await ledger.enqueue(entry({ key: 'k' }), now)
    await ledger.loseSight(await claimed(ledger), reason, now + 2_000)
    const ask = { owner: 'w', leaseMs: 30_000 }
    expect(await ledger.claimUnknown({ ...ask, now: now + 1_999 })).toBeNull()
    expect(await ledger.claimUnknown({ ...ask, now: now + 2_000 })).toMatchObject({ key: 'k' })
    expect(await ledger.claimUnknown({ ...ask, now: now + 3_000 })).toBeNull()
    expect(await ledger.claimUnknown({ ...ask, now: now + 32_001 })).toMatchObject({ looks: 2 })
  })

  test('ends as published, as queued again, or waits for the next look', async ({ ledger, entry }) => {
    await ledger.enqueue(entry({ key: 'k' }), now)
    await ledger.loseSight(await claimed(ledger), reason, now)
    const look = held(await ledger.claimUnknown({ owner: 'w', now, leaseMs: 30_000 }))
    expect(await ledger.lookAgain(look, reason, now + 4_000)).toBe(true)
    const next = held(await ledger.claimUnknown({ owner: 'w', now: now + 4_000, leaseMs: 30_000 }))
    expect(await ledger.requeue(next, reason, now + 5_000)).toBe(true)
    expect(await ledger.findByKey('k')).toMatchObject({ state: 'queued', readyAt: now + 5_000, intent: null })
  })
})

describe('a person', () => {
  test('cancels what is queued and is refused once it is being sent', async ({ ledger, entry }) => {
    const { delivery } = await ledger.enqueue(entry(), now)
    await claimed(ledger)
    expect(await ledger.cancel(delivery.id, reason, now)).toBeNull()
    const { delivery: other } = await ledger.enqueue(entry(), now)
    expect(await ledger.cancel(other.id, reason, now)).toMatchObject({ state: 'cancelled', finishedAt: now })
  })

  test('resolves an unknown delivery and the worker that looked it up can no longer write', async ({ ledger, entry }) => {
    await ledger.enqueue(entry(), now)
    await ledger.loseSight(await claimed(ledger), reason, now)
    const look = held(await ledger.claimUnknown({ owner: 'w', now, leaseMs: 30_000 }))
    expect(await ledger.resolvePublished(look.id, receipt, now)).toMatchObject({ state: 'published' })
    expect(await ledger.fail(look, reason, now)).toBe(false)
  })

  test('releases a missed delivery with content checked anew', async ({ ledger, entry }) => {
    const { delivery } = await ledger.enqueue(entry({ state: 'missed', lateUntil: now - 1 }), now)
    const content = { title: '新', author: '', digest: '', html: '', text: '', slug: '', cover: null, pictures: [], productIds: [], facts: [] }
    const released = await ledger.release(delivery.id, { content, contentHash: 'new', readyAt: now, lateUntil: now + 60_000 })
    expect(released).toMatchObject({ state: 'queued', contentHash: 'new', content })
    expect(await ledger.release(delivery.id, { content, contentHash: 'x', readyAt: now, lateUntil: now })).toBeNull()
  })
})

test('says when there is something to do next', async ({ ledger, entry }) => {
  expect(await ledger.wakeTimes()).toEqual({ pushDueAt: now, deliveryReadyAt: null, leaseEndsAt: null })
  const { push } = entry()
  expect(await ledger.changePush(push!, 'scheduled', { status: 'dispatched' })).toBe(true)
  expect(await ledger.changePush(push!, 'scheduled', { dueAt: now + 1 })).toBe(false)
  await ledger.enqueue(entry({ readyAt: now + 9_000 }), now)
  await ledger.enqueue(entry(), now)
  expect(await ledger.wakeTimes()).toMatchObject({ deliveryReadyAt: now })
  await claimed(ledger)
  expect(await ledger.wakeTimes()).toMatchObject({ deliveryReadyAt: now + 9_000, leaseEndsAt: now + 30_000 })
})
