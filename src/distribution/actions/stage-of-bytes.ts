import type { PayloadRequest } from 'payload'
import { loadChannels } from './channel'
import { draftOf, loadReviewLog } from './load-drafts'
import { renderVariants } from './render-variants'
import { approvalOf } from '../rules/approval'

type Stored = Parameters<typeof draftOf>[0]

/** Whether every channel of a draft, as it is about to be stored, shows bytes that were approved. */
export async function isApprovedAsItIs(req: PayloadRequest, stored: Stored): Promise<boolean> {
  const { payload } = req
  const draft = draftOf(stored)
  const log = (await loadReviewLog(payload, [draft.id], req)).get(draft.id) ?? []
  if (log.length === 0 || log[0]?.act === 'changesRequested' || draft.channelIds.length === 0) return false
  const channels = await loadChannels(payload, draft.channelIds, req)
  if (channels.size < draft.channelIds.length) return false
  const pairs = draft.channelIds.flatMap((id) => channels.get(id) ?? []).map((channel) => ({ draft, channel }))
  const rendered = await renderVariants({ payload, pairs, now: Date.now(), req })
  return rendered.every(({ variant }) => approvalOf(log, variant).state === 'approved')
}
