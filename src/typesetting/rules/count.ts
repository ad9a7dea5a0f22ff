import type { Counts } from './contract'

/**
 * Characters a minute, for reading time. Our own choice: between slow reading of long Chinese texts
 * on paper (about 300) and skimming on a phone (about 500).
 */
export const CHARACTERS_A_MINUTE = 400

/** Counts a text for the desk: code points without white space, words (CJK aware) and minutes. */
export function countText(text: string): Pick<Counts, 'characters' | 'words' | 'minutes'> {
  let characters = 0
  let words = 0
  let insideWord = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x4e00 && unit <= 0x9fff) {
      characters++
      words++
      insideWord = false
      continue
    }
    if (isSpace(unit)) {
      insideWord = false
      continue
    }
    if (unit >= 0xdc00 && unit <= 0xdfff) continue
    characters++
    const wide = isIdeograph(unit) || (unit >= 0xd840 && unit <= 0xd88d)
    const letter = !wide && isLetter(unit)
    if (wide || (letter && !insideWord)) words++
    insideWord = letter || (insideWord && (unit === 0x27 || unit === 0x2019 || unit === 0x2d))
  }
  return { characters, words, minutes: readingMinutes(words) }
}

export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / CHARACTERS_A_MINUTE))
}

const encoder = new TextEncoder()

const PART = 16_384
const part = new Uint8Array(PART * 3)

/** Bytes of a text in UTF-8, counted part by part in one small buffer: long texts make no garbage. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  let at = 0
  while (at < text.length) {
    const last = text.charCodeAt(at + PART - 1)
    const end = last >= 0xd800 && last <= 0xdbff ? at + PART - 1 : at + PART
    bytes += encoder.encodeInto(text.slice(at, end), part).written
    at = end
  }
  return bytes
}

function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0xfeff
  )
}

/** Ideographs and kana outside the main block, which the loop takes first. */
function isIdeograph(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0x3040 && unit <= 0x30ff) || unit === 0x3005 || unit === 0x3007
}

function isLetter(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit <= 0x1fff && unit !== 0xd7 && unit !== 0xf7) ||
    (unit >= 0xac00 && unit <= 0xd7a3)
  )
}
