const ENDING = /[。！？!?…]/
const CLOSING = /[”’」』）)】》]/
const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '「': '」', '『': '』', '（': '）', '(': ')' }

/**
 * A text as its sentences: slices that give the text back when they are joined. What stands in quotation marks or
 * brackets is not taken apart; a line break ends a sentence.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string
    const closing = PAIRS[character]
    if (closing !== undefined) i = closedAt(text, i, closing)
    if (!endsAt(text, i)) continue
    while (i + 1 < text.length && (ENDING.test(text[i + 1] as string) || CLOSING.test(text[i + 1] as string))) i++
    while (i + 1 < text.length && /\s/.test(text[i + 1] as string)) i++
    sentences.push(text.slice(start, i + 1))
    start = i + 1
  }
  if (start < text.length) sentences.push(text.slice(start))
  return sentences
}

/** Where a pair closes on its own line; a pair that never closes is an ordinary sign. */
function closedAt(text: string, opening: number, closing: string): number {
  for (let i = opening + 1; i < text.length && text[i] !== '\n'; i++) if (text[i] === closing) return i
  return opening
}

function endsAt(text: string, i: number): boolean {
  const character = text[i] as string
  if (character === '\n' || ENDING.test(character)) return true
  if (character === '.') return i + 1 === text.length || /\s/.test(text[i + 1] as string)
  return CLOSING.test(character) && i > 0 && ENDING.test(text[i - 1] as string)
}
