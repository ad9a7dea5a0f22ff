import { yuan, type Offer } from '@/catalog'
import type { Language } from '@/platform/language'
import type { ProductSummary } from './shop-model'

const chineseWeekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** `2026-12-03` as people say it: 12 月 3 日 周四; the year only where it is not this one. */
export function sayDate(date: string, today: string, language: Language): string {
  const day = new Date(`${date}T00:00:00Z`)
  const isThisYear = date.slice(0, 4) === today.slice(0, 4)
  if (language === 'en') {
    const form = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const
    return day.toLocaleDateString('en-GB', isThisYear ? form : { ...form, year: 'numeric' })
  }
  const monthAndDay = `${day.getUTCMonth() + 1} 月 ${day.getUTCDate()} 日`
  return `${isThisYear ? '' : `${day.getUTCFullYear()} 年 `}${monthAndDay} ${chineseWeekdays[day.getUTCDay()]}`
}

/** The day of an instant, in the shop's zone: 2026 年 11 月 21 日. */
export function sayDay(iso: string, timeZone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(new Date(iso))
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  if (language === 'zh') return `${part('year')} 年 ${Number(part('month'))} 月 ${Number(part('day'))} 日`
  return new Date(iso).toLocaleDateString('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
}

/** 5 天 4 晚; only what is known. */
export function sayLength({ days, nights }: Pick<ProductSummary, 'days' | 'nights'>, language: Language): string | null {
  if (!days) return null
  if (language === 'en') return nights ? `${days} days, ${nights} nights` : days === 1 ? '1 day' : `${days} days`
  return nights ? `${days} 天 ${nights} 晚` : `${days} 天`
}

/** What an offer gives, in one precise sentence. */
export function sayOffer(offer: Offer, language: Language): string {
  const amount = `¥${yuan(offer.amountMinor)}`
  const threshold = offer.thresholdMinor > 0 ? `¥${yuan(offer.thresholdMinor)}` : null
  if (offer.amountIs === 'price') return sayOfferPrice(offer, amount, language)
  if (language === 'en') return threshold ? `${amount} off orders from ${threshold}` : `${amount} off`
  return threshold ? `满 ${threshold} 减 ${amount}` : `立减 ${amount}`
}

function sayOfferPrice({ kind }: Offer, amount: string, language: Language): string {
  if (kind === 'flash') return language === 'en' ? `${amount} for a limited time` : `限时价 ${amount}`
  if (kind === 'newcomer') return language === 'en' ? `${amount} for newcomers` : `新客价 ${amount}`
  return language === 'en' ? `${amount} with the coupon` : `用券 ${amount}`
}

/** The end of a promotion in the shop's zone: 11 月 30 日 23:59. */
export function sayEnd(iso: string, timeZone: string, language: Language): string {
  const options = { timeZone, month: language === 'en' ? 'short' : 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const format = new Intl.DateTimeFormat('en-GB', options)
  if (language === 'en') return format.format(new Date(iso))
  const parts = new Map(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  return `${parts.get('month')} 月 ${parts.get('day')} 日 ${parts.get('hour')}:${parts.get('minute')}`
}

/** Until when something is given: 11 月 30 日 23:59 截止. */
export function sayUntil(endsAt: string, timeZone: string, language: Language): string {
  const end = sayEnd(endsAt, timeZone, language)
  return language === 'en' ? `until ${end}` : `${end} 截止`
}
