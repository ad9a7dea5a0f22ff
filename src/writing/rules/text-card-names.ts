import type { Bilingual } from '@/platform/language'
import type { CalloutTone, DividerShape, Means, TextCard } from './text-cards'

/** What each card made of words is called, in menus and in comparisons of versions. */
export const textCardNames: Record<TextCard['blockType'], Bilingual> = {
  lead: { zh: '导语', en: 'Lead' },
  titleBar: { zh: '题栏', en: 'Title bar' },
  sectionHead: { zh: '编号小节', en: 'Numbered section' },
  pullQuote: { zh: '金句', en: 'Pull quote' },
  callout: { zh: '提示框', en: 'Callout' },
  dividerSet: { zh: '花式分隔线', en: 'Styled divider' },
  contents: { zh: '目录', en: 'Table of contents' },
  itinerary: { zh: '每日行程', en: 'Itinerary by day' },
  routeStrip: { zh: '路线', en: 'Route' },
  priceBox: { zh: '费用说明', en: 'Price and inclusions' },
  countdown: { zh: '截止时间', en: 'Deadline' },
  packingList: { zh: '行前清单', en: 'Packing list' },
  faq: { zh: '常见问题', en: 'Questions and answers' },
  guideCard: { zh: '领队卡片', en: "Guide's card" },
  readMore: { zh: '延伸阅读', en: 'Read more' },
}

/** The tone of a callout; readers see the Chinese name where the writer gives no title. */
export const calloutNames: Record<CalloutTone, Bilingual> = {
  tip: { zh: '小贴士', en: 'Tip' },
  note: { zh: '说明', en: 'Note' },
  important: { zh: '重要', en: 'Important' },
  warning: { zh: '注意', en: 'Warning' },
  caution: { zh: '当心', en: 'Caution' },
}

export const meansNames: Record<Means, Bilingual> = {
  plane: { zh: '飞机', en: 'Plane' },
  train: { zh: '火车', en: 'Train' },
  car: { zh: '乘车', en: 'Car' },
  bus: { zh: '大巴', en: 'Coach' },
  ship: { zh: '乘船', en: 'Boat' },
  bike: { zh: '骑行', en: 'Bicycle' },
  walk: { zh: '步行', en: 'On foot' },
  cableCar: { zh: '索道', en: 'Cable car' },
}

export const dividerNames: Record<DividerShape, Bilingual> = {
  theme: { zh: '跟随版式', en: 'As the theme has it' },
  line: { zh: '细线', en: 'Thin line' },
  short: { zh: '短线', en: 'Short line' },
  dots: { zh: '三点', en: 'Three dots' },
  wave: { zh: '波浪', en: 'Wave' },
}
