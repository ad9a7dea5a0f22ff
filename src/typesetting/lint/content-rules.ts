import type { LintElement } from './article'
import type { Say } from './findings'
import { isWechatLink } from '../rules/address'
import { isKeptPicture, isOwnDrawing, isOwnElement, isOwnFrame, isOwnLink, pictureAddress } from './wechat-own'

const FORBIDDEN = new Set(['iframe', 'video', 'audio', 'embed', 'object', 'form', 'input', 'button', 'select', 'textarea', 'frame', 'applet'])
const BACKGROUND = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/gi
/** Embedded pictures below this many characters are the spacers and icons that saving drops. */
const SMALL_DATA = 4000
const ACCEPTED = /^(?:jpe?g|png|gif|bmp|other)$/i

/** Rules 15, 25 to 30: links, pictures and media. */
export function inspectContent(element: LintElement, say: Say): void {
  const { name } = element
  if (name === 'div') say('div', element)
  if (name === 'a') inspectLink(element, say)
  if (name === 'img') inspectPicture(element, say)
  // An image of a drawing may get its address later, or never: it shows nothing until then.
  if (name === 'image' && imageAddress(element) !== '') inspectAddress(element, imageAddress(element), say)
  inspectBackground(element, say)
  if (FORBIDDEN.has(name)) inspectForbidden(element, say)
}

function imageAddress({ attributes }: LintElement): string {
  return (attributes.get('href') ?? attributes.get('xlink:href') ?? '').trim()
}

function inspectLink(element: LintElement, say: Say): void {
  const address = (element.attributes.get('href') ?? '').trim()
  if (address === '' || isOwnLink(element) || /^(?:java|vb)script:/i.test(address)) return
  if (address.startsWith('#')) say('anchor-dropped', element, address)
  else if (!isWechatLink(address)) say('link-to-footnote', element, address)
}

function inspectPicture(element: LintElement, say: Say): void {
  const { attributes, style } = element
  const address = pictureAddress(element)
  if (address === '') say('picture-missing', element)
  else inspectAddress(element, address, say)
  const isWechats = attributes.has('data-ratio') || attributes.has('data-w')
  if (!isWechats && (attributes.has('width') || attributes.has('height')) && !style.has('width')) say('picture-size', element)
}

function inspectAddress(element: LintElement, address: string, say: Say): void {
  if (address.startsWith('#') || isKeptPicture(address)) return
  if (/^data:/i.test(address)) {
    if (address.length <= SMALL_DATA) say('picture-inline', element)
    else say('picture-outside', element, `${address.slice(0, 24)}…`)
    return
  }
  say('picture-outside', element, address)
  const ending = /\.([a-z]{3,5})(?:[?#]|$)/i.exec(address.replace(/^[a-z]+:\/\/[^/]*/i, ''))?.[1] ?? ''
  if (/^(?:webp|svg|avif|heic|tiff?)$/i.test(ending) && !ACCEPTED.test(ending)) say('picture-format', element, ending.toUpperCase())
}

function inspectBackground(element: LintElement, say: Say): void {
  for (const [name, value] of element.style) {
    if (!/^(?:background|background-image|border-image|border-image-source|list-style|list-style-image)$/.test(name)) continue
    for (const [, double, single, bare] of value.matchAll(BACKGROUND)) {
      const address = (double ?? single ?? bare ?? '').trim()
      // Until the true ground is loaded a tiny picture holds its place.
      const isHolding = /^data:/i.test(address) && element.attributes.has('data-lazy-bgimg')
      if (address !== '' && !isHolding) inspectAddress(element, address, say)
    }
  }
}

function inspectForbidden(element: LintElement, say: Say): void {
  const { name, attributes, parent } = element
  if (name === 'input' && /^(?:checkbox|radio)$/i.test(attributes.get('type') ?? '')) return say('check-as-text', element)
  if (name === 'iframe' && isOwnFrame(element)) return
  if (name === 'embed' && isOwnDrawing(element)) return
  for (let above = parent, depth = 0; above !== null && depth < 8; above = above.parent, depth++) if (isOwnElement(above.name)) return
  say('forbidden-element', element, name)
}

/** Whether an element is one of the videos that WeChat counts. */
export function isVideo(element: LintElement): boolean {
  return element.name === 'mpvideosnap' || element.name === 'mp-common-videosnap' || (element.name === 'iframe' && isOwnFrame(element))
}
