import type { Bilingual } from '@/platform/language'
import type { ProductKind } from './products'
import type { ProductSection } from './product-sections'
import type { ProductAsTyped } from './product-as-typed'

/** What the law asks of a page that sells travel. `field`: where it is written; `isThere`: whether it is. */
export type LawItem = {
  field: keyof ProductAsTyped
  section: ProductSection
  text: Bilingual
  basis: Bilingual
  kinds: readonly ProductKind[]
  isThere: (product: ProductAsTyped) => boolean
}

const all: ProductKind[] = ['tour', 'dayTrip', 'ticket', 'hotel', 'transport', 'custom']
const packages: ProductKind[] = ['tour', 'dayTrip', 'custom']
const groups: ProductKind[] = ['tour', 'dayTrip']

const written = (value: unknown) => typeof value === 'string' && value.trim() !== ''
const lines = (rows: readonly { text?: string | null }[] | null | undefined) => (rows ?? []).some(({ text }) => written(text))

const tourism = (article: string, zh: string, en: string): Bilingual => ({
  zh: `《旅游法》第${article}条：${zh}`,
  en: `Tourism Law, art. ${articles[article] ?? article}: ${en}`,
})
const articles: Record<string, string> = { 三十五: '35', 四十八: '48', 五十八: '58', 六十二: '62', 六十三: '63', 六十五: '65' }

export const lawItems: readonly LawItem[] = [
  {
    field: 'operatorName',
    section: 'operator',
    kinds: all,
    text: { zh: '写上经营者的名称', en: 'Name the operator' },
    basis: {
      zh: '《电子商务法》第十五条：持续公示营业执照和行政许可信息',
      en: 'E-Commerce Law, art. 15: business and permit information is shown at all times',
    },
    isThere: ({ operatorName }) => written(operatorName),
  },
  {
    field: 'operatorLicence',
    section: 'operator',
    kinds: packages,
    text: { zh: '写上旅行社业务经营许可证编号', en: 'Give the travel agency licence number' },
    basis: tourism('四十八', '网上经营旅行社业务，要标明业务经营许可证信息', 'who sells tours online shows the licence'),
    isThere: ({ operatorLicence }) => written(operatorLicence),
  },
  {
    field: 'complaintPhone',
    section: 'operator',
    kinds: all,
    text: { zh: '写上投诉电话', en: 'Give a telephone for complaints' },
    basis: { zh: '《电子商务法》第五十九条：公开投诉、举报方式', en: 'E-Commerce Law, art. 59: the way to complain is public' },
    isThere: ({ complaintPhone }) => written(complaintPhone),
  },
  {
    field: 'priceMinor',
    section: 'prices',
    kinds: all,
    text: { zh: '填写大于 0 的价格', en: 'Enter a price above 0' },
    basis: tourism('三十五', '不得以不合理的低价组织旅游活动（「0 元游」）', 'no tours at unreasonably low prices (“tours for nothing”)'),
    isThere: ({ priceMinor }) => typeof priceMinor === 'number' && priceMinor > 0,
  },
  {
    field: 'itinerary',
    section: 'days',
    kinds: groups,
    text: { zh: '写出行程安排', en: 'Write the itinerary' },
    basis: tourism('五十八', '合同要写明行程安排、游览项目和自由活动时间', 'the contract states itinerary, sights and free time'),
    isThere: ({ itinerary }) => (itinerary ?? []).some(({ title, text }) => written(title) && written(text)),
  },
  {
    field: 'groupMin',
    section: 'terms',
    kinds: groups,
    text: { zh: '写明最低成团人数', en: 'State the minimum group' },
    basis: tourism('五十八', '写明成团的最低人数；第六十三条：不成团要提前通知', 'the minimum number is stated; art. 63: notice when it is not reached'),
    isThere: ({ groupMin }) => typeof groupMin === 'number' && groupMin > 0,
  },
  {
    field: 'included',
    section: 'costs',
    kinds: all,
    text: { zh: '写明费用包含什么', en: 'Say what the price includes' },
    basis: tourism('五十八', '写明旅游费用和交通、住宿、餐饮的安排与标准', 'costs, transport, lodging and meals are stated'),
    isThere: ({ included }) => lines(included),
  },
  {
    field: 'excluded',
    section: 'costs',
    kinds: packages,
    text: { zh: '写明费用不含什么', en: 'Say what the price does not include' },
    basis: { zh: '《价格法》第十三条：明码标价，不得收取未标明的费用', en: 'Price Law, art. 13: prices are marked, nothing unmarked is charged' },
    isThere: ({ excluded }) => lines(excluded),
  },
  {
    field: 'optionalItems',
    section: 'costs',
    kinds: groups,
    text: { zh: '写明自费项目和购物安排，没有也要写「无」', en: 'State optional items and shopping, and “none” where there are none' },
    basis: tourism('三十五', '不得通过安排购物或另行付费项目获取回扣', 'no kickbacks from shopping or paid extras'),
    isThere: ({ optionalItems }) => written(optionalItems),
  },
  {
    field: 'refundRules',
    section: 'terms',
    kinds: all,
    text: { zh: '写出退改规则', en: 'Write the refund rules' },
    basis: tourism('六十五', '旅游者解除合同的，扣除必要费用后退还余款', 'after a cancellation the rest is paid back less necessary costs'),
    isThere: ({ refundRules }) => lines(refundRules),
  },
  {
    field: 'safety',
    section: 'terms',
    kinds: packages,
    text: { zh: '写明安全注意事项', en: 'State what to mind for safety' },
    basis: tourism('六十二', '订立合同时要告知安全注意事项', 'safety is told when the contract is made'),
    isThere: ({ safety }) => written(safety),
  },
  {
    field: 'suitability',
    section: 'terms',
    kinds: groups,
    text: { zh: '写明谁不适合参加', en: 'State whom it does not suit' },
    basis: tourism('六十二', '订立合同时要告知不适合参加旅游活动的情形', 'who should not come is told when the contract is made'),
    isThere: ({ suitability }) => written(suitability),
  },
]

/** What the law asks of this product and its page does not say yet. */
export function lawMissing(product: ProductAsTyped): LawItem[] {
  const kind = product.kind ?? 'tour'
  return lawItems.filter(({ kinds, isThere }) => kinds.includes(kind) && !isThere(product))
}
