import type { BasePayload } from 'payload'
import type { Push } from '@/payload-types'
import type { Refusal } from '@/platform/errors'
import { shortCodeOf } from '@/platform/short-code'
import { blackoutsBetween } from './blackouts'
import { freeze } from './build-parcel'
import { loadChannels, type Channel } from './channel'
import { loadDrafts, loadReviewLog, type Draft } from './load-drafts'
import { renderVariants, type Rendered } from './render-variants'
import type { NewDelivery } from '../ledger/ledger-store'
import { approvalOf, whyNotApproved, type ReviewLine } from '../rules/approval'
import { deliveryKey } from '../rules/delivery-key'
import { lastMoment, whyTooLate } from '../rules/late-policy'
import { draftDeleted } from '../rules/refusals'

/** A due push and the rows of the ledger it becomes. */
export type Planned = { push: Push; entries: NewDelivery[] }
type Pair = { push: Push; draft: Draft; channel: Channel }

/**
 * What becomes of due pushes, with content frozen from what is stored now: loaded and rendered together, so that many cost
 * few statements. Throws when any of them cannot be built; the caller parts them.
 */
export async function planPushes(payload: BasePayload, due: Push[], now: number): Promise<Planned[]> {
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
  const [rendered, blackouts] = await Promise.all([
    renderVariants({ payload, pairs, now }),
    blackoutsBetween(
      payload,
      due.map(({ dueAt }) => Date.parse(dueAt)),
    ),
  ])
  const entryOn = (one: Rendered<Pair>) => entryOf(one, log.get(one.pair.draft.id) ?? [], { now, blackouts })
  return due.map((push) => ({
    push,
    entries: draftFor(push) ? rendered.filter(({ pair }) => pair.push === push).map(entryOn) : channelsOf(push).map((channel) => withoutDraft(push, channel)),
  }))
}

type Judging = { now: number; blackouts: Awaited<ReturnType<typeof blackoutsBetween>> }

function entryOf({ pair: { push, draft, channel }, variant, refusals }: Rendered<Pair>, log: ReviewLine[], { now, blackouts }: Judging): NewDelivery {
  const policy = { dueAt: push.dueAt, lateToleranceMinutes: push.lateToleranceMinutes, hardStopAt: push.hardStopAt ?? null }
  const late = whyTooLate(policy, now)
  const held =
    blackouts([channel], Date.parse(push.dueAt))[0] ?? refusals[0] ?? whyNotApproved(approvalOf(log, variant), channel.name, channel.target === 'storefront')
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

/**
 * A push that could not be built waits for a person on each of its channels, with what was said. Reads channels and
 * nothing else, so that nothing of its content is met again.
 */
export async function heldWhole(payload: BasePayload, push: Push, reason: Refusal): Promise<Planned> {
  const ids = (push.channels ?? []).flatMap(referenced)
  const channels = await loadChannels(payload, ids)
  const lateUntil = lastMoment({ dueAt: push.dueAt, lateToleranceMinutes: push.lateToleranceMinutes, hardStopAt: push.hardStopAt ?? null })
  const entries = ids
    .flatMap((id) => channels.get(id) ?? [])
    .map((channel): NewDelivery => ({
      ...withoutDraft(push, channel),
      draft: referenced(push.draft)[0] ?? '',
      lateUntil,
      reason,
    }))
  return { push, entries }
}

function referenced(reference: Push['draft'] | number | string | { id: string | number }): string[] {
  if (reference === null || reference === undefined) return []
  return [String(typeof reference === 'object' ? reference.id : reference)]
}
