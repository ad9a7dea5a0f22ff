import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { systemClock } from '@/platform/clock'
import { refuseFenced } from '@/platform/fence'
import { DomainError, type Refusal } from '@/platform/errors'
import { channelRefusals, loadChannels, openSettings, type Channel } from './channel'
import { checkingConnectors } from '../registry'

const WAIT_MS = 15_000
const PAUSE_MS = 5_000

// Next bundles its own copy of this module; one channel must not be asked twice at once through two of them.
const key = Symbol.for('xingwen.channel-tests')
const anchored = globalThis as typeof globalThis & { [key]?: Map<string, number> }
const askedAt: Map<string, number> = (anchored[key] ??= new Map<string, number>())

/** What a test found. `lastOkAt`: when the channel last answered well, ISO 8601; null when it never has. */
export type ChannelTest = { ok: boolean; refusal: Refusal | null; lastOkAt: string | null }

/** Asks the platform whether a channel's settings are right, and remembers when they last were. Sends nothing. @throws DomainError */
export async function testChannel(req: PayloadRequest, id: string): Promise<ChannelTest> {
  requireAct('push.schedule', req)
  await refuseFenced(req.payload)
  const channel = await channelOf(req, id)
  refuseHaste(channel)
  const refusal = await whyNotConnected(req, channel)
  if (!refusal) await req.payload.kv.set(nameOf(id), { at: new Date().toISOString() })
  return { ok: !refusal, refusal, lastOkAt: await lastOk(req, id) }
}

/** When a channel last passed a test. @throws DomainError */
export async function lastChannelTest(req: PayloadRequest, id: string): Promise<{ lastOkAt: string | null }> {
  requireAct('push.schedule', req)
  await channelOf(req, id)
  return { lastOkAt: await lastOk(req, id) }
}

async function whyNotConnected({ payload }: PayloadRequest, channel: Channel): Promise<Refusal | null> {
  const [wrong] = channelRefusals(payload, checkingConnectors, channel)
  if (wrong) return wrong
  const probe = checkingConnectors.get(channel.platform)?.probe
  if (!probe) return null
  const answer = await probe({
    settings: openSettings(payload, channel),
    mode: channel.mode,
    clock: systemClock,
    fetch,
    signal: AbortSignal.timeout(WAIT_MS),
  })
  return answer.ok ? null : answer.refusal
}

async function channelOf(req: PayloadRequest, id: string): Promise<Channel> {
  const channel = (await loadChannels(req.payload, [id], req)).get(id)
  if (channel) return channel
  throw new DomainError({
    code: 'CHANNEL_UNKNOWN',
    status: 404,
    text: { zh: `没有编号为 ${id} 的渠道，请刷新列表。`, en: `There is no channel with the id ${id}. Reload the list.` },
  })
}

/** Platforms count sign-ins: a channel is asked at most once in five seconds. */
function refuseHaste({ id, name }: Channel): void {
  const now = Date.now()
  if (now - (askedAt.get(id) ?? -Infinity) < PAUSE_MS) {
    throw new DomainError({
      code: 'TEST_TOO_SOON',
      status: 429,
      text: { zh: `渠道「${name}」刚刚测试过，请 5 秒后再试。`, en: `The channel “${name}” was tested a moment ago. Try again in 5 seconds.` },
    })
  }
  askedAt.set(id, now)
}

async function lastOk({ payload }: PayloadRequest, id: string): Promise<string | null> {
  return (await payload.kv.get<{ at: string }>(nameOf(id)))?.at ?? null
}

function nameOf(id: string): string {
  return `channel-test:${id}`
}
