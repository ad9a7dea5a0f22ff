import type { Refusal } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'

/** The one act that takes a trouble away. */
export const mendNames = {
  confirm: { zh: '确认新事实', en: 'Confirm the new facts' },
  submit: { zh: '重新送审', en: 'Submit it again' },
  review: { zh: '审阅', en: 'Review it' },
  picture: { zh: '换图', en: 'Replace the picture' },
  product: { zh: '上架产品', en: 'Publish the product' },
  channel: { zh: '看渠道', en: 'See to the channel' },
  draft: { zh: '改文稿', en: 'Mend the draft' },
  move: { zh: '改时间', en: 'Change the time' },
  cancel: { zh: '取消排期', en: 'Cancel the push' },
} satisfies Record<string, Bilingual>
export type Mend = keyof typeof mendNames

/** What a scheduled push is called while something stands in its way. */
export const troubledName: Bilingual = { zh: '已排期 · 有问题', en: 'Scheduled · in trouble' }

/** Why a push would not go out as things stand, and what mends it. Stored on the push. */
export type Trouble = Refusal & { mend: Mend }

const mends: Record<string, Mend> = {
  FACTS_CHANGED: 'confirm',
  VARIANT_CHANGED: 'submit',
  VARIANT_NOT_APPROVED: 'submit',
  PICTURE_RIGHTS: 'picture',
  PICTURE_GONE: 'picture',
  PRODUCT_NOT_PUBLISHED: 'product',
  PRODUCT_INCOMPLETE: 'product',
  PRODUCT_GONE: 'draft',
  PROMOTION_GONE: 'draft',
  PROMOTION_ENDED: 'move',
  HARD_STOP_PASSED: 'move',
  BLACKOUT_DAY: 'move',
  CHANNEL_OFF: 'channel',
  CHANNEL_GONE: 'cancel',
  DRAFT_GONE: 'cancel',
}

/** What mends a refusal; what a channel's settings lack is mended at the channel, everything else in the draft. */
export function troubleOf(refusal: Refusal, where: { stage: string; atChannel: boolean }): Trouble {
  const mend = mends[refusal.code] ?? (where.atChannel ? 'channel' : 'draft')
  return { ...refusal, mend: mend === 'submit' && where.stage === 'inReview' ? 'review' : mend }
}

/** The same trouble once, in the order in which it was found. */
export function distinct(troubles: readonly Trouble[]): Trouble[] {
  return [...new Map(troubles.map((trouble) => [`${trouble.code}/${trouble.text.zh}`, trouble])).values()]
}

/** Where a mend is done. */
export function addressOfMend({ mend, data }: Pick<Trouble, 'mend' | 'data'>, push: { id: string | number; draft: string | number | null }): string {
  const admin = '/admin/collections'
  const id = (name: string) => (typeof data?.[name] === 'string' ? data[name] : null)
  const draft = push.draft === null ? null : `${admin}/drafts/${push.draft}`
  if (mend === 'product' && id('product')) return `${admin}/products/${id('product')}`
  if (mend === 'channel' && id('channelId')) return `${admin}/channels/${id('channelId')}`
  if (mend === 'move' || mend === 'cancel' || draft === null) return `${admin}/pushes/${push.id}?act=${mend === 'move' ? 'move' : 'cancel'}`
  return mend === 'confirm' ? `${draft}?act=confirm` : draft
}
