import { codePoint } from 'dingbat-to-unicode'

const SYMBOL_FACES = new Map([
  ['symbol', 'Symbol'],
  ['wingdings', 'Wingdings'],
  ['wingdings 2', 'Wingdings 2'],
  ['wingdings 3', 'Wingdings 3'],
  ['webdings', 'Webdings'],
  ['zapfdingbats', 'Wingdings'],
])

/** Signs that few fonts have, and the same that all have. */
const PLAINER: Record<string, string> = {
  '🗹': '☑',
  '🗷': '☒',
  '🗵': '☒',
  '🗶': '✗',
  '🗴': '✗',
  '🗸': '✓',
  '🡸': '←',
  '🡺': '→',
  '🡹': '↑',
  '🡻': '↓',
  '🡨': '←',
  '🡪': '→',
  '🡩': '↑',
  '🡫': '↓',
  '🡲': '→',
  '🡠': '←',
  '🡢': '→',
  '🡡': '↑',
  '🡣': '↓',
  '⮘': '◁',
  '⮚': '➢',
  '🞍': '●',
  '🞄': '·',
  '🞅': '○',
  '🞆': '◎',
  '🞈': '◉',
  '🞐': '□',
  '🞑': '□',
  '⯀': '■',
  '⬥': '◆',
  '⬧': '◆',
}

/** Whether a typeface draws signs instead of the letters that are written. */
export function isSymbolFace(face: string): boolean {
  return SYMBOL_FACES.has(cleanFace(face))
}

/** The sign that a symbol font draws for a character; null when nobody knows it. */
export function symbolOf(face: string, code: number): string | null {
  const name = SYMBOL_FACES.get(cleanFace(face))
  if (name === undefined) return null
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const sign = codePoint(name, own)?.string
  return sign === undefined ? null : (PLAINER[sign] ?? sign)
}

function cleanFace(face: string): string {
  return face
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase()
}
