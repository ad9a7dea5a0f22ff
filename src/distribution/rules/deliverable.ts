import { whyNotOutgoing, type Licence, type Tier } from '@/assets'
import type { Refusal } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'
import { whyNotSlug } from '@/platform/slug'
import type { Variant } from './variant'

export type OutgoingAsset = { id: string; title: string; tier: Tier; licence?: Licence | null; expiresAt?: string | null }

/** What a variant leans on, as it is stored now. `found` maps an id to the asset, or to null when it was deleted. */
export type Leanings = {
  assets: Map<string, OutgoingAsset | null>
  /** Referenced products: null when deleted; `waiting` until its page is published, alone or together with this push. */
  products: Map<string, { title: string; state: 'published' | 'publishedWithPush' | 'waiting' | 'incomplete' } | null>
  /** Referenced promotions: null when deleted. */
  promotions: Map<string, { title: string; endsAt?: string | null } | null>
  isEmpty: boolean
  /** Something of the body could not be read and nobody has looked after it. */
  isUnreadable: boolean
}

/**
 * The gate every variant passes at approval, at scheduling and again when it goes out. Empty when it may go out.
 * `now` in epoch ms: a licence can end between approval and delivery.
 */
export function whyNotDeliverable(
  variant: Pick<Variant, 'channelName' | 'title' | 'report'> & Partial<Pick<Variant, 'target' | 'slug'>>,
  leanings: Leanings,
  now: number,
): Refusal[] {
  return [
    ...(variant.title.trim() === '' ? [refuse('TITLE_EMPTY', { zh: '文稿没有标题，请先写标题。', en: 'The draft has no title. Write one first.' })] : []),
    ...slugRefusal(variant),
    ...(leanings.isEmpty ? [refuse('BODY_EMPTY', { zh: '正文还是空的，请先写正文。', en: 'The body is empty. Write it first.' })] : []),
    ...(leanings.isUnreadable ? [bodyUnreadable] : []),
    ...[...leanings.assets].flatMap(([id, asset]) => pictureRefusal(id, asset, now)),
    ...[...leanings.products].flatMap(([id, product]) => productRefusal(id, product)),
    ...[...leanings.promotions].flatMap(([id, promotion]) => promotionRefusal(id, promotion, now)),
    ...variant.report.filter((remark) => remark.severity === 'error').map((remark) => reportRefusal(variant.channelName, remark)),
  ]
}

const bodyUnreadable = refuse('BODY_UNREADABLE', {
  zh: '正文有一部分读不出来，不能发出。请打开文稿，在「版本」里恢复较早的一版，或补写好以后删掉开头的提示。',
  en: 'A part of the body cannot be read, so it may not go out. Open the draft and restore an earlier version, or write what is missing and remove the notice at its head.',
})

/** The address counts only where it is ours; one that is empty is made when the post is. */
function slugRefusal({ target, slug = '' }: Partial<Pick<Variant, 'target' | 'slug'>>): Refusal[] {
  const why = target === 'storefront' && slug !== '' ? whyNotSlug(slug) : null
  return why ? [refuse('SLUG_REFUSED', why, { slug })] : []
}

function pictureRefusal(id: string, asset: OutgoingAsset | null, now: number): Refusal[] {
  if (!asset) return [gone('PICTURE_GONE', id, { zh: '图片', en: 'picture' })]
  const why = whyNotOutgoing(asset, now)
  return why ? [refuse('PICTURE_RIGHTS', why, { asset: id })] : []
}

function productRefusal(id: string, product: { title: string; state: string } | null): Refusal[] {
  if (!product) return [gone('PRODUCT_GONE', id, { zh: '产品', en: 'product' })]
  if (product.state === 'published' || product.state === 'publishedWithPush') return []
  if (product.state === 'incomplete') {
    const missing = {
      zh: `产品「${product.title}」还没填完（名称、目的地、天数、起价缺一不可），详情页不能上架。请先补全产品。`,
      en: `The product “${product.title}” lacks its title, destination, days or price, so its page cannot be published. Complete it first.`,
    }
    return [refuse('PRODUCT_INCOMPLETE', missing, { product: id })]
  }
  const text = {
    zh: `产品「${product.title}」还没有上架，读者点开会找不到。请先发布产品，或同时投递到店铺（到点一起上架），或从文中去掉它。`,
    en: `The product “${product.title}” is not published, so readers would find nothing. Publish it, push to the shop as well (its page then appears with the post), or remove it from the draft.`,
  }
  return [refuse('PRODUCT_NOT_PUBLISHED', text, { product: id })]
}

function promotionRefusal(id: string, promotion: { title: string; endsAt?: string | null } | null, now: number): Refusal[] {
  if (!promotion) return [gone('PROMOTION_GONE', id, { zh: '优惠活动', en: 'promotion' })]
  if (!promotion.endsAt || Date.parse(promotion.endsAt) > now) return []
  const text = {
    zh: `活动「${promotion.title}」到那时已经结束，读者拿不到这个优惠。请提前发布时间、延长活动，或从文中去掉它。`,
    en: `The promotion “${promotion.title}” is over by then, so readers would not get it. Publish earlier, extend it, or remove it from the draft.`,
  }
  return [refuse('PROMOTION_ENDED', text, { promotion: id })]
}

function gone(code: string, id: string, what: Bilingual): Refusal {
  const text = {
    zh: `文中引用的${what.zh}（编号 ${id}）已被删除，请从正文里去掉或换一个。`,
    en: `A ${what.en} the draft refers to (id ${id}) was deleted. Remove or replace it.`,
  }
  return refuse(code, text, { id })
}

function reportRefusal(channelName: string, remark: Variant['report'][number]): Refusal {
  const text = { zh: `「${channelName}」排版有错误：${remark.message.zh}`, en: `The “${channelName}” variant has an error: ${remark.message.en}` }
  return refuse('TYPESETTING_ERROR', text, { rule: remark.rule, ...(remark.block === undefined ? {} : { block: remark.block }) })
}

function refuse(code: string, text: Bilingual, data?: Record<string, unknown>): Refusal {
  return { code, text, ...(data ? { data } : {}) }
}
