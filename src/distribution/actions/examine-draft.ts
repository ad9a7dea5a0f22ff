import type { BasePayload, PayloadRequest } from 'payload'
import { DomainError, type Refusal } from '@/platform/errors'
import { buildParcel, freeze } from './build-parcel'
import { channelRefusals, loadChannels, type Channel } from './channel'
import { loadDrafts, loadReviewLog, type Draft } from './load-drafts'
import { renderVariants, type Rendered } from './render-variants'
import { checkingConnectors } from '../registry'
import { approvalOf, type ApprovalStatus, type ReviewLine } from '../rules/approval'
import { cannotBeBuilt } from '../rules/refusals'
import type { Variant } from '../rules/variant'

/** One channel's variant of a draft as it stands now: what it shows, whether that is approved, and what speaks against sending it. */
export type Examined = {
  channel: Channel
  variant: Variant
  approval: ApprovalStatus
  /** Why the content may not go out: rights, deleted references, errors of the report, what the platform would refuse. */
  contentRefusals: Refusal[]
  /** Why the channel cannot deliver as it is set up. */
  channelRefusals: Refusal[]
}

export type Examination = { draft: Draft; examined: Examined[] }

type ExamineRequest = { payload: BasePayload; draftId: string; channelIds?: readonly string[]; now: number; judgeAt?: number; req?: PayloadRequest }

/** Renders a draft for its channels (or the given ones) and judges each. @throws DomainError `DRAFT_GONE`, `CHANNEL_UNKNOWN`, `CANNOT_BE_BUILT` */
export async function examineDraft(request: ExamineRequest): Promise<Examination> {
  try {
    return await examine(request)
  } catch (err) {
    throw unbuildable(request, err)
  }
}

async function examine({ payload, draftId, channelIds, now, judgeAt, req }: ExamineRequest): Promise<Examination> {
  const draft = (await loadDrafts(payload, [draftId], req)).get(draftId)
  if (!draft) throw draftGone(draftId)
  const ids = channelIds ?? draft.channelIds
  const [channels, log] = await Promise.all([loadChannels(payload, ids, req), loadReviewLog(payload, [draftId], req)])
  const pairs = ids.map((id) => ({ draft, channel: channels.get(id) ?? refuseMissing(id) }))
  const rendered = await renderVariants({ payload, pairs, now, judgeAt, req })
  const judge = examiner(payload, log.get(draftId) ?? [])
  return { draft, examined: await Promise.all(rendered.map(judge)) }
}

function examiner(payload: BasePayload, log: ReviewLine[]) {
  return async ({ pair: { channel }, variant, refusals }: Rendered): Promise<Examined> => ({
    channel,
    variant,
    approval: approvalOf(log, variant),
    contentRefusals: withPlatform(refusals, await platformRefusals(payload, channel, variant)),
    channelRefusals: channelRefusals(payload, checkingConnectors, channel),
  })
}

/** What is missing is named once: the platform misses an empty title, and a cover that is gone, as we do. */
function withPlatform(ours: Refusal[], platform: Refusal[]): Refusal[] {
  const named = new Set(ours.map(({ code }) => code))
  return [...ours, ...platform.filter(({ code }) => !named.has(code))]
}

async function platformRefusals(payload: BasePayload, channel: Channel, variant: Variant): Promise<Refusal[]> {
  const connector = checkingConnectors.get(channel.platform)
  if (!connector) return []
  const trial = { key: 'trial', draft: '', channel: channel.id, shortCode: 'trial', contentHash: variant.contentHash, dueAt: 0 }
  return connector.inspect(buildParcel(payload, freeze(variant, { frozenFor: 0, decidedAt: 0 }), trial))
}

export function draftGone(id: string): DomainError {
  return new DomainError({
    code: 'DRAFT_GONE',
    status: 404,
    text: { zh: `没有编号为 ${id} 的文稿，可能已被删除。请刷新列表。`, en: `There is no draft with the id ${id}; it may have been deleted. Reload the list.` },
  })
}

/** A fault of the program in the face of what is stored is told as one of this draft; what the database says is passed on. */
function unbuildable({ payload, draftId }: ExamineRequest, err: unknown): unknown {
  if (!(err instanceof TypeError || err instanceof RangeError || err instanceof SyntaxError)) return err
  payload.logger.error({ msg: 'a draft cannot be rendered', draft: draftId, err })
  return new DomainError({ ...cannotBeBuilt(err.message), status: 422, data: { draft: draftId } })
}

function refuseMissing(id: string): never {
  throw new DomainError({
    code: 'CHANNEL_UNKNOWN',
    status: 400,
    text: { zh: `没有编号为 ${id} 的渠道，请从渠道列表里选。`, en: `There is no channel with the id ${id}. Choose one from the list of channels.` },
    data: { channel: id },
  })
}
