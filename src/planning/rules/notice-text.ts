const entities: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', ldquo: '“', rdquo: '”', mdash: '—', ndash: '–', middot: '·' }

/** Longer texts are no notice; what comes after would only cost time. */
const MOST_SIGNS = 60_000

/** The words of a notice without markup, white space and differences of width. */
export function plainNotice(given: string): string {
  const text = given
    .slice(0, MOST_SIGNS)
    .replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/gi, '')
    .replace(/<[^<>]*>/g, '')
    .replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (_, code: string) => signOf(code))
    .replace(/&([a-z]{2,8});/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
    .replace(/[—–~-]+/g, '-')
    .replace(/[﹕∶]/g, ':')
}

function signOf(code: string): string {
  const point = code.toLowerCase().startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code)
  return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : ''
}
