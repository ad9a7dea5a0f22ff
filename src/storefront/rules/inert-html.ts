const forbiddenTags =
  /^(?:script|style|iframe|frame|frameset|object|embed|applet|form|input|button|textarea|select|meta|base|link|template|noscript|title|head|body|html|foreignobject|use|animate|set)$/
const forbiddenSchemes = /^(?:javascript|vbscript|data(?!:image\/(?:png|jpeg|gif|webp)[;,]))/

/** A tag no parser can read in two ways: quoted or plain values, every `<` inside them escaped. */
const wellFormedTag = /<\/?([a-z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=`]+))?)*)\s*\/?>/iy

/**
 * Why a publication's HTML may not stand in the shop, or null when it is inert: no element that runs, frames
 * or submits, no event handler, no address that is code. The typesetter writes none of these; this is the
 * second lock, the page's Content-Security-Policy the third.
 */
export function whyNotInert(text: string): string | null {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', wellFormedTag.lastIndex)) {
    wellFormedTag.lastIndex = at
    const tag = wellFormedTag.exec(text)
    if (!tag) return text.slice(at, at + 40)
    const [, name = '', attributes = ''] = tag
    if (forbiddenTags.test(name.toLowerCase().replace(/^.*:/, ''))) return `<${name}>`
    const reason = forbiddenAttribute(attributes)
    if (reason) return reason
  }
  return null
}

function forbiddenAttribute(attributes: string): string | null {
  for (const [, name = '', doubled, single, bare] of attributes.matchAll(/([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)) {
    const attribute = name.toLowerCase()
    if (/^on/.test(attribute) || attribute === 'srcdoc') return attribute
    if (/^(?:href|src|xlink:href|action|formaction|poster|background|cite)$/.test(attribute)) {
      const address = decodeEntities(doubled ?? single ?? bare ?? '')
        .replace(/[\p{Cc}\s]/gu, '')
        .toLowerCase()
      if (forbiddenSchemes.test(address)) return `${attribute}=${address.slice(0, 30)}`
    }
  }
  return null
}

function decodeEntities(text: string): string {
  const named: Record<string, string> = { colon: ':', tab: '', newline: '', amp: '&', lpar: '(', rpar: ')' }
  return text
    .replace(/&#x([0-9a-f]+);?/gi, (whole, code: string) => character(Number.parseInt(code, 16)) ?? whole)
    .replace(/&#(\d+);?/g, (whole, code: string) => character(Number(code)) ?? whole)
    .replace(/&([a-z]+);/gi, (whole, name: string) => named[name.toLowerCase()] ?? whole)
}

function character(code: number): string | null {
  return code <= 0x10ffff ? String.fromCodePoint(code) : null
}
