import type { BasePayload, Where } from 'payload'
import type { Push } from '@/payload-types'
import { shortCodeOf } from '@/platform/short-code'
import { freeze } from './build-parcel'
import { loadChannels, type Channel } from './channel'
import type { DispatchContext } from './dispatch-context'
import { loadDrafts, loadReviewLog, type Draft } from './load-drafts'
import { renderVariants, type Rendered } from './render-variants'
import type { NewDelivery } from '../ledger/ledger-store'
import { approvalOf, whyNotApproved, type ReviewLine } from '../rules/approval'
import { deliveryKey } from '../rules/delivery-key'
import { lastMoment, whyTooLate } from '../rules/late-policy'
import { draftDeleted } from '../rules/refusals'

/** Pushes expanded in one go: large enough to load in batches, small enough that the first goes out at once. */
const batch = 20

/**
 * Turns pushes that are due into deliveries, with content frozen from what is stored now. Content that is not
 * what was approved waits for a person; what is too late is missed. Inserting is by key, so a push that is
 * expanded twice (two workers, a crash half-way) gives each delivery once. Answers how many were due.
 */
export async function expandDuePushes(dispatch: Pick<DispatchContext, 'payload' | 'ledger' | 'clock'>): Promise<number> {
  const { payload, ledger, clock } = dispatch
  const now = clock.now()
  const due = await duePushes(payload, now)
  if (due.length === 0) return 0
  const planned = await entriesOf(payload, due, now)
  await Promise.all(planned.flatMap(({ entries }) => entries.map((entry) => ledger.enqueue(entry, now))))
  await Promise.all(planned.map(({ push }) => ledger.changePush(String(push.id), 'scheduled', { status: 'dispatched' })))
  return due.length
}

async function duePushes(payload: BasePayload, now: number): Promise<Push[]> {
  const where: Where = { and: [{ status: { equals: 'scheduled' } }, { dueAt: { less_than_equal: new Date(now).toISOString() } }] }
  return (await payload.find({ collection: 'pushes', where, sort: 'dueAt', limit: batch, pagination: false, depth: 0, overrideAccess: true })).docs
}

type Planned = { push: Push; entries: NewDelivery[] }
type Pair = { push: Push; draft: Draft; channel: Channel }

async function entriesOf(payload: BasePayload, due: Push[], now: number): Promise<Planned[]> {
  const draftIds = due.flatMap((push) => referenced(push.draft))
  const [drafts, channels, log] = await Promise.all([
    loadDrafts(payload, draftIds),
    loadChannels(
      payload,
      due.flatMap((push) => (push.channels ?? []).flatMap(referenced)),
    ),
    loadReviewLog(payload, draftIds),
  ])
  const channelsOf = (push: Push) => (push.channels ?? []).flatMap(referenced).flatMap((id) => channels.get(id) ?? [])
  const draftFor = (push: Push) => drafts.get(referenced(push.draft)[0] ?? '')
  const pairs: Pair[] = due.flatMap((push) => {
    const draft = draftFor(push)
    return draft ? channelsOf(push).map((channel) => ({ push, draft, channel })) : []
  })
  const rendered = await renderVariants({ payload, pairs, now })
  return due.map((push) => ({
    push,
    entries: draftFor(push)
      ? rendered.filter(({ pair }) => pair.push === push).map((one) => entryOf(one, log.get(one.pair.draft.id) ?? [], now))
      : channelsOf(push).map((channel) => withoutDraft(push, channel)),
  }))
}

function entryOf({ pair: { push, draft, channel }, variant, refusals }: Rendered<Pair>, log: ReviewLine[], now: number): NewDelivery {
  const policy = { dueAt: push.dueAt, lateToleranceMinutes: push.lateToleranceMinutes, hardStopAt: push.hardStopAt ?? null }
  const late = whyTooLate(policy, now)
  const held = refusals[0] ?? whyNotApproved(approvalOf(log, variant), channel.name, channel.target === 'storefront')
  return {
    ...placeOf(push, channel),
    draft: draft.id,
    lateUntil: lastMoment(policy),
    contentHash: variant.contentHash,
    content: freeze(variant, { frozenFor: Date.parse(push.dueAt), decidedAt: Date.parse(push.createdAt) }),
    state: late ? 'missed' : held ? 'waiting-for-person' : 'queued',
    reason: late ?? held ?? null,
  }
}

function withoutDraft(push: Push, channel: Channel): NewDelivery {
  return {
    ...placeOf(push, channel),
    draft: '',
    lateUntil: Date.parse(push.dueAt),
    contentHash: '',
    content: null,
    state: 'waiting-for-person',
    reason: draftDeleted,
  }
}

function placeOf(push: Push, channel: Channel) {
  const key = deliveryKey(String(push.id), channel.id, 1)
  const dueAt = Date.parse(push.dueAt)
  return {
    key,
    push: String(push.id),
    channel: channel.id,
    lane: channel.id,
    platform: channel.platform,
    mode: channel.mode,
    slot: 1,
    dueAt,
    readyAt: dueAt,
    shortCode: shortCodeOf(key),
  }
}

function referenced(reference: Push['draft'] | number | string | { id: string | number }): string[] {
  if (reference === null || reference === undefined) return []
  return [String(typeof reference === 'object' ? reference.id : reference)]
}
