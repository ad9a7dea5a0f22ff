import type { BasePayload, Where } from 'payload'
import type { Push } from '@/payload-types'
import { collectReferences } from '@/typesetting'
import { whyBlackedOut } from './blackouts'
import { channelRefusals, loadChannels, type Channel } from './channel'
import { loadDrafts, loadReviewLog, type Draft } from './load-drafts'
import { ledgerOf } from './open-ledger'
import { renderVariants } from './render-variants'
import { whyNotSendable } from './schedule-push'
import { checkingConnectors } from '../registry'
import { approvalOf } from '../rules/approval'
import { channelGone, draftDeleted } from '../rules/refusals'
import { distinct, troubleOf, type Trouble } from '../rules/trouble'

/**
 * Judges scheduled pushes as they would be when they are due, and stores on each what stands in its way, or that
 * nothing does. Guarded by the status: a push that went out meanwhile is left alone. Answers how many changed.
 */
export async function judgePushes(payload: BasePayload, where: Where, now: number): Promise<number> {
  const { docs } = await payload.find({
    collection: 'pushes',
    where: { and: [{ status: { equals: 'scheduled' } }, where] },
    sort: 'dueAt',
    pagination: false,
    limit: 0,
    depth: 0,
    overrideAccess: true,
  })
  let changed = 0
  for (const push of docs) {
    if (await judge(payload, push, now)) changed += 1
    // A long list is judged between other work, not instead of it.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return changed
}

async function judge(payload: BasePayload, push: Push, now: number): Promise<boolean> {
  const draftId = push.draft ? idOf(push.draft) : ''
  const channelIds = (push.channels ?? []).map(idOf)
  const [drafts, channels] = await Promise.all([loadDrafts(payload, [draftId]), loadChannels(payload, channelIds)])
  const draft = drafts.get(draftId) ?? null
  const blackouts = await whyBlackedOut(payload, [...channels.values()], Date.parse(push.dueAt))
  const onBlackout = blackouts.map((refusal) => troubleOf(refusal, { stage: '', atChannel: false }))
  const gone = channelIds.filter((id) => !channels.has(id)).map(() => troubleOf(channelGone, { stage: '', atChannel: true }))
  const troubles = draft
    ? [...gone, ...onBlackout, ...(await troublesOf(payload, { push, draft, channels: [...channels.values()], now }))]
    : [troubleOf(draftDeleted, { stage: '', atChannel: false })]
  return keep(payload, push, { troubles: distinct(troubles), leansOn: draft ? leaningsOf(draft) : '' })
}

type Judged = { push: Push; draft: Draft; channels: Channel[]; now: number }

async function troublesOf(payload: BasePayload, { push, draft, channels, now }: Judged): Promise<Trouble[]> {
  const log = (await loadReviewLog(payload, [draft.id])).get(draft.id) ?? []
  const pairs = channels.map((channel) => ({ draft, channel }))
  const rendered = await renderVariants({ payload, pairs, now, judgeAt: Math.max(now, Date.parse(push.dueAt)) })
  return rendered.flatMap(({ pair: { channel }, variant, refusals }) => {
    const atChannel = channelRefusals(payload, checkingConnectors, channel)
    const approval = approvalOf(log, variant)
    const found = whyNotSendable({ channel, variant, approval, contentRefusals: refusals, channelRefusals: atChannel })
    return found.map((refusal) =>
      troubleOf({ ...refusal, data: { ...refusal.data, channelId: channel.id } }, { stage: draft.stage, atChannel: atChannel.includes(refusal) }),
    )
  })
}

type Found = { troubles: Trouble[]; leansOn: string }

async function keep(payload: BasePayload, push: Push, { troubles, leansOn }: Found): Promise<boolean> {
  const before = (push.trouble ?? null) as Trouble[] | null
  const after = troubles.length === 0 ? null : troubles
  if (sameText(before, after) && (push.leansOn ?? '') === leansOn) return false
  const troubledAt = after === null ? null : push.troubledAt ? Date.parse(push.troubledAt) : Date.now()
  return ledgerOf(payload).changePush(String(push.id), 'scheduled', { trouble: after, troubledAt, mend: after?.[0]?.mend ?? null, leansOn })
}

function sameText(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}

/** What a draft is made of, as a text that can be searched for one of its parts. */
function leaningsOf(draft: Draft): string {
  const { assets, products, promotions } = collectReferences(draft.body)
  const forms = Object.values(draft.variants).flatMap(({ cover, pictures }) => [...(cover ? [cover] : []), ...(pictures ?? [])])
  const pictures = [...assets, ...forms, ...(draft.coverId ? [draft.coverId] : [])]
  const named = { assets: pictures, products, promotions }
  const parts = Object.entries(named).flatMap(([collection, ids]) => ids.map((id) => leaning(collection, id)))
  return [...new Set(parts)].sort().join('')
}

/** Ends and begins with a mark, so that 1 is not found in 12. */
export function leaning(collection: string, id: string): string {
  return `<${collection}:${id}>`
}

function idOf(reference: string | number | { id: string | number }): string {
  return String(typeof reference === 'object' ? reference.id : reference)
}
