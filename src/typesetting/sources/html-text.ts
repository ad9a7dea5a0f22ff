/** Raw HTML inside Markdown, read with care: tags are dropped, words are kept. Never interpreted, never passed on. */
export type HtmlPart =
  | { kind: 'words'; words: string }
  | { kind: 'break' }
  | { kind: 'open' | 'close'; name: string }
  | { kind: 'picture'; src: string; alt: string }
  | { kind: 'dropped'; name: string }
  | { kind: 'media'; lost: 'video' | 'audio' | 'frame'; src: string }

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  bull: '•',
  times: '×',
  yen: '¥',
  deg: '°',
  laquo: '«',
  raquo: '»',
}

/** Content of these is not prose. */
const SILENT = new Set(['script', 'style', 'template', 'noscript'])

const MEDIA: Record<string, 'video' | 'audio' | 'frame'> = { video: 'video', audio: 'audio', iframe: 'frame', embed: 'frame', object: 'frame' }

function lostIn(tag: string, kind: 'video' | 'audio' | 'frame'): 'video' | 'audio' | 'frame' {
  return kind === 'frame' && /video|v\.qq\.com|youtube|bilibili|vimeo|youku/i.test(tag) ? 'video' : kind
}

/** Reads HTML from left to right in one pass; an unfinished tag is read as words. */
export function readHtml(source: string): HtmlPart[] {
  const parts: HtmlPart[] = []
  const lower = source.toLowerCase()
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    if (open < 0 || open > at) {
      const end = open < 0 ? source.length : open
      parts.push({ kind: 'words', words: decode(source.slice(at, end)) })
      at = end
      continue
    }
    const end = tagEnd(source, open)
    if (end < 0) {
      parts.push({ kind: 'words', words: decode(source.slice(open)) })
      break
    }
    at = readTag({ source, lower }, { open, end }, parts)
  }
  return parts
}

type Text = { source: string; lower: string }

function readTag({ source, lower }: Text, { open, end }: { open: number; end: number }, parts: HtmlPart[]): number {
  const tag = source.slice(open, end)
  const found = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(tag)
  if (!found) {
    if (/^<[!?]/.test(tag)) parts.push({ kind: 'dropped', name: tag.startsWith('<!--') ? '<!-- -->' : tag.slice(0, 12) })
    else parts.push({ kind: 'words', words: decode(tag) })
    return end
  }
  const name = (found[2] ?? '').toLowerCase()
  if (found[1] === '/') {
    if (!Object.hasOwn(MEDIA, name)) parts.push({ kind: 'close', name })
  } else if (SILENT.has(name)) {
    parts.push({ kind: 'dropped', name })
    const close = lower.indexOf(`</${name}`, end)
    return close < 0 ? source.length : Math.max(tagEnd(source, close), close + 2)
  } else if (name === 'br') parts.push({ kind: 'break' })
  else if (name === 'img') parts.push({ kind: 'picture', src: attribute(tag, 'src'), alt: attribute(tag, 'alt') })
  else if (Object.hasOwn(MEDIA, name)) parts.push({ kind: 'media', lost: lostIn(tag, MEDIA[name] as 'video'), src: attribute(tag, 'src') })
  else parts.push({ kind: 'open', name })
  return end
}

/** Position after the `>` that ends a tag or a comment, or -1. A `>` inside a quoted attribute does not end it. */
function tagEnd(source: string, open: number): number {
  if (source.startsWith('<!--', open)) {
    const close = source.indexOf('-->', open + 4)
    return close < 0 ? -1 : close + 3
  }
  let quote = ''
  for (let i = open + 1; i < source.length; i++) {
    const character = source[i] as string
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '>') return i + 1
    else if ((character === '"' || character === "'") && source[i - 1] === '=') quote = character
  }
  return -1
}

function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  return decode(found?.[1] ?? found?.[2] ?? found?.[3] ?? '')
}

function decode(words: string): string {
  if (!words.includes('&')) return words
  return words.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
  })
}
