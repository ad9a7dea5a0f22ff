/** Marks of HTML as the second reading of a page sees them: one by one, with patterns and without a tree. */

export function classesThatHide(source: string): Set<string> {
  const hiding = new Set<string>()
  for (const [, css = ''] of source.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style/gi)) {
    const flat = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
    for (const [, selectors = '', body = ''] of flat.matchAll(/([^{}]{1,2000})\{([^{}]{0,5000})\}/g)) {
      if (!/display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0*)?\s*(?:;|$)|font-size\s*:\s*0(?:px)?\s*(?:;|$)/i.test(body)) {
        continue
      }
      for (const selector of selectors.split(',')) {
        const plain = /^\s*([a-z][a-z0-9]*)?(\.[\w-]+)?\s*$/i.exec(selector)
        const name = plain?.[2] ?? plain?.[1]?.toLowerCase()
        if (name) hiding.add(name)
      }
    }
  }
  return hiding
}

export function groundOf(style: string, of: Record<string, string>): string {
  const address = /background(?:-image)?\s*:[^;]*?url\(\s*(?:&quot;|["'])?(.*?)(?:&quot;|["'])?\s*\)/i.exec(style)?.[1] ?? ''
  const isTall = /(?:^|[;\s])height\s*:\s*(?:[89]\d|\d{3,})(?:\.\d+)?px|padding-(?:top|bottom)\s*:\s*(?:[2-9]\d|1\d\d)(?:\.\d+)?%/i.test(style)
  const box = Number(/^\s*[\d.]+ [\d.]+ ([\d.]+)/.exec(of['viewbox'] ?? '')?.[1] ?? 0)
  return isTall || box >= 100 ? address : ''
}

/** Where a mark ends, behind its `>`; -1 when it does not. Only a quote behind `=` holds a `>`. */
export function markEnd(source: string, open: number): number {
  if (source.startsWith('<!--', open)) {
    const close = source.indexOf('-->', open + 4)
    return close < 0 ? -1 : close + 3
  }
  if (!/[a-z!?/]/i.test(source[open + 1] ?? '')) return open + 1
  let quote = ''
  for (let i = open + 1; i < source.length; i++) {
    const sign = source[i] as string
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '>') return i + 1
    else if ((sign === '"' || sign === "'") && /=\s*$/.test(source.slice(Math.max(open, i - 4), i))) quote = sign
  }
  return -1
}

export function isOutOfSight(name: string, of: Record<string, string>, style: string): boolean {
  if (of['hidden'] !== undefined || (name === 'dialog' && of['open'] === undefined)) return true
  if (/display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore|opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|$)/i.test(style)) return true
  return /overflow(?:-[xy])?\s*:\s*hidden/i.test(style) && /(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)/i.test(style)
}

export function attributesOf(rest: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [, name = '', , one, two, bare] of rest.matchAll(/([^\s"'<>/=]+)(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g)) {
    found[name.toLowerCase()] ??= decoded(one ?? two ?? bare ?? '')
  }
  return found
}

export function pictureAddresses(of: Record<string, string>): string[] {
  const all = Object.entries(of).flatMap(([name, value]): string[] => {
    if (name === 'alt' || name === 'class' || name === 'style' || name === 'title' || name === 'id') return []
    if (name.includes('srcset')) return value.split(/,\s+|\s+[\d.]+[wx]\s*,?\s*/).map((part) => part.trim())
    return /^(?:src|href|xlink:href)$/.test(name) || /^data-/.test(name) ? [value.trim()] : []
  })
  return all.filter((value) =>
    /^(?:https?:)?\/\/[^\s/]|^data:image\/(?:png|jpe?g|gif|webp|bmp);base64,.{600}|\.(?:jpe?g|png|gif|webp|bmp|avif)(?:[?#].*)?$/is.test(value),
  )
}

/** As small as a letter, or a point that counts readers. */
export function isSign(of: Record<string, string>): boolean {
  const natural = Number(of['data-w'] ?? 0)
  const style = of['style'] ?? ''
  const px = (name: string): number =>
    Number(/^\s*([\d.]+)(?:px)?\s*$/.exec(of[name] ?? '')?.[1] ?? new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([\\d.]+)px`, 'i').exec(style)?.[1] ?? 0)
  const sizes = natural > 0 ? [natural] : [px('width'), px('height')].filter((size) => size > 0)
  if (sizes.some((size) => size <= 40)) return true
  if (/(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*[0-2](?:\.\d+)?r?em|:\s*[0-4](?:\.\d+)?ex/i.test(style)) return true
  return /(?:^|[\s_-])(?:emoji|emoticon|qqface|smiley|smilies|face)(?:[\s_-]|$)/i.test(of['class'] ?? '') || /\/emotion\/|\/emoji\//.test(of['src'] ?? '')
}

export function absolute(address: string, base: string): string | null {
  if (/^data:image\//i.test(address)) return address
  const full = address.startsWith('//') ? `https:${address}` : address
  if (/^[a-z][a-z\d+.-]*:/i.test(full)) return URL.canParse(full) ? new URL(full).href : null
  return base !== '' && URL.canParse(full, base) ? new URL(full, base).href : null
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ' }

/** Signs that are no letters: what they are does not matter here. */
const SIGNS = /^(?:hellip|mdash|ndash|ldquo|rdquo|lsquo|rsquo|middot|bull|copy|reg|times|yen|deg|laquo|raquo|zwnj|zwj|shy|lrm|rlm)$/

export function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,10});?/gi, (whole: string, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? (SIGNS.test(name) ? '' : whole)
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' '
  })
}
