import type { Client } from '@libsql/client'
import type { Payload } from 'payload'
import pino from 'pino'
import { startDispatcher, type Shelf } from '@/distribution/server'
import { openPayload } from './open-payload'
import { seedShops } from './seed'

/** What the channel takes to answer: a local target. */
const answerMs = 10
const settlingMs = 2_000
const idleMs = 6_000

export type Punctuality = { lateMs: number[]; early: number; finishedMs: number }
export type Measured = { hundred: Punctuality[]; thousand: Punctuality; idleStatementsPerSecond: number; idleCpuPercent: number }

/** Measures how late deliveries begin when many are due at the same instant, and what waiting costs. */
export async function measure(bursts: number): Promise<Measured> {
  const payload = await openPayload()
  const { draft, channels } = await seedShops(payload, 20)
  const begun = new Map<string, number>()
  const shelf: Shelf = {
    async put(post) {
      begun.set(post.deliveryKey, Date.now())
      await wait(answerMs)
      return { url: '/', postId: post.deliveryKey, productUrls: [] }
    },
    find: () => Promise.resolve(null),
  }
  const dispatcher = await startDispatcher({ payload, shelf, logger: pino({ level: 'silent' }), parallel: 32, isOnlyProcess: true })
  const burst = async (size: number): Promise<Punctuality> => {
    begun.clear()
    const dueAt = Date.now() + settlingMs + size * 10
    await plan(payload, { draft, channels, dueAt, pushes: Math.ceil(size / channels.length) })
    while (begun.size < size) await wait(20)
    await dispatcher.idle()
    const lateMs = [...begun.values()].map((at) => at - dueAt)
    return { lateMs, early: lateMs.filter((late) => late < 0).length, finishedMs: Math.max(...lateMs) }
  }
  const hundred: Punctuality[] = []
  for (let i = 0; i < bursts; i++) hundred.push(await burst(100))
  const thousand = await burst(1_000)
  const idle = await idleCost(payload)
  await dispatcher.stop()
  await payload.destroy()
  return { hundred, thousand, ...idle }
}

type Plan = { draft: string | number; channels: (string | number)[]; dueAt: number; pushes: number }

async function plan(payload: Payload, { draft, channels, dueAt, pushes }: Plan): Promise<void> {
  for (let i = 0; i < pushes; i++) {
    await payload.create({
      collection: 'pushes',
      depth: 0,
      overrideAccess: true,
      data: { draft: draft as never, channels: channels as never, dueAt: new Date(dueAt).toISOString(), lateToleranceMinutes: 60, status: 'scheduled' },
    })
  }
}

async function idleCost(payload: Payload): Promise<{ idleStatementsPerSecond: number; idleCpuPercent: number }> {
  const { client } = payload.db as unknown as { client: Client }
  const execute = client.execute.bind(client)
  let statements = 0
  client.execute = ((...args: Parameters<Client['execute']>) => {
    statements += 1
    return execute(...args)
  }) as Client['execute']
  const before = process.cpuUsage()
  await wait(idleMs)
  const used = process.cpuUsage(before)
  return { idleStatementsPerSecond: statements / (idleMs / 1_000), idleCpuPercent: (used.user + used.system) / 10 / idleMs }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
