import type { Bilingual } from '@/platform/language'
import { upcomingDepartures } from './departures'
import { lawMissing } from './law'
import { whyBelowFloor } from './price-floor'
import { pricedOf } from './priced'
import type { ProductAsTyped } from './product-as-typed'
import type { ProductSection } from './product-sections'

/** `law`: without it the product may not be published; `wrong`: it would mislead; `better`: it would sell better with it. */
export type Missing = { field: string; section: ProductSection; level: 'law' | 'wrong' | 'better'; text: Bilingual; basis: Bilingual | null }

/** Beyond this the shop and its share cards cut a title. */
const LONGEST_SHOP_TITLE = 30
const FEWEST_PICTURES = 3

/** What a product's page lacks, the gravest first. `today`: `YYYY-MM-DD` in the workspace's zone. */
export function missingOf(product: ProductAsTyped, today: string): Missing[] {
  const law = lawMissing(product).map(({ field, section, text, basis }): Missing => ({ field, section, level: 'law', text, basis }))
  return [...law, ...wrongPrices(product, today), ...wouldHelp(product), ...thinDays(product)]
}

function wrongPrices(product: ProductAsTyped, today: string): Missing[] {
  const priced = pricedOf(product)
  const found: Missing[] = []
  const below = product.priceMinor ? whyBelowFloor(priced) : null
  if (below) found.push({ field: 'priceMinor', section: 'prices', level: 'wrong', text: below, basis: null })
  const listed = priced.departures.length
  const upcoming = upcomingDepartures(priced, today)
  if (listed > 0 && upcoming.length === 0) {
    found.push(wrong('departures', { zh: '班期都过去了，店铺会显示已结束', en: 'All dates are past: the shop shows it as ended' }))
  }
  if (upcoming.some(({ earlyMinor }) => typeof earlyMinor === 'number') && !product.earlyDays) {
    found.push(wrong('earlyDays', { zh: '有早鸟价，但没有写提前多少天', en: 'There are early-bird prices, but not how early' }))
  }
  return found
}

function wouldHelp(product: ProductAsTyped): Missing[] {
  const pictures = product.pictures?.length ?? 0
  const checks: [boolean, string, ProductSection, Bilingual][] = [
    [pictures === 0, 'pictures', 'pictures', { zh: '还没有主图', en: 'No picture yet' }],
    [
      pictures > 0 && pictures < FEWEST_PICTURES,
      'pictures',
      'pictures',
      { zh: `主图只有 ${pictures} 张，${FEWEST_PICTURES} 张以上更好看`, en: `${pictures} pictures; ${FEWEST_PICTURES} or more look better` },
    ],
    [!product.subtitle, 'subtitle', 'basics', { zh: '还没有一句话卖点', en: 'No subtitle yet' }],
    [!product.category, 'category', 'basics', { zh: '还没有分类，顾客在分类页找不到', en: 'No category: nobody finds it in one' }],
    [
      [...(product.title ?? '')].length > LONGEST_SHOP_TITLE,
      'title',
      'basics',
      { zh: `名称超过 ${LONGEST_SHOP_TITLE} 个字，卡片上会被截断`, en: `The title has more than ${LONGEST_SHOP_TITLE} characters: cards cut it` },
    ],
    [!product.highlights?.length, 'highlights', 'story', { zh: '还没有亮点', en: 'No highlights yet' }],
    [!product.departures?.length, 'departures', 'prices', { zh: '还没有班期，顾客要先咨询', en: 'No dates: people have to ask' }],
    [!product.floorMinor, 'floorMinor', 'prices', { zh: '没有成本底价，低于成本时不会提醒', en: 'No cost floor: nothing warns below cost' }],
  ]
  return checks.flatMap(([lacks, field, section, text]) => (lacks ? [{ field, section, level: 'better' as const, text, basis: null }] : []))
}

const dayParts = {
  meals: { zh: '用餐', en: 'meals' },
  lodging: { zh: '住宿', en: 'lodging' },
  transport: { zh: '交通', en: 'transport' },
} as const

function thinDays({ itinerary, days }: ProductAsTyped): Missing[] {
  const rows = itinerary ?? []
  const thin = rows.flatMap((day, index): Missing[] => {
    const lacking = (Object.keys(dayParts) as (keyof typeof dayParts)[]).filter((part) => !day[part]?.trim())
    if (lacking.length === 0) return []
    const zh = `第 ${index + 1} 天没有写${lacking.map((part) => dayParts[part].zh).join('、')}`
    const en = `Day ${index + 1} does not tell of ${lacking.map((part) => dayParts[part].en).join(', ')}`
    return [{ field: `itinerary.${index}`, section: 'days', level: 'better', text: { zh, en }, basis: null }]
  })
  if (!days || rows.length === 0 || rows.length === days) return thin
  const text = { zh: `写的是 ${days} 天，行程有 ${rows.length} 天`, en: `It says ${days} days, the itinerary has ${rows.length}` }
  return [{ field: 'days', section: 'days', level: 'wrong', text, basis: null }, ...thin]
}

function wrong(field: string, text: Bilingual): Missing {
  return { field, section: 'prices', level: 'wrong', text, basis: null }
}
