import type { Bilingual } from '@/platform/language'
import type { Theme } from '../../index'
import type { Looks } from '../../themes/theme'

export const familyNames: Record<keyof Looks, Bilingual> = {
  heading: { zh: '标题', en: 'Headings' },
  number: { zh: '编号', en: 'Numbers' },
  quote: { zh: '引用', en: 'Quotes' },
  divider: { zh: '分隔', en: 'Dividers' },
  card: { zh: '卡片', en: 'Cards' },
  callout: { zh: '提示框', en: 'Callouts' },
}

export const lookNames: { [Family in keyof Looks]: Record<Looks[Family], Bilingual> } = {
  heading: {
    rule: { zh: '顶线', en: 'Rule above' },
    bar: { zh: '竖条', en: 'Bar' },
    underline: { zh: '下划线', en: 'Underline' },
    badge: { zh: '色块', en: 'Badge' },
    centre: { zh: '居中', en: 'Centred' },
    plain: { zh: '素', en: 'Plain' },
  },
  number: { plain: { zh: '素', en: 'Plain' }, badge: { zh: '色块', en: 'Badge' }, large: { zh: '大字', en: 'Large' }, outline: { zh: '描边', en: 'Outline' } },
  quote: { line: { zh: '竖线', en: 'Line' }, panel: { zh: '浅底', en: 'Panel' }, marks: { zh: '引号', en: 'Marks' } },
  divider: { line: { zh: '长线', en: 'Line' }, dots: { zh: '三点', en: 'Dots' }, short: { zh: '短线', en: 'Short' }, wave: { zh: '波浪', en: 'Waves' } },
  card: { outline: { zh: '描边', en: 'Outline' }, tint: { zh: '浅底', en: 'Tint' }, edge: { zh: '顶边', en: 'Top edge' } },
  callout: { panel: { zh: '浅底', en: 'Panel' }, edge: { zh: '左边', en: 'Left edge' }, outline: { zh: '描边', en: 'Outline' } },
}

export const scaleNames: Record<Theme['type']['scale'], Bilingual> = {
  calm: { zh: '平和', en: 'Calm' },
  clear: { zh: '分明', en: 'Clear' },
  bold: { zh: '醒目', en: 'Bold' },
}
export const spacingNames: Record<Theme['spacing'], Bilingual> = {
  tight: { zh: '紧凑', en: 'Tight' },
  normal: { zh: '适中', en: 'Normal' },
  airy: { zh: '疏朗', en: 'Airy' },
}
export const faceNames: Record<'sans' | 'serif', Bilingual> = { sans: { zh: '黑体', en: 'Sans' }, serif: { zh: '宋体', en: 'Serif' } }
