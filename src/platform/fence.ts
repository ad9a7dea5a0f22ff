import type { BasePayload } from 'payload'
import { readConfig } from './config'
import { DomainError } from './errors'
import { sayMoment } from './say-moment'

/** The key below which a fence stands in the data, on both databases. */
export const FENCE = 'fence'

/**
 * Stands in every backup, so that whatever is started from one sends nothing until a person releases it: the workspace it was
 * taken from may go on beside it. `at` is the moment of the backup, ISO 8601.
 */
export type Fence = { backup: string; at: string }

// Next bundles its own copy of this module; what one learned holds for the other.
const key = Symbol.for('xingwen.open-workspaces')
const anchored = globalThis as typeof globalThis & { [key]?: WeakSet<object> }
const open: WeakSet<object> = (anchored[key] ??= new WeakSet<object>())

/** The fence around this workspace; null when it may send. A fence comes with the data and never later, so that an open workspace is asked once. */
export async function readFence(payload: Pick<BasePayload, 'kv'>): Promise<Fence | null> {
  if (open.has(payload)) return null
  const fence = await payload.kv.get<Fence>(FENCE)
  if (fence) return fence
  open.add(payload)
  return null
}

/** From here on the workspace sends. */
export async function liftFence(payload: Pick<BasePayload, 'kv'>): Promise<void> {
  await payload.kv.delete(FENCE)
}

/** For acts that would send or ask a platform at once. @throws DomainError `COPY_FENCED` (409) */
export async function refuseFenced(payload: Pick<BasePayload, 'kv'>): Promise<void> {
  const fence = await readFence(payload)
  if (fence) throw fenced(fence)
}

function fenced({ at }: Fence): DomainError {
  const moment = (language: string) => sayMoment(at, { now: Date.now(), zone: readConfig().timeZone, language })
  return new DomainError({
    code: 'COPY_FENCED',
    status: 409,
    text: {
      zh: `这是从备份（${moment('zh')}）恢复的副本，放行之前什么都不会发出去，也不会联系平台。请管理员到「健康」页放行。`,
      en: `This is a copy restored from a backup (${moment('en')}): nothing goes out and no platform is asked until an administrator releases it on the Health page.`,
    },
  })
}
