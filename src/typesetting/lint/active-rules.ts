import type { LintElement } from './article'
import type { Say } from './findings'
import { isOwnLink } from './wechat-own'

/** Addresses as browsers read them: white space and control characters inside do not count. */
const SCRIPT_ADDRESS = /^(?:javascript|vbscript):/i
const NOTHING_DONE = /^javascript:(?:;|void\(0\);?)?$/i
const ADDRESSES = new Set(['href', 'xlink:href', 'src', 'data-src', 'action', 'formaction', 'data', 'poster', 'from', 'to', 'values'])

/** Rule 1: scripts, event handlers, `javascript:`. */
export function inspectActive(element: LintElement, say: Say): void {
  if (element.name === 'script') say('script', element)
  for (const handler of handlersOf(element)) say('event-handler', element, handler)
  if (scriptAddress(element) !== null) say('script-link', element)
}

export function handlersOf({ attributes }: LintElement): string[] {
  return [...attributes.keys()].filter((name) => /^on[a-z]{3,}/.test(name))
}

/** The `javascript:` address of an element, or null. WeChat's own links carry one that does nothing. */
export function scriptAddress(element: LintElement): string | null {
  for (const [name, value] of element.attributes) {
    if (!ADDRESSES.has(name)) continue
    const address = value.replace(/[\u0000-\u0020\u007f]+/g, '')
    if (SCRIPT_ADDRESS.test(address) && !(NOTHING_DONE.test(address) && isOwnLink(element))) return address
  }
  return null
}
