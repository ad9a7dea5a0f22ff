import type { Bilingual } from '@/platform/language'

type Words = (text: string) => Bilingual | undefined

const insert = /^Insert (?:(row|column)|(\d+) (rows|columns)) (above|below|left|right)$/
const places: Readonly<Record<string, string>> = { above: '上方', below: '下方', left: '左侧', right: '右侧' }

const ofTables: Readonly<Record<string, string>> = {
  'Merge cells': '合并单元格',
  'Unmerge cells': '拆开单元格',
  'Toggle Row Striping': '隔行底色',
  'Toggle First Column Freeze': '固定第一列',
  'Delete column': '删除这一列',
  'Delete row': '删除这一行',
  'Delete table': '删除表格',
  'Add row header': '设为表头行',
  'Remove row header': '取消表头行',
  'Add column header': '设为表头列',
  'Remove column header': '取消表头列',
}

/** What the menu of a cell offers. */
export function tableWords(text: string): Bilingual | undefined {
  const [, one, count, many, place] = insert.exec(text) ?? []
  if (place) return { zh: `在${places[place]}插入 ${count ?? 1} ${(one ?? many ?? '').startsWith('row') ? '行' : '列'}`, en: text }
  const zh = Object.hasOwn(ofTables, text) ? ofTables[text] : undefined
  return zh === undefined ? undefined : { zh, en: text }
}

function fixed(words: Readonly<Record<string, Bilingual>>): Words {
  return (text) => (Object.hasOwn(words, text) ? words[text] : undefined)
}

/** Words that the panel under the desk says in English alone, where they stand and what they are in both languages. */
export const fixedWords: readonly { in: string; words: Words }[] = [
  { in: '.table-action-menu-dropdown .text', words: tableWords },
  { in: '.rich-text-lexical .tooltip-content, .rich-text-lexical .tooltip', words: fixed({ 'Remove Block': { zh: '移除卡片', en: 'Remove the card' } }) },
  { in: '.drawer h1, .drawer h2', words: fixed({ 'Create Table': { zh: '插入表格', en: 'Insert a table' } }) },
  { in: '.rich-text-lexical .editor-scroller, .rich-text-lexical .loading', words: fixed({ 'Loading...': { zh: '正在打开…', en: 'Opening…' } }) },
  {
    in: '.table p, .table div',
    words: fixed({ 'No columns selected': { zh: '一列都没有选。请在「列」里选。', en: 'No column is chosen. Choose some under “Columns”.' } }),
  },
  {
    in: '.react-datepicker__navigation-icon',
    words: fixed({ 'Previous Month': { zh: '上个月', en: 'Previous month' }, 'Next Month': { zh: '下个月', en: 'Next month' } }),
  },
  { in: '.react-datepicker-time__caption', words: fixed({ Time: { zh: '时刻', en: 'Time' } }) },
]

/** Menus of the writing desk’s bar, by their key. */
export const menuNames: Readonly<Record<string, Bilingual>> = {
  text: { zh: '段落样式', en: 'Paragraph style' },
  align: { zh: '对齐', en: 'Alignment' },
  add: { zh: '插入', en: 'Insert' },
  blocks: { zh: '卡片', en: 'Cards' },
  inlineBlocks: { zh: '行内卡片', en: 'Inline cards' },
}

/** Buttons of the writing desk’s bar, by their key. */
export const formatNames: Readonly<Record<string, Bilingual>> = {
  bold: { zh: '加粗', en: 'Bold' },
  italic: { zh: '斜体', en: 'Italic' },
  underline: { zh: '下划线', en: 'Underline' },
  strikethrough: { zh: '删除线', en: 'Strikethrough' },
  inlineCode: { zh: '行内代码', en: 'Inline code' },
  link: { zh: '链接', en: 'Link' },
}
