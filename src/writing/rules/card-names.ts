import type { Bilingual } from '@/platform/language'
import type { Card } from './document'

export type CardKind = Card['blockType'] | 'code'

/** What each card is called: in menus, in comparisons of versions, in remarks. */
export const cardNames: Record<CardKind, Bilingual> = {
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
  heroPicture: { zh: '主视觉图', en: 'Hero picture' },
  pictureRow: { zh: '并排图片', en: 'Pictures in a row' },
  pictureGrid: { zh: '九宫格', en: 'Picture grid' },
  pictureSlider: { zh: '横滑图集', en: 'Sideways gallery' },
  beforeAfter: { zh: '前后对比', en: 'Before and after' },
  tapReveal: { zh: '点击显示', en: 'Tap to reveal' },
  longPicture: { zh: '长图', en: 'Long picture' },
  svgCard: { zh: 'SVG 图形', en: 'SVG drawing' },
  productCard: { zh: '产品卡片', en: 'Product card' },
  couponCard: { zh: '优惠券', en: 'Coupon card' },
  qrCard: { zh: '二维码', en: 'QR card' },
  followCard: { zh: '关注引导', en: 'Follow card' },
  code: { zh: '代码', en: 'Code' },
}
