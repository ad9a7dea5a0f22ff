import { isBlockName, type Tag, textOf } from './tree'

/** The language that a block of code names, '' when it names none. */
export function languageOf(tag: Tag): string {
  const language =
    /(?:language-|lang-|code-snippet__)([\w+#-]{1,20})/.exec(classesOf(tag))?.[1] ?? tag.attributes['data-lang'] ?? tag.attributes['data-language'] ?? ''
  return /^(?:fix|nowrap)$/.test(language) ? '' : language.slice(0, 30)
}

function classesOf(tag: Tag): string {
  const inner = tag.children.find((child): child is Tag => typeof child === 'object' && child.name === 'code')
  return `${tag.attributes['class'] ?? ''} ${inner?.attributes['class'] ?? ''} ${tag.attributes['lang'] ? `lang-${tag.attributes['lang']}` : ''}`
}

/** Lines of code: `<br>`, one `<code>` a line as WeChat writes, or plain line ends. */
export function codeOf(tag: Tag, isUnseen: (tag: Tag) => boolean): string {
  const codes = tag.children.filter((child) => typeof child === 'object' && child.name === 'code')
  const read = (node: Tag | string): string =>
    typeof node === 'string' ? node : node.name === 'br' ? '\n' : isUnseen(node) ? '' : node.children.map(read).join('') + (isBlockName(node.name) ? '\n' : '')
  return codes.length > 1 ? codes.map(read).join('\n') : read({ ...tag, name: '#code' })
}

/** The marker that Word draws before a list item. */
export function markerOf(tag: Tag): string {
  return /mso-list:\s*ignore/i.test(tag.attributes['style'] ?? '')
    ? textOf(tag)
    : tag.children.map((child) => (typeof child === 'object' ? markerOf(child) : '')).join('')
}

/** Whether a list item is a task, and done; null when it is none. */
export function checkboxOf(item: Tag): boolean | null {
  const kept = `${item.attributes['data-list'] ?? ''} ${item.attributes['class'] ?? ''}`
  if (/isChecked|task-list-item|todo|checkbox/i.test(kept)) {
    const box = item.children.find((child): child is Tag => typeof child === 'object' && child.name === 'input')
    return box ? box.attributes['checked'] !== undefined : /isChecked|done|checked/.test(kept) && !/unchecked/i.test(kept)
  }
  const [first] = item.children.filter((child) => typeof child === 'object' || child.trim() !== '')
  if (typeof first !== 'object') return null
  const box = first.name === 'input' ? first : first.children.find((child): child is Tag => typeof child === 'object' && child.name === 'input')
  return box?.attributes['type'] === 'checkbox' ? box.attributes['checked'] !== undefined : null
}
