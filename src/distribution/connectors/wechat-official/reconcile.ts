import type { Refusal } from '@/platform/errors'
import type { ConnectorContext, Outcome, Parcel } from '../connector'
import { openSession } from './client'
import type { Session } from './client'
import { findDraft, findPublication } from './look'
import type { Found } from './look'
import { draftReceipt, notFound, publicationReceipt, stillUnknown, submissionSettlesMs, submissionUnseen, tooEarly } from './outcomes'
import { publicationOutcome, stillRunning } from './publish'
import { settingsRefusals } from './settings'
import { readTrail } from './trail'
import type { Trail } from './trail'

/** Looks for a delivery whose answer was lost: in the draft box and in the published list, by its short link. */
export async function reconcileParcel(parcel: Parcel, context: ConnectorContext): Promise<Outcome> {
  const [refusal] = settingsRefusals(context.settings, context.mode)
  if (refusal) return { state: 'unknown', refusal }
  const session = openSession(context)
  try {
    const outcome = await look(session, parcel)
    await context.step({ name: 'reconcile', ok: outcome.state !== 'unknown', text: outcome.state === 'published' ? foundText : outcome.refusal.text })
    return outcome
  } catch (error) {
    return stillUnknown(error)
  }
}

async function look(session: Session, parcel: Parcel): Promise<Outcome> {
  const trail = await readTrail(session, parcel)
  if (trail.publishId) {
    const { publishId, mediaId = null } = trail
    const told = await publicationOutcome(session, { publishId, mediaId, compared: null })
    return told ?? { state: 'unknown', refusal: stillRunning(publishId) }
  }
  const draft = await findDraft(session, parcel)
  if (draft && session.settings.finish === 'draft') return { state: 'published', receipt: draftReceipt(draft.id, draft.article, null) }
  const publication = await findPublication(session, parcel)
  if (publication === 'not-permitted' && session.settings.finish === 'publish') return { state: 'unknown', refusal: cannotSeePublications }
  if (publication && publication !== 'not-permitted') return { state: 'published', receipt: receiptOf(publication, trail) }
  return nothingPublic(session, trail, draft)
}

function nothingPublic(session: Session, trail: Trail, draft: Found | null): Outcome {
  const { context, settings } = session
  const sinceSubmit = context.clock.now() - (trail.submitIntendedAt ?? -Infinity)
  if (trail.submitIntendedAt !== undefined && (!draft || sinceSubmit < submissionSettlesMs)) return { state: 'unknown', refusal: submissionUnseen }
  const sinceDraft = context.clock.now() - (trail.draftIntendedAt ?? -Infinity)
  if (!draft && sinceDraft < settings.settleMs) return { state: 'unknown', refusal: tooEarly }
  return { state: 'failed', retryable: true, refusal: draft ? leftInBox(draft.id) : notFound }
}

function receiptOf(found: Found, trail: Trail) {
  const url = typeof found.article.url === 'string' ? found.article.url : null
  return publicationReceipt({ articleId: found.id, url, mediaId: trail.mediaId ?? null, publishId: null, compared: null })
}

const foundText = {
  zh: '已在公众平台找到这次投递：上次其实送达了。',
  en: 'This delivery is on the WeChat platform: the lost attempt had arrived.',
}

const cannotSeePublications: Refusal = {
  code: 'PUBLICATIONS_HIDDEN',
  text: {
    zh: '这个公众号没有查看已发布列表的权限，无法确认这次投递。请登录公众平台查看后手工标记，并把渠道改为「只进草稿箱」。',
    en: 'This account may not list its publications, so the delivery cannot be confirmed. Look on the platform, mark it by hand, and set the channel to stop at the draft box.',
  },
}

function leftInBox(mediaId: string): Refusal {
  return {
    code: 'DRAFT_NOT_PUBLISHED',
    text: {
      zh: '草稿已在公众号草稿箱里，但没有发布。重试时会沿用这份草稿，不会产生第二份。',
      en: 'The draft is in the draft box but was not published. A retry uses that draft and makes no second one.',
    },
    data: { mediaId },
  }
}
