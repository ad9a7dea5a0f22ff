import { darken, type DarkOptions } from './darken'

const SHEET = 'data-xw-dark'
const MARK = 'data-xw-dark-rule'

/**
 * Shows an article as WeChat does in dark mode: converts everything below `article` and writes the rules into a style
 * sheet of its document. `brighten` takes the sheet away again.
 */
export function darkenArticle(article: Element, options: DarkOptions = {}): void {
  brighten(article.ownerDocument)
  const numbers = new Map<Element, number>()
  const sheet = darken(article.querySelectorAll('*'), options).map(({ element, declarations }) => {
    const number = numbers.get(element) ?? numbers.size
    numbers.set(element, number)
    return `[${MARK}="${number}"]{${declarations.map(({ property, value }) => `${property}:${value}!important`).join(';')}}`
  })
  for (const [element, number] of numbers) element.setAttribute(MARK, String(number))
  const style = article.ownerDocument.createElement('style')
  style.setAttribute(SHEET, '')
  style.textContent = sheet.join('\n')
  article.ownerDocument.head.append(style)
}

export function brighten(page: Document): void {
  for (const style of page.querySelectorAll(`style[${SHEET}]`)) style.remove()
  for (const element of page.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK)
}
