import type { Block } from 'payload'
import { optionsOf } from '@/platform/labels'
import { calloutNames, dividerNames } from '../../rules/choice-names'
import { cardTitle, line, lines, textCard } from './fields'

const headingFields = (label: string, english: string) => [
  line('title', 40, { zh: '标题', en: 'Title', required: true }),
  line('label', 30, { zh: '小字', en: 'Small words', description: { zh: label, en: english } }),
]

/** Cards that open, part and stress. */
export const openingCards: Block[] = [
  textCard('lead', 'LeadBlock', [
    lines('text', 300, {
      zh: '文字',
      en: 'Text',
      required: true,
      description: { zh: '开头的一两句话：为什么值得读。', en: 'A sentence or two: why this is worth reading.' },
    }),
  ]),
  textCard('titleBar', 'TitleBarBlock', headingFields('写在标题上方，如「冬季线路」。', 'Above the title, such as “Winter trips”.')),
  textCard('sectionHead', 'SectionHeadBlock', headingFields('写在标题下方；编号按先后自动排。', 'Below the title. The number follows from the order.')),
  textCard('contents', 'ContentsBlock', [
    cardTitle({ zh: '留空显示「本文目录」。目录由它后面的标题自动生成。', en: '“本文目录” when empty. Made from the headings after it.' }),
  ]),
  textCard('pullQuote', 'PullQuoteBlock', [
    lines('text', 200, { zh: '金句', en: 'Quote', required: true, rows: 2 }),
    line('by', 40, { zh: '是谁说的', en: 'Said by' }),
  ]),
  textCard('callout', 'CalloutBlock', [
    { name: 'tone', type: 'select', required: true, defaultValue: 'tip', label: { zh: '语气', en: 'Tone' }, options: optionsOf(calloutNames) },
    cardTitle({ zh: '留空显示语气的名字，如「小贴士」。', en: 'The name of the tone when empty.' }),
    lines('text', 600, { zh: '内容', en: 'Text', required: true }),
  ]),
  textCard('dividerSet', 'DividerSetBlock', [
    { name: 'shape', type: 'select', required: true, defaultValue: 'theme', label: { zh: '样式', en: 'Shape' }, options: optionsOf(dividerNames) },
    line('words', 20, { zh: '中间的字', en: 'Words in the middle' }),
  ]),
]
