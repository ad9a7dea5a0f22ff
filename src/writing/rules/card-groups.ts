import type { Bilingual } from '@/platform/language'
import type { Card } from './document'

type Group = { key: string; label: Bilingual; kinds: readonly (Card['blockType'] | 'code')[] }

/** How the menu of cards is parted, in the order it shows them. Kinds that no group names come last. */
export const cardGroups: readonly Group[] = [
  {
    key: 'structure',
    label: { zh: '结构与强调', en: 'Structure and stress' },
    kinds: ['titleBar', 'lead', 'sectionHead', 'contents', 'pullQuote', 'callout', 'dividerSet'],
  },
  {
    key: 'trip',
    label: { zh: '行程与价格', en: 'Trip and price' },
    kinds: ['productCard', 'itinerary', 'routeStrip', 'priceBox', 'couponCard', 'countdown', 'packingList'],
  },
  {
    key: 'pictures',
    label: { zh: '图片', en: 'Pictures' },
    kinds: ['heroPicture', 'pictureRow', 'pictureGrid', 'pictureSlider', 'beforeAfter', 'tapReveal', 'longPicture', 'svgCard'],
  },
  { key: 'readers', label: { zh: '问答与引导', en: 'Answers and ways on' }, kinds: ['faq', 'guideCard', 'followCard', 'qrCard', 'readMore'] },
  { key: 'other', label: { zh: '其他', en: 'Other' }, kinds: ['code'] },
]

type Parted<Item> = { key: string; label: Bilingual; items: Item[] }

/** Puts the items of a menu into the groups, each in the order of its group; empty groups are left out. */
export function inGroups<Item>(items: readonly Item[], kindOf: (item: Item) => string): Parted<Item>[] {
  const named = new Set<string>(cardGroups.flatMap(({ kinds }) => kinds))
  return cardGroups
    .map(({ key, label, kinds }) => {
      const own = kinds.flatMap((kind) => items.filter((item) => kindOf(item) === kind))
      return { key, label, items: key === 'other' ? [...own, ...items.filter((item) => !named.has(kindOf(item)))] : own }
    })
    .filter((group) => group.items.length > 0)
}
