import type { PayloadRequest } from 'payload'
import { whyNotOutgoing } from '@/assets'
import { requireAct } from '@/people/server'
import { contentChanged } from '@/platform/events'
import { refuseFenced } from '@/platform/fence'
import { DomainError, type Refusal } from '@/platform/errors'
import { shortCodeOf } from '@/platform/short-code'
import { whyBlackedOut } from './blackouts'
import { channelRefusals, loadChannels } from './channel'
import { briefOf } from './find-delivery'
import { loadReviewLog } from './load-drafts'
import { ledgerOf } from './open-ledger'
import { openPauses, whyPaused } from './pauses'
import { requireNone } from './seen-variants'
import { checkingConnectors } from '../registry'
import type { Delivery, FrozenContent } from '../ledger/ledger-store'
import { isApprovedHash } from '../rules/approval'
import { deliveryKey } from '../rules/delivery-key'
import { channelGone, channelOff } from '../rules/refusals'

/** Time it has to get through the queue. */
const windowMs = 15 * 60_000

/**
 * Sends what a delivery froze once more, as a delivery of its own, through the gate as it stands now: the approval of exactly
 * these bytes must stand, the channel must deliver, every picture must still be allowed out. `after`: epoch ms of what it is to
 * take the place of, whatever the clocks of other machines say.
 * @throws DomainError with every reason in `data.refusals`
 */
export async function deliverAgain(req: PayloadRequest, key: string, after: number) {
  const person = requireAct('post.putBack', req)
  await refuseFenced(req.payload)
  const ledger = ledgerOf(req.payload)
  const before = await ledger.findByKey(key)
  const content = before?.content
  if (!before || !content) throw contentGone()
  requireNone(await whyNotAgain(req, before, content))
  const now = Date.now()
  const idFor = (id: string) => (req.payload.db.defaultIDType === 'number' ? Number(id) : id) as never
  const { draft, channel, lane, platform, mode, contentHash } = before
  const push = await req.payload.create({
    collection: 'pushes',
    depth: 0,
    overrideAccess: true,
    req,
    data: {
      ...{ draft: idFor(draft), channels: [idFor(channel)], createdBy: person.id as never },
      ...{ status: 'dispatched', dueAt: new Date(now).toISOString(), lateToleranceMinutes: windowMs / 60_000 },
    },
  })
  const newKey = deliveryKey(String(push.id), channel, 1)
  const { delivery } = await ledger.enqueue(
    {
      ...{ draft, channel, lane, platform, mode, contentHash, key: newKey, push: String(push.id), slot: 1 },
      ...{ content: { ...content, frozenFor: Math.max(now, after + 1), decidedAt: now }, state: 'queued', reason: null, shortCode: shortCodeOf(newKey) },
      ...{ dueAt: now, readyAt: now, lateUntil: now + windowMs },
    },
    now,
  )
  contentChanged({ collection: 'deliveries', id: delivery.id })
  return briefOf(delivery)
}

async function whyNotAgain(req: PayloadRequest, before: Delivery, content: FrozenContent): Promise<Refusal[]> {
  const { payload } = req
  const [channels, log] = await Promise.all([loadChannels(payload, [before.channel], req), loadReviewLog(payload, [before.draft], req)])
  const channel = channels.get(before.channel)
  if (!channel) return [channelGone]
  return [
    ...(channel.enabled ? [] : [channelOff]),
    ...whyPaused(await openPauses(payload), [channel]),
    ...(await whyBlackedOut(payload, [channel], Date.now())),
    ...channelRefusals(payload, checkingConnectors, { ...channel, mode: before.mode }),
    ...(isApprovedHash(log.get(before.draft) ?? [], before.channel, before.contentHash) ? [] : [approvalGone]),
    ...(await pictureRefusals(req, content)),
  ]
}

async function pictureRefusals({ payload }: PayloadRequest, { pictures, cover }: FrozenContent): Promise<Refusal[]> {
  const ids = [...new Set([...pictures.map(({ id }) => id), ...(cover ? [cover.id] : [])])]
  if (ids.length === 0) return []
  const { docs } = await payload.find({ collection: 'assets', where: { id: { in: ids } }, pagination: false, depth: 0, overrideAccess: true })
  const found = new Map(docs.map((asset) => [String(asset.id), asset]))
  return ids.flatMap((id): Refusal[] => {
    const asset = found.get(id)
    if (!asset) return [pictureGone(id)]
    const why = whyNotOutgoing(asset, Date.now())
    return why ? [{ code: 'PICTURE_RIGHTS', text: why, data: { asset: id } }] : []
  })
}

const approvalGone: Refusal = {
  code: 'VERSION_NOT_APPROVED',
  text: {
    zh: '这一版的审核已经不作数了（之后被退回过）。请在文稿里改回这一版的内容，重新送审。',
    en: 'The approval of this version no longer stands, as changes were asked for since. Bring its text back in the draft and submit it for review.',
  },
}

function pictureGone(id: string): Refusal {
  return {
    code: 'PICTURE_GONE',
    text: {
      zh: `这一版用到的图片（编号 ${id}）已不在素材库里，放不回去。`,
      en: `A picture of this version (id ${id}) is no longer in the library, so it cannot be put back.`,
    },
    data: { id },
  }
}

function contentGone(): DomainError {
  return new DomainError({
    code: 'VERSION_WITHOUT_DELIVERY',
    status: 409,
    text: {
      zh: '这一版没有留下可以再次投递的内容，放不回去。请从文稿重新送审、排期。',
      en: 'Nothing of this version is left to deliver again. Submit the draft for review and schedule it.',
    },
  })
}
