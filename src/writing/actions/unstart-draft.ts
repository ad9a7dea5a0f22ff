import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { DomainError } from '@/platform/errors'
import { trashDocument } from '@/platform/removal/trash-document'
import { readDraft } from './review-draft'

/**
 * Takes back the start of a topic: the draft that it made, while nobody has saved anything in it, goes to the trash, and
 * the topic waits to be written again. By who started it.
 * @throws DomainError `DRAFT_IS_BEGUN` (409) once there is something in the draft that somebody wrote.
 */
export async function unstartDraft(req: PayloadRequest, topicId: string | number, body: Record<string, unknown>) {
  const person = requireAct('topic.start', req)
  const draftId = body.draftId
  const draft = typeof draftId === 'string' || typeof draftId === 'number' ? await readDraft(req, draftId) : null
  const isOfTopic = draft !== null && String(draft.topic) === String(topicId)
  if (!isOfTopic || draft.stage !== 'inWriting' || (draft.revision ?? 1) !== 1 || String(draft.owner) !== String(person.id)) throw begun(draft?.title ?? '')
  const topic = await req.payload.findByID({ collection: 'topics', id: topicId, depth: 0, joins: false, overrideAccess: true, req })
  await trashDocument(req, { collection: 'drafts', id: draft.id })
  return req.payload.update({ collection: 'topics', id: topicId, data: { stage: 'approved', revision: topic.revision }, depth: 0, overrideAccess: true, req })
}

function begun(title: string): DomainError {
  return new DomainError({
    code: 'DRAFT_IS_BEGUN',
    status: 409,
    text: {
      zh: `《${title}》已经有人写了，不能撤销。不要的话，请在文稿里移入回收站。`,
      en: `Somebody has written in “${title}”, so this cannot be taken back. To drop it, move the draft to the trash.`,
    },
  })
}
