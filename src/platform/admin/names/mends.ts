import type { Bilingual } from '@/platform/language'
import { formatNames, menuNames } from './words'

export type Say = (text: Bilingual) => string
export type Mend = { of: string; mend(element: HTMLElement, t: Say): void }

/**
 * What the panel under the desk leaves without a name, names in English, or names after a setting of ours that has two
 * languages (`[object Object]`), by what a person sees beside it. Each mend may run again and again.
 */
export const mends: readonly Mend[] = [
  { of: '.sort-column__asc', mend: (button, t) => name(button, t({ zh: `按${columnOf(button)}升序排列`, en: `Sort by ${columnOf(button)}, ascending` })) },
  { of: '.sort-column__desc', mend: (button, t) => name(button, t({ zh: `按${columnOf(button)}降序排列`, en: `Sort by ${columnOf(button)}, descending` })) },
  {
    of: '.relationship-add-new__add-button, .relationship-add-new .popup-button',
    mend: (button, t) => name(button, t({ zh: `新建${fieldOf(button)}`, en: `New: ${fieldOf(button)}` })),
  },
  { of: '.relationship--multi-value-label__drawer-toggler', mend: (button, t) => name(button, open(t, textNear(button, '.multi-value'))) },
  { of: '.relationship--single-value__drawer-toggler', mend: (button, t) => name(button, open(t, textNear(button, '.rs__control'))) },
  { of: '.drawer-link__doc-drawer-toggler', mend: (button, t) => name(button, open(t, textNear(button, 'tr'))) },
  { of: '.upload-relationship-details__edit', mend: (button, t) => name(button, open(t, textNear(button, '.upload-relationship-details'))) },
  named('.upload-relationship-details__remove', { zh: '移除这张', en: 'Remove this one' }),
  { of: '.LexicalEditorTheme__upload__doc-drawer-toggler', mend: (button, t) => name(button, open(t, textNear(button, 'button'))) },
  named('.LexicalEditorTheme__upload__swap-drawer-toggler', { zh: '换一张', en: 'Take another' }),
  named('.LexicalEditorTheme__upload__upload-drawer-toggler', { zh: '图注与画面描述', en: 'Caption and description' }),
  named('.LexicalEditorTheme__upload__removeButton', { zh: '移除图片', en: 'Remove the picture' }),
  named('.doc-controls__popup .popup-button', { zh: '更多操作', en: 'More' }),
  named('.clipboard-action__popup .popup-button', { zh: '复制与粘贴', en: 'Copy and paste' }),
  { of: '.array-actions__button', mend: (button, t) => name(button, t({ zh: `操作：${rowOf(button)}`, en: `Actions: ${rowOf(button)}` })) },
  { of: '.collapsible__drag', mend: (button, t) => name(button, t({ zh: `拖动排序：${rowOf(button)}`, en: `Drag to reorder: ${rowOf(button)}` })) },
  { of: '.collapsible__toggle', mend: (button, t) => sayInside(button, t({ zh: `展开或收起：${rowOf(button)}`, en: `Open or close: ${rowOf(button)}` })) },
  {
    of: '.upload--has-many__drag',
    mend: (button, t) => {
      const what = textNear(button, '.upload--has-many__dragItem')
      name(button, t({ zh: `拖动排序：${what}`, en: `Drag to reorder: ${what}` }))
    },
  },
  named('.LexicalEditorTheme__inlineBlock__editButton, .LexicalEditorTheme__block__editButton', { zh: '修改卡片', en: 'Edit the card' }),
  named('.LexicalEditorTheme__inlineBlock__removeButton, .LexicalEditorTheme__block__removeButton', { zh: '移除卡片', en: 'Remove the card' }),
  named('.clickable-arrow--left', { zh: '上一页', en: 'Previous page' }),
  named('.clickable-arrow--right', { zh: '下一页', en: 'Next page' }),
  named('.date-time-picker__clear-button', { zh: '清除', en: 'Clear' }),
  named('.copy-to-clipboard', { zh: '复制地址', en: 'Copy the address' }),
  named('.file-details__remove', { zh: '移除文件', en: 'Remove the file' }),
  named('.list-selection__button--close, .search-bar__clear, .search-filter__clear', { zh: '清除', en: 'Clear' }),
  named('.link-edit', { zh: '修改链接', en: 'Edit the link' }),
  named('.link-trash', { zh: '去掉链接', en: 'Remove the link' }),
  named('.draggable-block-menu', { zh: '拖动这一段', en: 'Drag to move' }),
  named('.add-block-menu', { zh: '在这里插入', en: 'Insert here' }),
  named('[aria-label="Insert Paragraph"]', { zh: '在末尾加一段', en: 'Add a paragraph at the end' }),
  named('[aria-label="Add Row"]', { zh: '加一行', en: 'Add a row' }),
  named('[aria-label="Add Column"]', { zh: '加一列', en: 'Add a column' }),
  named('.react-datepicker__navigation--previous', { zh: '上个月', en: 'Previous month' }),
  named('.react-datepicker__navigation--next', { zh: '下个月', en: 'Next month' }),
  { of: '.react-datepicker__day[aria-label^="Choose "], .react-datepicker__day[aria-label^="Not available "]', mend: (day) => name(day, dayOf(day)) },
  named('.react-datepicker__month-select', { zh: '月份', en: 'Month' }),
  named('.react-datepicker__year-select', { zh: '年份', en: 'Year' }),
  named('.condition__actions-remove', { zh: '去掉这个条件', en: 'Remove this condition' }),
  named('.condition__actions-add', { zh: '再加一个条件', en: 'Add another condition' }),
  named('.condition__field .rs__input', { zh: '看哪一项', en: 'Field' }),
  named('.condition__operator .rs__input', { zh: '怎样比较', en: 'Comparison' }),
  named('.condition__value :is(input, textarea)', { zh: '和什么比较', en: 'Value' }),
  { of: '.pill[role=button][aria-checked]', mend: (pill) => set(pill, 'role', 'checkbox') },
  named('.react-datepicker', { zh: '选日期', en: 'Choose a date' }),
  named('.react-datepicker__time-list', { zh: '选时刻', en: 'Choose a time' }),
  named('section[aria-label^="Notifications"], section[aria-live][data-react-aria-top-layer]', { zh: '通知', en: 'Notices' }),
  named('[data-close-button][aria-label="Close toast"]', { zh: '关闭通知', en: 'Close the notice' }),
  {
    of: '.toolbar-popup__button[data-button-key]',
    mend: (button, t) => {
      const known = formatNames[button.dataset.buttonKey ?? '']
      if (known) name(button, t(known), true)
    },
  },
  {
    of: '.toolbar-popup__dropdown[data-dropdown-key]',
    mend: (button, t) => {
      const known = menuNames[button.dataset.dropdownKey ?? '']
      // What is read aloud begins with what is seen.
      if (known) name(button, [clean(button.textContent), t(known)].filter(Boolean).join(' '))
    },
  },
  { of: '.ContentEditable__root', mend: (editor) => nameOnce(editor, fieldOf(editor)) },
  named('[aria-label="Slash menu"], [aria-label="Typeahead menu"]', { zh: '插入菜单', en: 'Insert' }),
  { of: '.react-datepicker__month[aria-label^="Month "]', mend: (month) => name(month, (month.getAttribute('aria-label') ?? '').replace(/^Month\s+/, '')) },
  { of: 'thead .checkbox-input__input input, input[title="select-all"]', mend: (box, t) => name(box, t({ zh: '全选', en: 'Select all' }), true) },
  { of: 'tbody .checkbox-input__input input', mend: (box, t) => name(box, t(quoting(textNear(box, 'tr'), '选择', 'Select'))) },
  { of: '.checkbox-input:not(table *) .checkbox-input__input input[title]:not([title="select-all"])', mend: (box) => forgetCode(box) },
  { of: '.rs__input, .date-time-picker input', mend: (input) => nameOnce(input, fieldOf(input)) },
  { of: '.field-type input[type=text], .field-type input[type=number], .field-type textarea', mend: (input) => nameUnlabelled(input) },
  { of: '.clear-indicator[role=button]', mend: (button, t) => (button.removeAttribute('aria-hidden'), name(button, t({ zh: '清空', en: 'Clear' }))) },
  { of: 'button.dropdown-indicator[aria-hidden]', mend: (button) => set(button, 'tabindex', '-1') },
  { of: '.rs__multi-value[role=button]', mend: (value) => set(value, 'role', 'group') },
  {
    of: '[aria-roledescription="sortable"], [aria-roledescription="draggable"]',
    mend: (one, t) => set(one, 'aria-roledescription', t({ zh: '可拖动', en: 'can be dragged' })),
  },
  { of: 'ul.doc-tabs__tabs', mend: (list) => set(list, 'role', 'group') },
  {
    of: '.doc-tab[aria-label], .list-create-new-doc__create-new-button[aria-label], #empty-trash-button[aria-label]',
    mend: (link) => link.removeAttribute('aria-label'),
  },
  { of: '[aria-label^="drawer_"], [aria-label^="doc-drawer_"]', mend: (dialog) => nameOnce(dialog, clean(dialog.querySelector('h1, h2')?.textContent)) },
  { of: 'img:not([alt])', mend: (picture) => set(picture, 'alt', '') },
]

