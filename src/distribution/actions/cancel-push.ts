import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { DomainError } from '@/platform/errors'
import { shortCodeOf } from '@/platform/short-code'
import { loadChannels, type Channel } from './channel'
import { findPush } from './find-push'
import { ledgerOf } from './open-ledger'
import type { Ledger } from '../ledger/ledger'
import type { Delivery } from '../ledger/ledger-store'
import { deliveryKey } from '../rules/delivery-key'
import { sayState } from '../rules/said-state'
import { cancelledByPerson } from '../rules/refusals'

type Push = Awaited<ReturnType<typeof findPush>>

/**
 * Takes back a push. Each channel's place in the ledger is filled with a cancelled row, so that a dispatcher
 * that read the push a moment ago finds it taken; what is already being sent cannot be taken back.
 * @throws DomainError `ALREADY_SENDING` (409) naming what went out.
 */
export async function cancelPush(req: PayloadRequest, pushId: string) {
  requireAct('push.cancel', req)
  const push = await findPush(req, pushId)
  const ledger = ledgerOf(req.payload)
  const channelIds = (push.channels ?? []).map((channel) => String(typeof channel === 'object' ? channel.id : channel))
  const channels = await loadChannels(req.payload, channelIds, req)
  const now = Date.now()
  const rows = await Promise.all([...channels.values()].map((channel) => cancelDelivery(ledger, { push, channel, now })))
  const retries = (await ledger.ofPush(pushId)).filter((row) => !rows.some(({ id }) => id === row.id))
  const all = [...rows, ...(await Promise.all(retries.map(async (row) => (await ledger.cancel(row.id, cancelledByPerson, now)) ?? row)))]
  const left = all.filter((row) => row.state !== 'cancelled')
  if (left.length === 0) await ledger.changePush(pushId, 'scheduled', { status: 'cancelled' })
  if (left.length > 0) throw alreadySending(left, channels)
  return { id: push.id, status: 'cancelled', deliveries: all.map(({ id, channel, state }) => ({ id, channel, state })) }
}

async function cancelDelivery(ledger: Ledger, { push, channel, now }: { push: Push; channel: Channel; now: number }): Promise<Delivery> {
  const key = deliveryKey(String(push.id), channel.id, 1)
  const draft = push.draft ? String(typeof push.draft === 'object' ? push.draft.id : push.draft) : ''
  const dueAt = Date.parse(push.dueAt)
  const { created, delivery } = await ledger.enqueue(
    {
      key,
      push: String(push.id),
      channel: channel.id,
      draft,
      lane: channel.id,
      platform: channel.platform,
      mode: channel.mode,
      state: 'cancelled',
      dueAt,
      readyAt: dueAt,
      lateUntil: dueAt,
      slot: 1,
      contentHash: '',
      content: null,
      shortCode: shortCodeOf(key),
      reason: cancelledByPerson,
    },
    now,
  )
  return created ? delivery : ((await ledger.cancel(delivery.id, cancelledByPerson, now)) ?? (await ledger.find(delivery.id)) ?? delivery)
}

function alreadySending(left: readonly Delivery[], channels: Map<string, Channel>): DomainError {
  const named = (language: 'zh' | 'en') =>
    left.map((row) => `${channels.get(row.channel)?.name ?? row.channel}（${sayState(row)[language]}）`).join(language === 'zh' ? '、' : ', ')
  return new DomainError({
    code: 'ALREADY_SENDING',
    status: 409,
    text: {
      zh: `已经开始投递的不能取消：${named('zh')}。其余渠道已取消；要撤下已发布的内容请到平台上操作。`,
      en: `What is already being delivered cannot be cancelled: ${named('en')}. The other channels are cancelled; take published posts down on the platform.`,
    },
    data: { deliveries: left.map(({ id, channel, state }) => ({ id, channel, state })) },
  })
}
