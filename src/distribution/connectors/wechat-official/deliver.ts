import type { Refusal } from '@/platform/errors'
import type { ConnectorContext, Outcome, Parcel } from '../connector'
import { CallFailed, call, isRecord, openSession } from './client'
import type { Session } from './client'
import { compareArticle, hasLostContent, unreadComparison } from './compare'
import type { Article, Comparison } from './compare'
import { unknownIdCode } from './errors'
import { inspectContent, inspectParcel, isTitleRisky, limits } from './inspect'
import { findDraft, findPublication } from './look'
import { draftReceipt, outcomeOf, publicationReceipt, submissionSettlesMs, submissionUnseen } from './outcomes'
import { followPublication, submitDraft } from './publish'
import { settingsRefusals } from './settings'
import { leaveTrail, readTrail } from './trail'
import { coverMediaId, hostPictures } from './upload-pictures'

/** One run of a delivery; `effect` is the call that was announced last. */
type Attempt = { session: Session; parcel: Parcel; effect: string | null }

type ReadBack = { article: Record<string, unknown>; compared: Comparison; isRead: boolean }

/** Delivers a parcel into the draft box, and publishes it when the channel is set to. */
export async function deliverParcel(parcel: Parcel, context: ConnectorContext): Promise<Outcome> {
  const refusals = [...settingsRefusals(context.settings, context.mode), ...inspectParcel(parcel)]
  await noteInspection(parcel, context, refusals)
  const [first] = refusals
  if (first) return { state: 'failed', retryable: false, refusal: { ...first, data: { ...first.data, all: refusals.map(({ code }) => code) } } }
  const attempt: Attempt = { session: openSession(context), parcel, effect: null }
  try {
    return (await earlierPublication(attempt)) ?? (await deliverArticle(attempt))
  } catch (error) {
    return outcomeOf(error, attempt.effect)
  }
}

async function deliverArticle(attempt: Attempt): Promise<Outcome> {
  const { session, parcel } = attempt
  const content = await hostPictures(session, parcel)
  const [tooLong] = inspectContent(content)
  if (tooLong) return { state: 'failed', retryable: false, refusal: tooLong }
  const earlier = await earlierDraft(attempt)
  if (!earlier && (await wasJustSubmitted(attempt))) return { state: 'unknown', refusal: submissionUnseen }
  const { mediaId, article } = earlier ? { mediaId: earlier, article: await articleOf(attempt, content) } : await addDraft(attempt, content)
  await leaveTrail(session, parcel, { mediaId })
  const kept = await readBack(session, mediaId, article)
  const isOther = hasLostContent(kept.compared)
  if (isOther && kept.isRead && earlier) return { state: 'failed', retryable: false, refusal: draftChanged(mediaId, kept.compared) }
  if (session.settings.finish === 'draft') return { state: 'published', receipt: draftReceipt(mediaId, kept.article, kept.compared) }
  if (isOther) return { state: 'failed', retryable: !kept.isRead, refusal: draftDiffers(mediaId, kept.compared) }
  await announce(attempt, 'freepublish/submit', { submitIntendedAt: session.context.clock.now() })
  const publishId = await submitDraft(session, parcel, mediaId)
  return followPublication(session, { publishId, mediaId, compared: kept.compared })
}

/** An earlier attempt that announced an effect may have had it, whatever was answered: look before acting. */
async function earlierPublication({ session, parcel }: Attempt): Promise<Outcome | null> {
  const { draftIntendedAt, publishId } = await readTrail(session, parcel)
  if (draftIntendedAt === undefined) return null
  const found = await findPublication(session, parcel)
  if (!found || found === 'not-permitted') return null
  const url = typeof found.article.url === 'string' ? found.article.url : null
  const receipt = publicationReceipt({ articleId: found.id, url, mediaId: null, publishId: publishId ?? null, compared: null })
  return { state: 'published', receipt }
}

async function earlierDraft({ session, parcel }: Attempt): Promise<string | null> {
  const { draftIntendedAt } = await readTrail(session, parcel)
  if (draftIntendedAt === undefined) return null
  return (await findDraft(session, parcel))?.id ?? null
}

/** A draft that left the box moments after its submission is being published, even if the submission was denied. */
async function wasJustSubmitted({ session, parcel }: Attempt): Promise<boolean> {
  const { submitIntendedAt } = await readTrail(session, parcel)
  return submitIntendedAt !== undefined && session.context.clock.now() - submitIntendedAt < submissionSettlesMs
}

async function announce(attempt: Attempt, effect: string, trail: Parameters<typeof leaveTrail>[2]): Promise<void> {
  await leaveTrail(attempt.session, attempt.parcel, trail)
  await attempt.session.context.intend(effect)
  attempt.effect = effect
}

async function addDraft(attempt: Attempt, content: string): Promise<{ mediaId: string; article: Article }> {
  const article = await articleOf(attempt, content)
  try {
    return { mediaId: await add(attempt, article), article }
  } catch (error) {
    if (!(error instanceof CallFailed && error.answer.kind === 'refused' && error.answer.code === unknownIdCode)) throw error
  }
  attempt.effect = null
  const renewed = await articleOf(attempt, content, true)
  return { mediaId: await add(attempt, renewed), article: renewed }
}

