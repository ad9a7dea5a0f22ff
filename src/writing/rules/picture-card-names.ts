import type { Bilingual } from '@/platform/language'
import type { CompareWay, GridShape, PictureCard } from './picture-cards'

/** What each card made of pictures is called, in menus and in comparisons of versions. */
export const pictureCardNames: Record<PictureCard['blockType'], Bilingual> = {
  heroPicture: { zh: '主视觉图', en: 'Hero picture' },
  pictureRow: { zh: '并排图片', en: 'Pictures in a row' },
  pictureGrid: { zh: '九宫格', en: 'Picture grid' },
  pictureSlider: { zh: '横滑图集', en: 'Sideways gallery' },
  beforeAfter: { zh: '前后对比', en: 'Before and after' },
  tapReveal: { zh: '点击显示', en: 'Tap to reveal' },
  longPicture: { zh: '长图', en: 'Long picture' },
  svgCard: { zh: 'SVG 图形', en: 'SVG drawing' },
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
