import type { Bilingual } from '@/platform/language'
import type { CompareWay, GridShape } from './picture-cards'
import type { CalloutTone, DividerShape, Means } from './text-cards'

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

export const gridShapeNames: Record<GridShape, Bilingual> = {
  square: { zh: '方格 1:1', en: 'Square, 1:1' },
  wide: { zh: '横格 4:3', en: 'Wide, 4:3' },
  tall: { zh: '竖格 3:4', en: 'Tall, 3:4' },
}

export const compareWayNames: Record<CompareWay, Bilingual> = {
  side: { zh: '左右并排', en: 'Side by side' },
  tap: { zh: '点一下切换（公众号）', en: 'Tap to switch (WeChat)' },
}
