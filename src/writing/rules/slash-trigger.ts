/** What somebody typed to open the menu of cards: the sign with the letters after it, up to the cursor. */
export type MenuAsked = {
  /** Where the sign stands in the text. */
  at: number
  /** The letters after the sign. */
  query: string
  /** `、` within a sentence is far more often a comma: the menu waits, and chooses nothing by itself. */
  isGuess: boolean
}

const asked = /[/／、]([\p{L}\p{N}]{0,20})$/u
const latin = /[a-z]/i
const digit = /\d/

/** Reads what stands before the cursor; `null` when no menu is meant. */
export function menuAsked(text: string): MenuAsked | null {
  const found = asked.exec(text)
  if (!found) return null
  const [{ length }, query = ''] = found
  const at = text.length - length
  const sign = text[at]
  const before = [...text.slice(0, at)].at(-1) ?? ''
  if (before === '' || /[\s(（「『“]/.test(before)) return { at, query, isGuess: false }
  if (/[/／、]/.test(before)) return null
  if (sign === '、') return { at, query, isGuess: true }
  return isPartOfText(text.slice(0, at), before, query) ? null : { at, query, isGuess: false }
}

/** `https://…`, `12/05`, `2580元/人`, `km/h`, `and/or`: the stroke belongs to the text. */
function isPartOfText(head: string, before: string, query: string): boolean {
  if (before === ':' || /(?:https?:|www\.)\S*$/i.test(head)) return true
  if (digit.test(before) && (query === '' || digit.test(query[0] ?? ''))) return true
  if (latin.test(before) && latin.test(query)) return true
  return [...query].length === 1
}
