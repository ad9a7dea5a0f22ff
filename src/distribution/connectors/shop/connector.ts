import { DomainError, type Refusal } from '@/platform/errors'
import { LeaseLostError } from '../connector'
import type { Connector, ConnectorContext, Outcome, Parcel, Receipt, Standing } from '../connector'

/** A post as our own shop shows it. */
export type ShelfPost = {
  deliveryKey: string
  slug: string
  title: string
  author: string
  digest: string
  html: string
  text: string
  coverId: string | null
  draftId: string
  productIds: string[]
  contentHash: string
} & Standing

/**
 * Where a post stands in the shop. Addresses are absolute or start with `/`. `isSuperseded`: a later delivery of the same
 * draft came first, so this one is kept as an earlier version and readers get the later one.
 */
export type Shelved = { url: string; postId: string; productUrls: string[]; isSuperseded?: boolean }

/**
 * The shop's shelf: one post per draft and channel, at one address; each delivery is a version of it. `put` is idempotent by
 * `deliveryKey`. What it refuses it throws as a DomainError, before anything is written; one with the code
 * `POST_WITHDRAWN` waits for a person.
 */
export type Shelf = {
  put(post: ShelfPost): Promise<Shelved>
  find(deliveryKey: string): Promise<Shelved | null>
}

/** The channel that puts posts on our own shop. It needs no settings and cannot rehearse: what is on the shelf is public. */
export function makeShop(shelf: Shelf): Connector {
  return {
    platform: 'shop',
    name: { zh: '店铺', en: 'Shop' },
    target: 'storefront',
    check: (_settings, mode) => (mode === 'rehearsal' ? [noRehearsal] : []),
    inspect: (parcel) => Promise.resolve(inspect(parcel)),
    deliver: (parcel, context) => deliver(shelf, parcel, context),
    reconcile: (parcel, context) => reconcile(shelf, parcel, context),
  }
}

function inspect(parcel: Parcel): Refusal[] {
  const refusals: Refusal[] = []
  if (!parcel.title.trim()) refusals.push(missing('TITLE_EMPTY', '标题', 'title'))
  if (!parcel.html.trim()) refusals.push(missing('BODY_EMPTY', '正文', 'body'))
  if (!parcel.slug.trim()) refusals.push(missing('SLUG_EMPTY', '网址短名', 'slug'))
  return refusals
}

async function deliver(shelf: Shelf, parcel: Parcel, context: ConnectorContext): Promise<Outcome> {
  const [refusal] = [...(context.mode === 'rehearsal' ? [noRehearsal] : []), ...inspect(parcel)]
  await context.step({ name: 'inspect', ok: !refusal, text: refusal?.text ?? { zh: '上架前检查通过。', en: 'The checks before shelving passed.' } })
  if (refusal) return { state: 'failed', refusal, retryable: false }
  if (context.signal.aborted) return { state: 'failed', refusal: stopped, retryable: true }
  await context.intend('shelf/put')
  try {
    const shelved = await shelf.put(postOf(parcel))
    await context.step({
      name: 'shelf/put',
      ok: true,
      text: onTheShelf(shelved),
      answer: shelved,
    })
    return { state: 'published', receipt: receiptOf(shelved) }
  } catch (error) {
    if (error instanceof LeaseLostError) throw error
    if (error instanceof DomainError) return await refused(error, context)
    await context.step({ name: 'shelf/put', ok: false, text: answerLost.text, answer: causeOf(error) })
    return { state: 'unknown', refusal: { ...answerLost, data: causeOf(error) } }
  }
}

/** A refusal is an answer: nothing was put on the shelf, and trying again would be refused again. */
async function refused({ code, text, data }: DomainError, context: ConnectorContext): Promise<Outcome> {
  await context.step({ name: 'shelf/put', ok: false, text, answer: { code } })
  const refusal = { code, text, data }
  return code === 'POST_WITHDRAWN' ? { state: 'held', refusal } : { state: 'failed', refusal, retryable: false }
}

function onTheShelf({ url, isSuperseded }: Shelved) {
  return isSuperseded
    ? { zh: `已有更新的一版在架，这一版作为较早的版本保存：${url}`, en: `A later version is on the shelf; this one is kept as an earlier version: ${url}` }
    : { zh: `文章已上架：${url}`, en: `The post is on the shelf: ${url}` }
}

async function reconcile(shelf: Shelf, parcel: Parcel, context: ConnectorContext): Promise<Outcome> {
  try {
    const shelved = await shelf.find(parcel.deliveryKey)
    await context.step({ name: 'shelf/find', ok: true, text: shelved ? found : notFound.text, answer: shelved })
    return shelved ? { state: 'published', receipt: receiptOf(shelved) } : { state: 'failed', refusal: notFound, retryable: true }
  } catch (error) {
    if (error instanceof LeaseLostError) throw error
    return { state: 'unknown', refusal: { ...answerLost, data: causeOf(error) } }
  }
}

function postOf(parcel: Parcel): ShelfPost {
  const { deliveryKey, slug, title, author, digest, html, text, cover, draftId, productIds, contentHash, standing } = parcel
  return { deliveryKey, slug, title, author, digest, html, text, coverId: cover?.id ?? null, draftId, productIds, contentHash, ...standing }
}

function receiptOf({ url, postId, productUrls, isSuperseded }: Shelved): Receipt {
  return { remoteId: postId, url, detail: { postId, productUrls, ...(isSuperseded ? { isSuperseded } : {}) } }
}

function causeOf(error: unknown): Record<string, unknown> {
  return { cause: error instanceof Error ? error.message : String(error) }
}

function missing(code: string, zh: string, en: string): Refusal {
  return {
    code,
    text: {
      zh: `店铺文章缺少${zh}，无法上架。请补上${zh}后重新送审。`,
      en: `The shop post has no ${en}, so it cannot go on the shelf. Add the ${en} and have it approved again.`,
    },
  }
}

const noRehearsal: Refusal = {
  code: 'SHOP_CANNOT_REHEARSE',
  text: {
    zh: '店铺渠道没有演练：上架即公开。请把渠道改为正式，或用草稿预览代替演练。',
    en: 'The shop channel cannot rehearse: whatever is on the shelf is public. Set the channel to live, or preview the draft instead.',
  },
}

const stopped: Refusal = {
  code: 'STOPPED',
  text: {
    zh: '投递在上架前被中止，店铺没有变化。稍后会自动重试。',
    en: 'The delivery was stopped before shelving; the shop is unchanged. It is tried again later.',
  },
}

const answerLost: Refusal = {
  code: 'SHELF_ANSWER_LOST',
  text: {
    zh: '店铺货架没有给出答复，不确定文章是否已上架。系统会先核对货架，再决定是否重试。',
    en: "The shop's shelf gave no answer, so nobody can say whether the post is on it. The shelf is checked before anything is tried again.",
  },
}

const notFound: Refusal = {
  code: 'NOT_FOUND_ON_PLATFORM',
  text: {
    zh: '已核对店铺货架：没有这次投递的文章，说明上次没有上架。可以放心重试。',
    en: "Checked the shop's shelf: it does not hold this delivery, so it was not put there. It is safe to try again.",
  },
}

const found = { zh: '货架上已有这篇文章：上次其实上架了。', en: 'The post is on the shelf: the lost attempt had arrived.' }
