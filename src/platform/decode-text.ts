import type { Bilingual } from './language'

/** `doubt`: why another encoding than the text says, or one that it does not say, was taken; null when it is sure. */
export type DecodedText = { text: string; encoding: string; doubt: Bilingual | null }

/** Where a page may say its encoding, as browsers look for it; some write a long head. */
const HEAD_BYTES = 8192
/** Node reads windows-1252 as Latin-1: its curly quotes and dashes would be invisible control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Characters that every Chinese text is full of, in the writing of the mainland and of Taiwan and Hong Kong. */
const COMMON = new Set(
  '的一是不了在人有我他这這中大来來上个個国國到说說们們为為子和你地出道也时時年得就那要下以生会會自着著去之过過家学學对對可她里裡后後小么麼心多天而能好都然没沒日于於起还還发發成事只作当當想看文无無开開手十用主行方又如前所本见見经經头頭面公同三已老从從动動两兩长長，。、「」《》！？：；',
)

/**
 * Reads bytes as text the way browsers do: the mark at the start, then what was said on the way, then what the page
 * says, otherwise UTF-8; where that does not read, what does. Null when it is no text at all.
 */
export function decodeText(bytes: Uint8Array, { contentType = '', isPage = false }: { contentType?: string; isPage?: boolean } = {}): DecodedText | null {
  const marked = markOf(bytes)
  if (marked) return { text: decodeAs(bytes, marked), encoding: marked, doubt: null }
  const wide = wideOf(bytes)
  if (wide) return { text: decodeAs(bytes, wide), encoding: wide, doubt: DOUBTS.unsaid(wide) }
  if (bytes.subarray(0, 65_536).includes(0)) return null
  const said = labelOf(/charset\s*=\s*["']?\s*([^\s"';]+)/i.exec(contentType)?.[1]) ?? (isPage ? saidInPage(bytes) : null)
  const isUtf8 = readable(bytes, 'utf-8')
  if (said === null || said === 'utf-8') {
    if (isUtf8 !== null) return { text: isUtf8, encoding: 'utf-8', doubt: null }
    return guessed(bytes, said)
  }
  // What is valid UTF-8 and no ASCII is UTF-8, whatever a template says of it.
  if (isUtf8 !== null && (isUtf8.match(/[^\x00-\x7f]/g)?.length ?? 0) >= 3) return { text: isUtf8, encoding: 'utf-8', doubt: DOUBTS.wrong(said, 'utf-8') }
  const text = decodeAs(bytes, said)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  if (broken === 0) return { text, encoding: said, doubt: null }
  const other = guessed(bytes, said)
  const isBetter = (other.text.match(/\ufffd/g)?.length ?? 0) < broken
  return isBetter ? other : { text, encoding: said, doubt: DOUBTS.broken(said, broken) }
}

function guessed(bytes: Uint8Array, said: string | null): DecodedText {
  const readings = ['gb18030', 'big5'].flatMap((encoding) => {
    const text = readable(bytes, encoding)
    return text === null ? [] : [{ encoding, text, share: commonShare(text) }]
  })
  const [best] = readings.sort((one, other) => other.share - one.share)
  // Chinese text has many common characters; bytes of a Western one make rare ones at random.
  const chosen = best && best.share >= 0.08 ? best : { encoding: 'windows-1252', text: decodeAs(bytes, 'windows-1252') }
  const fallback = best && chosen.encoding === 'windows-1252' && isMostlyWide(bytes) ? best : chosen
  const { encoding, text } = fallback
  return { text, encoding, doubt: said === null ? DOUBTS.unsaid(encoding) : DOUBTS.wrong(said, encoding) }
}

function commonShare(text: string): number {
  const wide = text.match(/[^\x00-\x7f]/g) ?? []
  return wide.length === 0 ? 0 : wide.filter((letter) => COMMON.has(letter)).length / wide.length
}

/** Bytes of Chinese come in pairs, one after another. */
function isMostlyWide(bytes: Uint8Array): boolean {
  let high = 0
  let pairs = 0
  const part = bytes.subarray(0, 65_536)
  part.forEach((byte, i) => {
    if (byte < 0x80) return
    high++
    if ((part[i + 1] ?? 0) >= 0x80 || (part[i - 1] ?? 0) >= 0x80) pairs++
  })
  return high > 0 && pairs / high > 0.8
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** UTF-16 without its mark: every other byte of ASCII is zero. */
function wideOf(bytes: Uint8Array): string | null {
  const part = bytes.subarray(0, 4096 - (bytes.length % 2))
  if (part.length < 8) return null
  const zeros = [0, 0]
  part.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > part.length * 0.1 && even < odd / 20) return 'utf-16le'
  return even > part.length * 0.1 && odd < even / 20 ? 'utf-16be' : null
}

function saidInPage(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)).replace(/<!--[\s\S]*?-->/g, '')
  const said = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head)?.[1] ?? /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([^"']+)["']/i.exec(head)?.[1]
  const label = labelOf(said)
  // A page that says UTF-16 in letters of one byte is not in UTF-16.
  return label?.startsWith('utf-16') ? 'utf-8' : label
}

/** The name of an encoding, by any of the labels that the web knows; null for one that it does not. */
function labelOf(label: string | undefined): string | null {
  if (label === undefined) return null
  if (/^x-user-defined$/i.test(label)) return 'windows-1252'
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes)
  if (encoding !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control)
}

function readable(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const DOUBTS = {
  unsaid: (encoding: string): Bilingual => ({
    zh: `文件没有说明编码，按 ${encoding.toUpperCase()} 读的。如有乱码，请另存为 UTF-8 再导入。`,
    en: `The file does not say its encoding and was read as ${encoding.toUpperCase()}. If it is garbled, save it as UTF-8 and import that.`,
  }),
  wrong: (said: string, encoding: string): Bilingual => ({
    zh: `文件自称是 ${said.toUpperCase()}，但按 ${encoding.toUpperCase()} 才读得通。如有乱码，请另存为 UTF-8 再导入。`,
    en: `The file says ${said.toUpperCase()} but reads as ${encoding.toUpperCase()}. If it is garbled, save it as UTF-8 and import that.`,
  }),
  broken: (said: string, count: number): Bilingual => ({
    zh: `按 ${said.toUpperCase()} 读时有 ${count} 处读不出来（显示为 \ufffd）。请检查原文的编码。`,
    en: `Read as ${said.toUpperCase()}, ${count} characters could not be read (shown as \ufffd). Check the encoding of the source.`,
  }),
}
