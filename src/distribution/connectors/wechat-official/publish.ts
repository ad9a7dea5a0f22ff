import type { Refusal } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'
import type { Outcome, Parcel } from '../connector'
import { CallFailed, call, isRecord } from './client'
import type { Session } from './client'
import type { Comparison } from './compare'
import { unknownIdCode } from './errors'
import { publicationReceipt, stillUnknown } from './outcomes'
import { idOf } from './read-json'
import { leaveTrail } from './trail'

export type Submission = { publishId: string; mediaId: string | null; compared: Comparison | null }

/**
 * Asks the platform to publish a draft. An answer without error only says that the request was accepted.
 * The caller has announced the effect with `intend`.
 * @throws CallFailed
 */
export async function submitDraft(session: Session, parcel: Parcel, mediaId: string): Promise<string> {
  const isUndone = () => isInDraftBox(session, mediaId)
  const body = await call(session, 'freepublish/submit', { json: { media_id: mediaId }, isUndone })
  const publishId = idOf(body.publish_id)
  if (!publishId) throw new CallFailed('freepublish/submit', { kind: 'lost', reason: 'unreadable' })
  await leaveTrail(session, parcel, { publishId })
  return publishId
}

/** A draft leaves the draft box when its publication is accepted. @throws CallFailed when the box cannot be looked into */
async function isInDraftBox(session: Session, mediaId: string): Promise<boolean> {
  try {
    await call(session, 'draft/get', { json: { media_id: mediaId } })
    return true
  } catch (error) {
    if (error instanceof CallFailed && error.answer.kind === 'refused' && error.answer.code === unknownIdCode) return false
    throw error
  }
}

/** Asks, at growing intervals, what became of a publication; `unknown` when it is still running after the last one. */
export async function followPublication(session: Session, submission: Submission): Promise<Outcome> {
  for (const delayMs of session.settings.pollDelaysMs) {
    if (!(await hasWaited(session, delayMs))) break
    const outcome = await publicationOutcome(session, submission)
    if (outcome) return outcome
  }
  return { state: 'unknown', refusal: stillRunning(submission.publishId) }
}

/** What the platform says of a publication now; `null` while it is running. */
export async function publicationOutcome(session: Session, submission: Submission): Promise<Outcome | null> {
  try {
    const body = await call(session, 'freepublish/get', { json: { publish_id: submission.publishId } })
    return outcomeOfStatus(body, submission)
  } catch (error) {
    return stillUnknown(error)
  }
}

export function stillRunning(publishId: string): Refusal {
  return {
    code: 'PUBLISH_STILL_RUNNING',
    text: {
      zh: `公众号已受理发布（编号 ${publishId}），但尚未给出结果。系统稍后会再次查询；请勿重复发布。`,
      en: `WeChat accepted the publication (id ${publishId}) but has given no result yet. It is asked again later; do not publish it twice.`,
    },
    data: { publishId },
  }
}

type Ending = { code: string; reason: Bilingual }

const endings: Record<number, Ending> = {
  2: { code: 'PUBLISH_ORIGINALITY_FAILED', reason: { zh: '原创校验没有通过', en: 'the originality check failed' } },
  3: { code: 'PUBLISH_FAILED', reason: { zh: '平台没有发布成功，也没有说明原因', en: 'the platform did not publish it and gave no reason' } },
  4: { code: 'PUBLISH_REJECTED', reason: { zh: '平台审核没有通过', en: 'the platform review rejected it' } },
  5: { code: 'PUBLICATION_DELETED', reason: { zh: '发布成功后，文章又被帐号删除', en: 'it was published and then deleted by the account' } },
  6: { code: 'PUBLICATION_BANNED', reason: { zh: '发布成功后，文章又被平台下架', en: 'it was published and then taken down by the platform' } },
}

function outcomeOfStatus(body: Record<string, unknown>, submission: Submission): Outcome | null {
  const { publishId } = submission
  const status = body.publish_status
  if (status === 1) return null
  if (status === 0) {
    const articleId = idOf(body.article_id) ?? publishId
    return { state: 'published', receipt: publicationReceipt({ ...submission, articleId, url: articleAddress(body) }) }
  }
  const ending = typeof status === 'number' ? endings[status] : undefined
  if (!ending) return { state: 'unknown', refusal: stillRunning(publishId) }
  return { state: 'failed', retryable: false, refusal: endedBadly(ending, body, publishId) }
}

function endedBadly({ code, reason }: Ending, body: Record<string, unknown>, publishId: string): Refusal {
  return {
    code,
    text: {
      zh: `公众号发布没有成功：${reason.zh}（编号 ${publishId}）。请登录公众平台查看通知，修改后重新投递。`,
      en: `WeChat did not keep the publication: ${reason.en} (id ${publishId}). Read the notices on the platform, correct the article and deliver again.`,
    },
    data: { publishId, status: body.publish_status, failIdx: body.fail_idx ?? [] },
  }
}

/** `item` may be one object or a list. */
function articleAddress(body: Record<string, unknown>): string | null {
  const detail = isRecord(body.article_detail) ? body.article_detail : {}
  const first: unknown = Array.isArray(detail.item) ? detail.item[0] : detail.item
  return isRecord(first) && typeof first.article_url === 'string' ? first.article_url : null
}

const tickMs = 100

/** Waits by the context's clock; false when the delivery was stopped meanwhile. */
async function hasWaited({ context }: Session, delayMs: number): Promise<boolean> {
  const end = context.clock.now() + delayMs
  while (!context.signal.aborted) {
    const leftMs = end - context.clock.now()
    if (leftMs <= 0) return true
    await new Promise((resolve) => setTimeout(resolve, Math.min(leftMs, tickMs)))
  }
  return false
}
