import type { BasePayload } from 'payload'
import type { Clock } from '@/platform/clock'
import { openSecret, sealSecret } from './channel-secret'
import type { Memory } from '../connectors/connector'

type Kept = { value: string; expiresAt: number | null }

/**
 * What a channel's connector remembers between attempts (tokens, uploaded pictures), in the database and sealed,
 * because a token is as good as a secret while it lives.
 */
export function channelMemory(payload: BasePayload, channelId: string, clock: Clock): Memory {
  const nameOf = (key: string) => `channel:${channelId}:${key}`
  return {
    async get(key) {
      const stored = await payload.kv.get<{ sealed: string }>(nameOf(key))
      if (!stored) return null
      const { value, expiresAt } = JSON.parse(openSecret(stored.sealed, payload.secret)) as Kept
      return expiresAt !== null && expiresAt <= clock.now() ? null : value
    },
    async set(key, value, expiresAt) {
      const kept: Kept = { value, expiresAt: expiresAt ?? null }
      const entry = { sealed: sealSecret(JSON.stringify(kept), payload.secret) }
      // The store looks and then inserts; two first writes of one key can meet, and then the second finds the row.
      await payload.kv.set(nameOf(key), entry).catch(() => payload.kv.set(nameOf(key), entry))
    },
  }
}
