import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { DomainError, StaleSaveError, type Refusal } from '@/platform/errors'
import { isEmptyDocument } from '../rules/content'
import type { RichDocument } from '../rules/document'
import { approvals, draftStageNames, whyNotReturnable, whyNotSubmittable, type DraftStage, type ReviewAct } from '../rules/stages'

type Id = string | number

/** in writing | changes requested | approved → in review. */
export async function submitDraft(req: PayloadRequest, id: Id, body: Record<string, unknown>) {
  requireAct('draft.submit', req)
  const draft = await readDraft(req, id)
  const why = missingIn(draft)
  const [first] = why
  if (first) throw new DomainError({ code: 'DRAFT_NOT_SUBMITTABLE', status: 409, text: first.text, data: { ...first.data, refusals: why } })
  return recordReview({ req, draft, act: 'submitted', stage: 'inReview', remark: remarkOf(body) })
}

/** Everything that keeps a draft, as it is stored now, from being submitted; empty when nothing does. */
export async function whyNotSubmittableNow(req: PayloadRequest, id: Id): Promise<Refusal[]> {
  return missingIn(await readDraft(req, id))
}

function missingIn({ title, stage, body, channels, digest, author }: Awaited<ReturnType<typeof readDraft>>): Refusal[] {
  return whyNotSubmittable({
    title: title ?? '',
    stage,
    empty: isEmptyDocument(body as RichDocument | null | undefined),
    channels: channels?.length ?? 0,
    digest: digest ?? '',
    author: author ?? '',
  })
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
  const isApproval = (approvals as readonly ReviewAct[]).includes(act)
  req.context.stageIsSet = true
  const saved = await req.payload
    .update({
      collection: 'drafts',
      id: draft.id,
      draft: true,
      depth: 0,
      overrideAccess: true,
      req,
      data: { stage, revision: draft.revision ?? 1, ...(isApproval ? { writers: [] } : {}) },
    })
    .catch(async (error: unknown) => {
      throw error instanceof StaleSaveError ? await movedOn(req, draft.id) : error
    })
    .finally(() => delete req.context.stageIsSet)
  await req.payload.create({
    collection: 'reviews',
    depth: 0,
    overrideAccess: true,
    req,
    data: { draft: saved.id as never, act, remark, by: req.user?.id as never, at: new Date().toISOString(), revision: saved.revision, variants },
  })
  return { id: saved.id, stage: saved.stage, revision: saved.revision }
}

/** Who asked for the review that is under way, or asked last. */
export async function submitterOf(req: PayloadRequest, draft: Id): Promise<Id | null> {
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: { and: [{ draft: { equals: draft } }, { act: { equals: 'submitted' } }] },
    sort: ['-at', '-id'],
    limit: 1,
    pagination: false,
    depth: 0,
    select: { by: true },
    overrideAccess: true,
    req,
  })
  const by = docs[0]?.by
  return typeof by === 'object' ? (by?.id ?? null) : (by ?? null)
}

/** Two acts met: the other came first. */
async function movedOn(req: PayloadRequest, id: Id): Promise<DomainError> {
  const { title, stage } = await readDraft(req, id)
  const now = draftStageNames[stage]
  return new DomainError({
    code: 'DRAFT_MOVED_ON',
    status: 409,
    text: {
      zh: `《${title}》刚刚有人动过，现在是「${now.zh}」，你的这一步没有进行。请看过现在的样子再操作。`,
      en: `Somebody has just acted on “${title}”, which is “${now.en}” now, so your act was not performed. Look at it as it is now first.`,
    },
    data: { id, stage },
  })
}

export function remarkOf(body: Record<string, unknown>): string {
  return typeof body.remark === 'string' ? body.remark.slice(0, 2000) : ''
}
