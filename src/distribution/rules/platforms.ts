import type { Bilingual } from '@/platform/language'
import type { TargetName } from '@/typesetting'

/** The platforms a channel may be an account on, with the names people see. The registry has a connector for each. */
export const platformNames = {
  'wechat-official': { zh: '微信公众号', en: 'WeChat Official Account' },
  shop: { zh: '店铺文章', en: 'Shop posts' },
} satisfies Record<string, Bilingual>
export type Platform = keyof typeof platformNames

/** What the typesetter writes for a platform. */
export const platformTargets: Record<Platform, TargetName> = { 'wechat-official': 'wechat', shop: 'storefront' }

export const modeNames = {
  rehearsal: { zh: '演练（发到本机模拟器）', en: 'Rehearsal (to the simulator on this machine)' },
  live: { zh: '正式', en: 'Live' },
} satisfies Record<string, Bilingual>
export type Mode = keyof typeof modeNames

export const finishNames = {
  draft: { zh: '放进草稿箱，由人发表', en: 'Put into the draft box; a person publishes' },
  publish: { zh: '直接发布', en: 'Publish' },
} satisfies Record<string, Bilingual>

export const accountTypeNames = {
  subscription: { zh: '订阅号', en: 'Subscription account' },
  service: { zh: '服务号', en: 'Service account' },
} satisfies Record<string, Bilingual>

export const pushStatusNames = {
  scheduled: { zh: '已排期', en: 'Scheduled' },
  dispatched: { zh: '已转投递', en: 'Dispatched' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} satisfies Record<string, Bilingual>
export type PushStatus = keyof typeof pushStatusNames
