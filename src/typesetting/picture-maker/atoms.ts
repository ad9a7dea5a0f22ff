/** What may not be broken: a word, a number with its unit, a character with the punctuation that belongs to it. */
export type Atom = { text: string; start: number; spaceBefore: boolean }

const UNIT = '(?:公里|千米|厘米|小时|分钟|平方米|美元|人民币|个月|个小时|km|kg|cm|mm|min|[%％℃°年月日天晚元人米岁号点时分秒折位间张次座层度周亩吨起])'
const NUMBER = `(?:[¥￥$€]\\s?)?\\d+(?:[.,:：/\\-–~～至]\\d+)*(?:\\s?${UNIT})*`
const WORD = "[A-Za-z\\u00c0-\\u024f][\\w\\u00c0-\\u024f'’.\\-/@:&%+=?#]*"
const EMOJI = '\\p{Extended_Pictographic}(?:\\ufe0f|\\p{Emoji_Modifier}|\\u200d\\p{Extended_Pictographic})*'
const PIECE = new RegExp(`\\s+|(?:${NUMBER})+|${WORD}|—+|…+|${EMOJI}|\\P{M}\\p{M}*`, 'gu')

/** Never at the start of a line. */
const CLOSING = /^[，。、；：？！）】」』》〉〕”’…—％～·,.;:?!)\]}%]/u
/** Never at the end of a line. */
const OPENING = /[（【「『《〈〔“‘([{¥￥$€#]$/u

/** Cuts a text without line breaks into what a line may be broken between. */
export function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = []
  let spaceBefore = false
  for (const { 0: piece, index: start } of text.matchAll(PIECE)) {
    const last = atoms.at(-1)
    if (/^\s/u.test(piece)) spaceBefore = atoms.length > 0
    else if (last && !spaceBefore && (CLOSING.test(piece) || OPENING.test(last.text))) last.text += piece
    else {
      atoms.push({ text: piece, start, spaceBefore })
      spaceBefore = false
    }
  }
  return atoms
}

/** Sentences with their end marks and the closing quotes behind them. */
export function sentencesOf(text: string): string[] {
  return text.match(/[^。！？!?；\n]*[。！？!?；\n]+[”’」』）)】》]*|[^。！？!?；\n]+$/gu) ?? (text === '' ? [] : [text])
}

export function isOverhang(text: string): boolean {
  return /[，。、；：！？）】」』》〉”’]$/u.test(text)
}

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/
const LATIN = /[A-Za-z0-9\u00c0-\u024f¥$€%]/
const MARK = /[\u3000-\u303f\uff01-\uff60“”‘’…—·]/

/** Chinese and Latin letters side by side get a hair of air, as in good Chinese setting. */
export function wantsAir(before: string, after: string): boolean {
  const left = [...before].at(-1) ?? ''
  const right = [...after][0] ?? ''
  if (MARK.test(left) || MARK.test(right)) return false
  return (HAN.test(left) && LATIN.test(right)) || (LATIN.test(left) && HAN.test(right))
}
