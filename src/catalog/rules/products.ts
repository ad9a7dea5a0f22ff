import type { Bilingual } from '@/platform/language'

export const productRoleNames = {
  bestseller: { zh: '爆款', en: 'Bestseller' },
  traffic: { zh: '引流款', en: 'Traffic' },
  profit: { zh: '利润款', en: 'Profit' },
  image: { zh: '形象款', en: 'Image' },
} satisfies Record<string, Bilingual>
export type ProductRole = keyof typeof productRoleNames

export const productKindNames = {
  tour: { zh: '跟团游', en: 'Package tour' },
  dayTrip: { zh: '一日游', en: 'Day trip' },
  ticket: { zh: '门票', en: 'Ticket' },
  hotel: { zh: '酒店', en: 'Hotel' },
  transport: { zh: '交通', en: 'Transport' },
  custom: { zh: '定制游', en: 'Custom trip' },
} satisfies Record<string, Bilingual>
export type ProductKind = keyof typeof productKindNames

export const promotionKindNames = {
  newcomer: { zh: '新客专享价', en: 'Newcomer price' },
  coupon: { zh: '优惠券', en: 'Coupon' },
  flash: { zh: '限时秒杀', en: 'Flash sale' },
} satisfies Record<string, Bilingual>

export const amountIsNames = {
  price: { zh: '优惠后的价格', en: 'The price itself' },
  reduction: { zh: '减掉的金额', en: 'The reduction' },
} satisfies Record<string, Bilingual>

/** Fen to yuan for people: 199900 → "1,999", 199950 → "1,999.50". */
export function yuan(priceMinor: number): string {
  const digits = priceMinor % 100 === 0 ? 0 : 2
  return (priceMinor / 100).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
