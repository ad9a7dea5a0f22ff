import type { Bilingual } from '@/platform/language'
import type { Priced } from './offer'
import { yuan } from './products'

/** Why a product may not be sold at its prices: for nothing, or below what it costs. Null when it may. */
export function whyBelowFloor({ priceMinor, floorMinor, departures }: Priced): Bilingual | null {
  const prices = [
    { date: null, minor: priceMinor },
    ...departures.flatMap(({ date, priceMinor: own, earlyMinor }) => [
      { date, minor: own ?? null },
      { date, minor: earlyMinor ?? null },
    ]),
  ].flatMap(({ date, minor }) => (minor === null ? [] : [{ date, minor }]))
  const [lowest] = prices.sort((a, b) => a.minor - b.minor)
  if (!lowest) return null
  const [zh, en] = lowest.date ? [`${lowest.date} 的价格`, `The price of ${lowest.date}`] : ['价格', 'The price']
  if (lowest.minor <= 0) {
    return {
      zh: `${zh}是 0：「0 元游」不能上架（《旅游法》第三十五条）。`,
      en: `${en} is 0: tours for nothing may not be sold (Tourism Law, art. 35).`,
    }
  }
  if (!floorMinor || lowest.minor >= floorMinor) return null
  return {
    zh: `${zh} ¥${yuan(lowest.minor)} 低于成本底价 ¥${yuan(floorMinor)}：请提高价格，或改底价。`,
    en: `${en}, ¥${yuan(lowest.minor)}, is below the cost floor of ¥${yuan(floorMinor)}: raise it, or change the floor.`,
  }
}
