/** What may not be broken: a word, a number with its unit, a character with the punctuation that belongs to it. */
export type Atom = { text: string; start: number; spaceBefore: boolean }

const UNIT = '(?:公里|千米|厘米|小时|分钟|平方米|美元|人民币|个月|个小时|km|kg|cm|mm|min|[%％℃°年月日天晚元人米岁号点时分秒折位间张次座层度周亩吨起])'
const NUMBER = `(?:[¥￥$€]\\s?)?\\d+(?:[.,:：\\/\\-–~～至]\\d+)*(?:\\s?${UNIT})*`
const WORD = "[A-Za-z\\u00c0-\\u024f][\\w\\u00c0-\\u024f'’.\\-\\/@:&%+=?#]*"
/** Emoji with their sequences: families, flags, keycaps. */
const EMOJI = '\\p{RGI_Emoji}|\\p{Extended_Pictographic}\\ufe0f?'
/** Letters that join, or are read from right to left: cut inside a word they would be drawn apart and in the wrong order. */
const JOINING = '[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Hangul}]'
/** Scripts without spaces between words; Tibetan breaks behind its syllable mark. */
const UNSPACED = '[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'
const TIBETAN = '[\\p{Script=Tibetan}--[་།]][\\p{Script=Tibetan}--[་།]]*[་།]*'
const PIECE = new RegExp(
  `\\s+|(?:${NUMBER})+|${WORD}|—+|…+|${EMOJI}|${TIBETAN}|${JOINING}(?:${JOINING}|\\p{M}|\\u200c|\\u200d)*|${UNSPACED}(?:${UNSPACED}|\\p{M})*|\\P{M}\\p{M}*`,
  'gv',
)
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const words = new Intl.Segmenter('th', { granularity: 'word' })
const unspaced = new RegExp(`^${UNSPACED}`, 'v')

/** Whether an atom is read from right to left. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

function* piecesOf(text: string): Generator<{ piece: string; start: number }> {
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (!unspaced.test(piece)) yield { piece, start: index }
    else for (const word of words.segment(piece)) yield { piece: word.segment, start: index + word.index }
  }
}

/** Never at the start of a line. */
const CLOSING = /^[，。、；：？！）】」』》〉〕”’…—％～·,.;:?!)\]}%،؛؟]/u
/** Never at the end of a line. */
const OPENING = /[（【「『《〈〔“‘([{¥￥$€#]$/u

/** Cuts a text without line breaks into what a line may be broken between. */
export function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = []
  let spaceBefore = false
  for (const { piece, start } of piecesOf(text)) {
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
