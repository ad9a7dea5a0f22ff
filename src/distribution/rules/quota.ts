import type { Day } from '@/platform/calendar-days'
import type { Bilingual } from '@/platform/language'
import type { PushKind } from './push-kind'

/** How often a platform lets an account send. `basis`: where that is said. */
export type Quota = { count: number; per: 'day' | 'month'; basis: Bilingual }

/** What of a quota is used and planned in one day (`YYYY-MM-DD`) or month (`YYYY-MM`). */
export type QuotaUse = { span: string; used: number; planned: number; left: number }

export const perNames = { day: { zh: '天', en: 'day' }, month: { zh: '月', en: 'month' } } satisfies Record<Quota['per'], Bilingual>

/** What counts, because the platform has it or will get it; what failed or was cancelled used nothing. */
const counting: Record<PushKind, 'used' | 'planned' | null> = {
  planned: 'planned',
  going: 'used',
  person: 'used',
  live: 'used',
  rehearsed: 'used',
  decide: 'planned',
  cancelled: null,
}

/** The uses of a quota in the spans that these days touch, in their order. */
export function quotaUses(quota: Quota, { days, sends }: { days: readonly Day[]; sends: readonly { day: Day; kind: PushKind }[] }): QuotaUse[] {
  const spanOf = (day: Day) => (quota.per === 'day' ? day : day.slice(0, 7))
  return [...new Set(days.map(spanOf))].map((span) => {
    const counted = sends.filter(({ day }) => spanOf(day) === span).map(({ kind }) => counting[kind])
    const [used, planned] = [counted.filter((what) => what === 'used').length, counted.filter((what) => what === 'planned').length]
    return { span, used, planned, left: Math.max(0, quota.count - used - planned) }
  })
}

/** What one more on this day would do to a quota; null while there is room. */
export function whyOverQuota(quota: Quota, uses: readonly QuotaUse[], day: Day): Bilingual | null {
  const use = uses.find(({ span }) => day.startsWith(span))
  if (!use || use.left > 0) return null
  const { count, per } = quota
  const taken = use.used + use.planned
  return {
    zh: `这个渠道一${per === 'day' ? '天' : '个月'} ${count} 次，${per === 'day' ? '这天' : '这个月'}已有 ${taken} 次`,
    en: `this channel sends ${count} a ${per}; ${taken} ${taken === 1 ? 'is' : 'are'} there already`,
  }
}
