import type { Bilingual } from '@/platform/language'

/** Why a version of a post came to be. */
export const versionKindNames = {
  delivery: { zh: '投递', en: 'Delivery' },
  facts: { zh: '产品事实变了', en: 'Facts changed' },
} satisfies Record<string, Bilingual>
export type VersionKind = keyof typeof versionKindNames

/** Which of several deliveries of one draft is the newer: by the moment it was frozen for, not by its arrival. */
export type Placed = { order: number; deliveryKey: string }

export function isNewer(one: Placed, than: Placed): boolean {
  if (one.order !== than.order) return one.order > than.order
  return one.deliveryKey > than.deliveryKey
}

/** One post per draft and channel. */
export function identityOf({ draftId, channelId }: { draftId: string; channelId: string }): string {
  return `${draftId}/${channelId}`
}

/** Posts put before versions were kept name no channel; a delivery's key does (push/channel/slot). */
export function identityOfOld(post: { id: string; draftId: string; deliveryKey: string }): string {
  const [, channelId = ''] = post.deliveryKey.split('/')
  return post.draftId === '' ? `post/${post.id}` : identityOf({ draftId: post.draftId, channelId })
}
