import { handlersOf, scriptAddress } from './active-rules'
import type { Article } from './article'
import type { Say } from './findings'
import { safeLink } from '../rules/address'

const NOT_SHOWN = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'form', 'input', 'button', 'select', 'textarea', 'base', 'meta', 'link'])

/** What our own shop refuses in HTML that comes from elsewhere. */
export function inspectForShop({ elements }: Article, say: Say): void {
  for (const element of elements) {
    const { name, attributes } = element
    if (name === 'script') say('shop-script', element, '<script>')
    for (const handler of handlersOf(element)) say('shop-script', element, handler)
    if (scriptAddress(element) !== null) say('shop-script', element, 'javascript:')
    if (NOT_SHOWN.has(name)) say('shop-element', element, name)
    if (name === 'a') inspectLink(attributes.get('href') ?? '', element.line, say)
    if (name !== 'img') continue
    const address = (attributes.get('data-src') || attributes.get('src') || '').trim()
    if (/^(?:https?:)?\/\//i.test(address) || /^data:/i.test(address)) say('shop-picture', element, address.slice(0, 100))
    if ((attributes.get('alt') ?? '').trim() === '') say('missing-alt', element, address.slice(0, 100))
  }
}

function inspectLink(address: string, line: number, say: Say): void {
  if (address === '' || address.startsWith('#') || /^javascript:/i.test(address.trim())) return
  if (safeLink(address, true) === null) say('unsafe-link', line, address)
}
