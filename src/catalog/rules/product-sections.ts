import type { Bilingual } from '@/platform/language'

/** The sections of a product's page in the desk, in the order in which one fills them. None begins with the name of another. */
export const productSections = {
  basics: { zh: '概况', en: 'Overview' },
  pictures: { zh: '图片', en: 'Pictures' },
  story: { zh: '亮点', en: 'Highlights' },
  days: { zh: '每日行程', en: 'Itinerary' },
  prices: { zh: '价格与班期', en: 'Prices and dates' },
  costs: { zh: '费用说明', en: 'Costs' },
  terms: { zh: '退改与须知', en: 'Refunds and notices' },
  operator: { zh: '经营者', en: 'Operator' },
} satisfies Record<string, Bilingual>

export type ProductSection = keyof typeof productSections

/** Where in the shop's page a section is answered; null for its top. */
export const shopAnchors: Record<ProductSection, string | null> = {
  basics: null,
  pictures: null,
  story: 'why',
  days: 'days',
  prices: 'dates',
  costs: 'costs',
  terms: 'refunds',
  operator: 'operator',
}

/** The browser's event that says which part of the shop's page is being written; its detail is an anchor. */
export const SHOWN_SECTION = 'xingwen:product-section'