async function add(attempt: Attempt, article: Article): Promise<string> {
  const { session, parcel } = attempt
  await announce(attempt, 'draft/add', { draftIntendedAt: session.context.clock.now() })
  const isUndone = async () => (await findDraft(session, parcel)) === null
  const { media_id: mediaId } = await call(session, 'draft/add', { json: { articles: [article] }, isUndone })
  if (typeof mediaId !== 'string' || !mediaId) throw new CallFailed('draft/add', { kind: 'lost', reason: 'unreadable' })
  return mediaId
}

async function articleOf({ session, parcel }: Attempt, content: string, isCoverStale = false): Promise<Article> {
  const { settings } = session
  if (!parcel.cover) throw new Error('a parcel without a cover passed inspection')
  return {
    article_type: 'news',
    title: parcel.title,
    author: parcel.author,
    digest: parcel.digest,
    content,
    content_source_url: parcel.shortUrl,
    thumb_media_id: await coverMediaId(session, parcel.cover, isCoverStale),
    need_open_comment: settings.openComment ? 1 : 0,
    only_fans_can_comment: settings.fansOnlyComment ? 1 : 0,
    ...(settings.coverCrop235 ? { pic_crop_235_1: settings.coverCrop235 } : {}),
    ...(settings.coverCrop11 ? { pic_crop_1_1: settings.coverCrop11 } : {}),
  }
}

/** The draft is in the box whether or not it can be read, so a failure here is a remark, not an outcome. */
async function readBack(session: Session, mediaId: string, sent: Article): Promise<ReadBack> {
  try {
    const { news_item: items } = await call(session, 'draft/get', { json: { media_id: mediaId } })
    const article: unknown = Array.isArray(items) ? items[0] : null
    if (!isRecord(article)) return { article: {}, compared: unreadComparison, isRead: false }
    const compared = compareArticle(sent, article, session.context.compare)
    await session.context.step({ name: 'compare', ok: !hasLostContent(compared), text: comparisonText(compared), answer: compared })
    return { article, compared, isRead: true }
  } catch (error) {
    if (error instanceof CallFailed) return { article: {}, compared: unreadComparison, isRead: false }
    throw error
  }
}

function comparisonText({ differences, verdict, score }: Comparison) {
  if (verdict === 'same') return { zh: '回读草稿：与送出的内容一致。', en: 'Read back: the draft equals what was sent.' }
  const kinds = [...new Set(differences.map(({ kind }) => kind))].join(', ')
  const percent = Math.floor(score * 100)
  if (verdict === 'looks-same') {
    return {
      zh: `回读草稿：读者看到的与批准的相同，只有代码写法不同（${kinds}，相符 ${percent}%）。`,
      en: `Read back: readers see what was approved; only the code is written differently (${kinds}, ${percent}% alike).`,
    }
  }
  return {
    zh: `回读草稿：平台改动了以下部分：${kinds}（相符 ${percent}%）。请到草稿箱核对。`,
    en: `Read back: the platform changed ${kinds} (${percent}% alike). Check the draft box.`,
  }
}

async function noteInspection(parcel: Parcel, context: ConnectorContext, refusals: Refusal[]): Promise<void> {
  const [first] = refusals
  const risky = {
    zh: `标题超过 ${limits.titleAdvised} 字：平台文档的上限是 ${limits.titleAdvised} 字，编辑器允许 ${limits.title} 字，以平台答复为准。`,
    en: `The title is longer than ${limits.titleAdvised} characters: the documentation stops there, the editor at ${limits.title}; the platform decides.`,
  }
  const fine = { zh: '发送前检查通过。', en: 'The checks before sending passed.' }
  await context.step({ name: 'inspect', ok: !first, text: first?.text ?? (isTitleRisky(parcel.title) ? risky : fine) })
}

function draftChanged(mediaId: string, compared: Comparison): Refusal {
  return {
    code: 'DRAFT_CHANGED',
    text: {
      zh: '草稿箱里已有这次投递的草稿，但内容与批准的不同（可能有人改过）。请到公众平台删除该草稿后重试，或手工发表。',
      en: 'The draft box already holds this delivery, but not with the approved content (someone may have edited it). Delete that draft on the platform and retry, or publish it by hand.',
    },
    data: { mediaId, compared },
  }
}

function draftDiffers(mediaId: string, compared: Comparison): Refusal {
  return {
    code: 'DRAFT_DIFFERS',
    text: {
      zh: '草稿已进草稿箱，但回读的内容与批准的不一致，所以没有发布。请到公众平台草稿箱核对后手工发表，或修改后重新投递。',
      en: 'The draft is in the draft box, but what was read back is not what was approved, so it was not published. Check it there and publish by hand, or correct it and deliver again.',
    },
    data: { mediaId, compared },
  }
}
