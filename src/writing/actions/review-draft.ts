import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { DomainError } from '@/platform/errors'
import { isEmptyDocument } from '../rules/content'
import type { RichDocument } from '../rules/document'
import { whyNotReturnable, whyNotSubmittable, type DraftStage, type ReviewAct } from '../rules/stages'

type Id = string | number

/** in writing | changes requested | approved → in review. */
export async function submitDraft(req: PayloadRequest, id: Id, body: Record<string, unknown>) {
  requireAct('draft.submit', req)
  const draft = await readDraft(req, id)
  const why = whyNotSubmittable({
    title: draft.title,
    stage: draft.stage,
    empty: isEmptyDocument(draft.body as RichDocument | null | undefined),
    channels: draft.channels?.length ?? 0,
  })
  if (why) throw new DomainError({ code: 'DRAFT_NOT_SUBMITTABLE', status: 409, text: why })
  return recordReview({ req, draft, act: 'submitted', stage: 'inReview', remark: remarkOf(body) })
}

/** in review → changes requested, with the reviewer's remark. */
export async function requestChanges(req: PayloadRequest, id: Id, body: Record<string, unknown>) {
  requireAct('draft.requestChanges', req)
  const draft = await readDraft(req, id)
  const remark = remarkOf(body)
  const why = whyNotReturnable(draft, remark)
  if (why) throw new DomainError({ code: 'DRAFT_NOT_RETURNABLE', status: 409, text: why })
  return recordReview({ req, draft, act: 'changesRequested', stage: 'changesRequested', remark })
}

/** The newest content of a draft, relationships as ids. */
export async function readDraft(req: PayloadRequest, id: Id) {
  return req.payload.findByID({ collection: 'drafts', id, draft: true, depth: 0, overrideAccess: true, req })
}

type ReviewEntry = {
  req: PayloadRequest
  draft: { id: Id; revision?: number | null }
  act: ReviewAct
  stage: DraftStage
  remark: string
  /** Fingerprints per channel, when the act is about bytes. */
  variants?: Record<string, unknown>[]
}

/** Moves a draft to a stage and writes the line of the review log that says why. */
export async function recordReview({ req, draft, act, stage, remark, variants }: ReviewEntry) {
  const { payload } = req
  req.context.stageIsSet = true
  const saved = await payload.update({
    collection: 'drafts',
    id: draft.id,
    draft: true,
    depth: 0,
    overrideAccess: true,
    req,
    data: { stage, revision: draft.revision ?? 1 },
  })
  await payload.create({
    collection: 'reviews',
    depth: 0,
    overrideAccess: true,
    req,
    data: { draft: saved.id as never, act, remark, by: req.user?.id as never, at: new Date().toISOString(), revision: saved.revision, variants },
  })
  return { id: saved.id, stage: saved.stage, revision: saved.revision }
}

export function remarkOf(body: Record<string, unknown>): string {
  return typeof body.remark === 'string' ? body.remark.slice(0, 2000) : ''
}