function named(of: string, text: Bilingual): Mend {
  return { of, mend: (element, t) => name(element, t(text)) }
}

/** With a tooltip where there is no word in sight. */
function name(element: HTMLElement, text: string, withTooltip = false): void {
  set(element, 'aria-label', text)
  if (withTooltip) set(element, 'title', text)
}

function nameOnce(element: HTMLElement, text: string): void {
  if (text !== '' && !element.hasAttribute('aria-labelledby')) set(element, 'aria-label', text)
}

/** In cards, labels of fields point to an address that no field has. */
function nameUnlabelled(input: HTMLElement): void {
  const { labels } = input as HTMLInputElement
  if (labels?.length === 0 && !input.hasAttribute('aria-label')) nameOnce(input, fieldOf(input))
}

function set(element: HTMLElement, attribute: string, value: string): void {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value)
}

/** The name of a field in the code is no tooltip. */
function forgetCode(box: HTMLElement): void {
  box.removeAttribute('title')
  nameOnce(box, fieldOf(box))
}

function open(t: Say, what: string): string {
  return t(quoting(what, '打开', 'Open'))
}

/** A name of content within words of ours, in the marks of either language. */
function quoting(what: string, zh: string, en: string): Bilingual {
  return what === '' ? { zh, en } : { zh: `${zh}「${what}」`, en: `${en} “${what}”` }
}

