import { expect, it } from 'vitest'
import type { Connector, ConnectorContext, Memory, Outcome, Parcel, Step } from '@/distribution/connectors/connector'
import { LeaseLostError } from '@/distribution/connectors/connector'
import { compareReadBack } from '@/typesetting'

/** What a delivery left in its context. */
export type Records = { steps: Omit<Step, 'at'>[]; intents: string[] }

/** A connector with a platform behind it that can be made to fail. */
export type ConnectorBench = {
  connector: Connector
  settings: Record<string, unknown>
  mode: ConnectorContext['mode']
  clock: { now(): number; advance(ms: number): void }
  /** A parcel that the platform accepts; each number gives another delivery. */
  parcel(number: number): Parcel
  /** The next effect happens, and its answer is lost. */
  loseNextAnswer(): void
  /** The next effect's call is lost before the platform acts on it. */
  loseNextCall(): void
  cutOff(): void
  restore(): void
  /** How many copies of a delivery the platform holds. */
  copiesOf(parcel: Parcel): number
  /** Words that must never be shown. */
  secrets: string[]
}

export function memoryOf(clock: { now(): number }): Memory {
  const kept = new Map<string, { value: string; expiresAt: number }>()
  return {
    get: (key) => {
      const entry = kept.get(key)
      return Promise.resolve(entry && entry.expiresAt > clock.now() ? entry.value : null)
    },
    set: (key, value, expiresAt = Infinity) => Promise.resolve(void kept.set(key, { value, expiresAt })),
  }
}

/** A context as the dispatcher gives it, and the records of what was done in it. */
export function contextOf(bench: Pick<ConnectorBench, 'settings' | 'mode' | 'clock'>, overrides: Partial<ConnectorContext> = {}) {
  const records: Records = { steps: [], intents: [] }
  const context: ConnectorContext = {
    settings: bench.settings,
    mode: bench.mode,
    clock: bench.clock,
    signal: new AbortController().signal,
    fetch,
    memory: memoryOf(bench.clock),
    compare: compareReadBack,
    step: (step) => Promise.resolve(void records.steps.push(step)),
    intend: (name) => Promise.resolve(void records.intents.push(name)),
    ...overrides,
  }
  return { context, records }
}

const settleMs = 3_600_000

/** Delivers as the ledger does: an unknown fate is looked up, never repeated; a failure is repeated while it may help. */
export async function deliverToTheEnd(bench: ConnectorBench, parcel: Parcel, context: ConnectorContext): Promise<Outcome> {
  let outcome = await bench.connector.deliver(parcel, context)
  for (let round = 0; round < 8; round += 1) {
    if (outcome.state === 'published') return outcome
    if (outcome.state === 'failed' && !outcome.retryable) return outcome
    bench.clock.advance(settleMs)
    outcome = outcome.state === 'unknown' ? await bench.connector.reconcile(parcel, context) : await bench.connector.deliver(parcel, context)
  }
  return outcome
}

/** What every connector keeps to, whatever its platform. */
export function keepsTheConnectorContract(open: () => ConnectorBench): void {
  it('delivers one copy and names it with a string', async () => {
    const bench = open()
    const parcel = bench.parcel(1)
    const { context, records } = contextOf(bench)
    const outcome = await bench.connector.deliver(parcel, context)
    expect(outcome).toMatchObject({ state: 'published', receipt: { remoteId: expect.stringMatching(/./) as string } })
    expect(bench.copiesOf(parcel)).toBe(1)
    expect(records.intents.length).toBeGreaterThan(0)
    expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome)
  })

  it('touches nothing once the lease is lost', async () => {
    const bench = open()
    const parcel = bench.parcel(2)
    const { context } = contextOf(bench, { intend: () => Promise.reject(new LeaseLostError('taken over')) })
    await expect(bench.connector.deliver(parcel, context)).rejects.toBeInstanceOf(LeaseLostError)
    expect(bench.copiesOf(parcel)).toBe(0)
  })

  it('calls a lost answer unknown and finds the delivery on the platform', async () => {
    const bench = open()
    const parcel = bench.parcel(3)
    const { context, records } = contextOf(bench)
    bench.loseNextAnswer()
    expect(await bench.connector.deliver(parcel, context)).toMatchObject({ state: 'unknown' })
    const announced = records.intents.length
    bench.clock.advance(settleMs)
    expect(await bench.connector.reconcile(parcel, context)).toMatchObject({ state: 'published' })
    expect(bench.copiesOf(parcel)).toBe(1)
    expect(records.intents.length).toBe(announced)
  })

  it('says that a call which never arrived is not on the platform, and delivers one copy on the retry', async () => {
    const bench = open()
    const parcel = bench.parcel(4)
    const { context } = contextOf(bench)
    bench.loseNextCall()
    expect(await bench.connector.deliver(parcel, context)).toMatchObject({ state: 'unknown' })
    bench.clock.advance(settleMs)
    expect(await bench.connector.reconcile(parcel, context)).toMatchObject({ state: 'failed', retryable: true, refusal: { code: 'NOT_FOUND_ON_PLATFORM' } })
    expect(bench.copiesOf(parcel)).toBe(0)
    expect(await bench.connector.deliver(parcel, context)).toMatchObject({ state: 'published' })
    expect(bench.copiesOf(parcel)).toBe(1)
  })

  it('stays unknown while the platform cannot be looked at', async () => {
    const bench = open()
    const parcel = bench.parcel(5)
    const { context } = contextOf(bench)
    bench.loseNextAnswer()
    await bench.connector.deliver(parcel, context)
    bench.cutOff()
    bench.clock.advance(settleMs)
    expect(await bench.connector.reconcile(parcel, context)).toMatchObject({ state: 'unknown' })
    bench.restore()
    expect(await bench.connector.reconcile(parcel, context)).toMatchObject({ state: 'published' })
  })

  it('refuses a parcel without a title before it announces anything', async () => {
    const bench = open()
    const parcel = { ...bench.parcel(6), title: ' ' }
    const { context, records } = contextOf(bench)
    expect((await bench.connector.inspect(parcel)).map(({ code }) => code)).toContain('TITLE_EMPTY')
    expect(await bench.connector.deliver(parcel, context)).toMatchObject({ state: 'failed', retryable: false })
    expect(records.intents).toEqual([])
    expect(bench.copiesOf(parcel)).toBe(0)
  })

  it('does nothing for a delivery that was stopped before it began', async () => {
    const bench = open()
    const parcel = bench.parcel(7)
    const { context } = contextOf(bench, { signal: AbortSignal.abort() })
    expect(await bench.connector.deliver(parcel, context)).toMatchObject({ state: 'failed', retryable: true })
    expect(bench.copiesOf(parcel)).toBe(0)
  })

  it('speaks both languages in every step and refusal, and shows no secret', async () => {
    const bench = open()
    const parcel = bench.parcel(8)
    const { context, records } = contextOf(bench)
    bench.loseNextAnswer()
    const outcomes = [await bench.connector.deliver(parcel, context)]
    bench.clock.advance(settleMs)
    outcomes.push(await bench.connector.reconcile(parcel, context))
    const texts = [...records.steps.map(({ text }) => text), ...outcomes.flatMap((outcome) => (outcome.state === 'published' ? [] : [outcome.refusal.text]))]
    expect(texts.length).toBeGreaterThan(1)
    for (const text of texts) {
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).toMatch(/[a-z]/)
    }
    const shown = JSON.stringify([records.steps, outcomes])
    for (const secret of bench.secrets) expect(shown).not.toContain(secret)
  })
}
