import type { BasePayload, PayloadRequest } from 'payload'
import type { Channel as StoredChannel } from '@/payload-types'
import { documentIds } from '@/platform/document-id'
import type { Refusal } from '@/platform/errors'
import { DomainError } from '@/platform/errors'
import { openSecret } from './channel-secret'
import { rehearsalAddress } from './rehearsal-address'
import { workspace } from './workspace'
import type { Registry } from '../registry'
import { platformTargets, type Mode, type Platform } from '../rules/platforms'
import type { TargetName } from '@/typesetting'

/** A channel as the actions need it. `settings` hold the sealed secret, never the secret. */
export type Channel = {
  id: string
  name: string
  platform: Platform
  mode: Mode
  enabled: boolean
  theme: string | null
  target: TargetName
  lateToleranceMinutes: number
  /** What the team says of the platform's quota; null where it says nothing. */
  ownQuota: { count: number; per: 'day' | 'month' } | null
  settings: Record<string, unknown>
}

/** Channels by id, in one statement; those that do not exist are absent. */
export async function loadChannels(payload: BasePayload, ids: readonly string[], req?: PayloadRequest): Promise<Map<string, Channel>> {
  const wanted = documentIds(payload, ids)
  if (wanted.length === 0) return new Map()
  // Past Payload's hooks: the sealed secret is needed, and every delivery reads its channel.
  const found = await payload.db.find<StoredChannel>({ collection: 'channels', where: { id: { in: wanted } }, limit: wanted.length, pagination: false, req })
  return new Map(found.docs.map((doc) => [String(doc.id), channelOf(doc)]))
}

function channelOf(doc: StoredChannel): Channel {
  return {
    id: String(doc.id),
    name: doc.name,
    platform: doc.platform,
    mode: doc.mode,
    enabled: doc.enabled === true,
    theme: doc.theme || null,
    target: platformTargets[doc.platform],
    lateToleranceMinutes: doc.lateToleranceMinutes,
    ownQuota: doc.quota?.count && doc.quota.per ? { count: doc.quota.count, per: doc.quota.per } : null,
    settings: { ...doc.settings },
  }
}

/** The settings a connector gets, with the secret opened. @throws DomainError `SECRET_UNREADABLE` */
export function openSettings(payload: BasePayload, channel: Pick<Channel, 'settings'>): Record<string, unknown> {
  const { sealedSecret, ...settings } = channel.settings
  const appSecret = typeof sealedSecret === 'string' && sealedSecret !== '' ? openSecret(sealedSecret, payload.secret) : ''
  return { ...settings, appSecret, rehearsalUrl: rehearsalAddress() ?? workspace().rehearsalUrl ?? '' }
}

/** Why a channel cannot deliver as it is set up; empty when it can. */
export function channelRefusals(payload: BasePayload, connectors: Registry, channel: Channel): Refusal[] {
  const connector = connectors.get(channel.platform)
  if (!connector) return [noConnector(channel)]
  try {
    return connector.check(openSettings(payload, channel), channel.mode)
  } catch (error) {
    if (error instanceof DomainError) return [{ code: error.code, text: error.text }]
    throw error
  }
}

function noConnector({ name, platform }: Channel): Refusal {
  return {
    code: 'NO_CONNECTOR',
    text: {
      zh: `渠道「${name}」的平台 ${platform} 没有可用的连接程序，请换一个平台。`,
      en: `No connector serves the platform ${platform} of “${name}”. Choose another platform.`,
    },
  }
}
