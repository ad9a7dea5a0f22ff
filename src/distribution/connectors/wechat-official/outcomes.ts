import type { Refusal } from '@/platform/errors'
import type { Outcome, Receipt } from '../connector'
import { CallFailed, failureOf } from './client'
import type { Comparison } from './compare'
import { knownError } from './errors'
import { CannotTell } from './look'
import { PictureRefused } from './upload-pictures'

const shortDelayMs = 30_000

/**
 * The outcome of an attempt that ended in an error. `effect` names the call that was announced with `intend`, if any:
 * only when that very call went unanswered is the delivery's fate unknown.
 * @throws the error itself when it is not one of ours
 */
export function outcomeOf(error: unknown, effect: string | null): Outcome {
  if (error instanceof PictureRefused) return { state: 'failed', refusal: error.refusal, retryable: false }
  if (error instanceof CannotTell) return { state: 'failed', refusal: cannotTell(error.message), retryable: true, retryAfterMs: shortDelayMs }
  if (!(error instanceof CallFailed)) throw error
  const refusal = failureOf(error.call, error.answer)
  if (error.call === effect && isFateUnknown(error)) return { state: 'unknown', refusal }
  const retryAfterMs = error.answer.kind === 'lost' ? shortDelayMs : knownError(error.answer.code)?.retryAfterMs
  return retryAfterMs === undefined ? { state: 'failed', refusal, retryable: false } : { state: 'failed', refusal, retryable: true, retryAfterMs }
}

function isFateUnknown({ answer }: CallFailed): boolean {
  if (answer.kind === 'lost') return answer.reason !== 'unreachable'
  return knownError(answer.code)?.effect !== 'none'
}

/** The outcome of a look that could not be finished: still unknown. @throws the error itself when it is not one of ours */
export function stillUnknown(error: unknown): Outcome {
  if (error instanceof CallFailed) return { state: 'unknown', refusal: failureOf(error.call, error.answer) }
  if (error instanceof CannotTell) return { state: 'unknown', refusal: cannotTell(error.message) }
  throw error
}

/** The receipt of a draft that is in the draft box. Its preview address is temporary, so it is not the delivery's address. */
export function draftReceipt(mediaId: string, article: Record<string, unknown>, compared: Comparison | null): Receipt {
  const previewUrl = typeof article.url === 'string' ? article.url : null
  return { remoteId: mediaId, url: null, detail: { mediaId, compared, finish: 'draft', previewUrl } }
}

export type Publication = { articleId: string; url: string | null; mediaId: string | null; publishId: string | null; compared: Comparison | null }

/** The receipt of an article that is public. */
export function publicationReceipt({ articleId, url, ...rest }: Publication): Receipt {
  return { remoteId: articleId, url, detail: { ...rest, articleId, finish: 'publish' } }
}

export const notFound: Refusal = {
  code: 'NOT_FOUND_ON_PLATFORM',
  text: {
    zh: '已到公众平台核对：草稿箱和已发布列表里都没有这次投递，说明上次没有送达。可以放心重试。',
    en: 'Checked on the WeChat platform: neither the draft box nor the published list holds this delivery, so it did not arrive. It is safe to try again.',
  },
}

export const tooEarly: Refusal = {
  code: 'TOO_EARLY_TO_TELL',
  text: {
    zh: '公众平台上暂未找到这次投递，但请求刚刚发出，可能仍在处理。系统稍后会再次核对，请勿手工重发。',
    en: 'The WeChat platform does not show this delivery yet, but the call was made moments ago and may still land. It is checked again shortly; do not send it by hand.',
  },
}

/** How long a submitted draft may stay unseen before the submission counts as not accepted. */
export const submissionSettlesMs = 600_000

export const submissionUnseen: Refusal = {
  code: 'PUBLISH_NOT_SEEN_YET',
  text: {
    zh: '发布请求已发出但答复丢失，已发布列表里还没有这篇文章。系统稍后会再次核对；如长时间没有结果，请登录公众平台确认后手工标记。',
    en: 'The publish call was made but its answer was lost, and the published list does not show the article yet. It is checked again later; if nothing changes for long, look on the platform and mark the delivery by hand.',
  },
}

function cannotTell(detail: string): Refusal {
  return {
    code: 'CANNOT_TELL',
    text: {
      zh: '公众平台的列表在核对时发生变化或过长，无法确认这次投递是否已送达。系统稍后会再次核对，也可以登录公众平台人工确认。',
      en: 'The lists on the WeChat platform changed while being read, or are too long, so nobody can say whether this delivery arrived. It is checked again shortly; you can also look on the platform yourself.',
    },
    data: { detail },
  }
}
