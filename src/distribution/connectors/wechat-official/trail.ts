import { isRecord } from './client'
import type { Session } from './client'
import type { Parcel } from '../connector'

/** What earlier attempts of one delivery left behind: when they announced an effect, and what the platform called it. */
export type Trail = { draftIntendedAt?: number; mediaId?: string; submitIntendedAt?: number; publishId?: string }

function keyOf(session: Session, parcel: Parcel): string {
  return `trail:${session.scope}:${parcel.deliveryKey}`
}

export async function readTrail(session: Session, parcel: Parcel): Promise<Trail> {
  const stored = await session.context.memory.get(keyOf(session, parcel))
  if (!stored) return {}
  const trail: unknown = JSON.parse(stored)
  return isRecord(trail) ? trail : {}
}

export async function leaveTrail(session: Session, parcel: Parcel, more: Trail): Promise<void> {
  const trail = { ...(await readTrail(session, parcel)), ...more }
  await session.context.memory.set(keyOf(session, parcel), JSON.stringify(trail))
}
