import type { LintElement } from '../lint/article'

/**
 * What a platform is known to do to an article without harming it. Marks: O official, P probed, C counted, T shipped
 * code. It adds `data-*` (C), classes of its own such as rich_pages (C), `<span leaf>` around texts (C) and `nodeleaf`
 * (C); moves `src` to `data-src` (O); puts pictures on its own hosts and renames size and folder (O, C); turns http into
 * https (P); drops ids and classes (P, C); writes styles its own way (P); adds its own parameters to its links (C).
 */
const IGNORED =
  /^(?:data-.*|id|class|style|src|href|xlink:href|alt|title|width|height|leaf|nodeleaf|textstyle|textvalue|linktype|tab|target|rel|type|powered-by|referrerpolicy|crossorigin|loading|decoding|xmlns(?::.*)?|_width|block|_src|border|cellspacing|cellpadding)$/
const TRACKING =
  /^(?:utm_\w+|chksm|scene|subscene|sessionid|clicktime|enterid|ascene|from|isappinstalled|wx_fmt|wxfrom|wx_lazy|wx_co|tp|retryload|watermark|spm)$/i

/** The words a reader sees, without white space: leaf spans, no-break and zero-width spaces change nothing. */
export function comparableText(text: string): string {
  return text.replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff]+/g, '')
}

/** The elements that count: what the editor wraps around texts does not. */
export function isOwn(element: LintElement): boolean {
  return !(element.name === 'span' && comparableStyle(element) === '' && [...element.attributes.keys()].every((name) => IGNORED.test(name)))
}

/** Name and telling attributes of an element. */
export function comparableTag({ name, attributes }: LintElement): string {
  const own = [...attributes].filter(([attribute]) => !IGNORED.test(attribute)).map(([attribute, value]) => `${attribute}=${value.trim()}`)
  return [name, ...own.sort()].join(' ')
}

/** Style declarations in one spelling and order. */
export function comparableStyle({ style }: LintElement): string {
  return [...style].flatMap(oneSpelling).sort().join(';')
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const

function oneSpelling([name, value]: [string, string]): string[] {
  const plain = name.replace(/^-(?:webkit|moz|ms)-/, '')
  const words = canonical(value)
  if ((plain === 'margin' || plain === 'padding') && /^\S+(?: \S+){0,3}$/.test(words)) {
    const [top = '', right = top, bottom = top, left = right] = words.split(' ')
    return [top, right, bottom, left].map((size, at) => `${plain}-${SIDES[at]}:${size}`)
  }
  return [`${plain}:${words}`]
}

function canonical(value: string): string {
  return value
    .toLowerCase()
    .replace(/["']|&quot;/g, '')
    .replace(/https?:\/\//g, '//')
    .replace(/#([0-9a-f]{3}|[0-9a-f]{6})\b/g, (_, digits: string) => `rgb(${channels(digits).join(',')})`)
    .replace(/\s*([,(])\s*|\s+(?=\))/g, '$1')
    .replace(/(^|[^\d.])0?\.(\d*?)0*(?=\D|$)/g, (_, before: string, digits: string) => (digits === '' ? `${before}0` : `${before}0.${digits}`))
    .replace(/\b0(?:px|em|rem|%)/g, '0')
    .replace(/\bbold\b/g, '700')
    .replace(/\bwhite\b/g, 'rgb(255,255,255)')
    .replace(/\s+/g, ' ')
    .trim()
}

function channels(digits: string): number[] {
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? [])
  return pairs.map((pair) => Number.parseInt(pair, 16))
}

/** A picture by what stays the same: WeChat's own name of it, or the address without scheme and its additions. */
export function comparablePicture(address: string): string {
  const own = /^(?:https?:)?\/\/mm[a-z]*\.(?:qpic|qlogo)\.cn\/[^/?#]+\/([^/?#]+)/i.exec(address.trim())
  return own ? `wechat:${own[1]}` : comparableLink(address)
}

/** Whether a picture that was sent came back: the same one, or one of ours that the platform now keeps on its own hosts. */
export function isSamePicture(sent: string, kept: string): boolean {
  return sent === kept || (!sent.startsWith('wechat:') && kept.startsWith('wechat:'))
}

/** An address without scheme, tracking and the marks WeChat puts behind `#`. */
export function comparableLink(address: string): string {
  const [path = '', query = ''] = address
    .trim()
    .replace(/^https?:/i, '')
    .replace(/#(?:rd|wechat_redirect|wechat_webview_type=\d)$/i, '')
    .split('?', 2)
  const kept = query.split('&').filter((part) => part !== '' && !TRACKING.test(part.split('=')[0] ?? ''))
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`
}

/** Pictures in the background of an element. */
export function backgroundsOf(element: Pick<LintElement, 'style'>): string[] {
  return [...element.style.values()].flatMap((value) =>
    [...value.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/gi)].map((found) => found[1] ?? found[2] ?? found[3] ?? ''),
  )
}