/** What a control says without a name of its own, in place of Payload's word, which would be another than its name. */
function sayInside(control: HTMLElement, text: string): void {
  control.removeAttribute('aria-label')
  const words = control.querySelector('span')?.firstChild
  if (words instanceof Text && words.nodeValue !== text) words.nodeValue = text
}

/** The words in an element, without those of buttons and tooltips that lie in it. */
function wordsIn(element: Element | null | undefined): string {
  if (!element) return ''
  const aside = '.tooltip, button, [role=button]'
  return [...element.childNodes].map((node) => (node instanceof Element ? (node.matches(aside) ? '' : wordsIn(node)) : (node.textContent ?? ''))).join('')
}

function clean(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/\s*\*\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function columnOf(button: HTMLElement): string {
  return clean(button.closest('.sort-column')?.querySelector('.sort-column__label')?.textContent)
}

/** The label of the field that an element belongs to. */
function fieldOf(element: HTMLElement): string {
  const label = element.closest('.field-type')?.querySelector('.field-label, .labelled-checkbox label')
  const own = element.closest('.react-select-container, .react-select')?.parentElement?.querySelector('label')
  return clean((label ?? own)?.textContent) || clean(element.closest('.rs__control')?.querySelector('.rs__placeholder')?.textContent)
}

function rowOf(element: HTMLElement): string {
  return clean(
    element
      .closest('.collapsible__toggle-wrap')
      ?.querySelector('.collapsible__header-wrap')
      ?.textContent?.replace(/(Remove Block|移除卡片|Remove the card)+$/, ''),
  )
}

/** What a person reads in the row or card around a button. */
function textNear(element: HTMLElement, around: string): string {
  const place = element.closest(around)
  const lead = place?.matches('tr') ? place.querySelector('td:has(a) a, td:not(:has(input))') : place
  // A file is called by its name; its size and measures stand beside it.
  return (clean(wordsIn(lead)) || clean(lead?.textContent)).replace(/\d+(\.\d+)?\s?[KM]B — .*$/, '').slice(0, 60)
}

function dayOf(day: HTMLElement): string {
  return (day.getAttribute('aria-label') ?? '').replace(/^(Choose|Not available) /, '')
}
