/** What of a text can be found: letters, digits, marks and pictographs; everything else separates. */
const separators = /[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}]+/u

/** Stands between two runs, so that a question never matches across what separated them; longer than any token of a text. */
const GAP = 'xxx'

/** Full width is half width, and capitals are small: 「ＡＢＣ」 is found by `abc`. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The pieces of a text between separators, folded. */
export function runsOf(text: string): string[] {
  return folded(text)
    .split(separators)
    .filter((run) => run !== '')
}

/**
 * A text as the index holds it: every two neighbouring characters of a run, then its last one alone. Whatever two or more
 * characters stand beside each other, whether they are a word or not, are then a phrase of tokens; Chinese needs no
 * dictionary for it, and a word that a dictionary cuts otherwise is found all the same.
 */
export function tokensOf(text: string): string {
  return runsOf(text)
    .map((run) => pairsOf(run, true).join(' '))
    .join(` ${GAP} `)
}

function pairsOf(run: string, withLast: boolean): string[] {
  const letters = [...run]
  const pairs = letters.slice(0, -1).map((letter, at) => letter + letters[at + 1])
  return withLast ? [...pairs, letters.at(-1) ?? ''] : pairs
}

/** At most so many pieces of a question count: nobody types more, and each costs a look. */
const MOST_RUNS = 12
const LONGEST = 200

/** A question in the language of FTS5: all of its pieces, in any order. Null when it holds nothing that can be found. */
export function questionOf(words: string): string | null {
  const runs = [...new Set(runsOf(words.slice(0, LONGEST)))].slice(0, MOST_RUNS)
  return runs.length === 0 ? null : runs.map(phraseOf).join(' AND ')
}

function phraseOf(run: string): string {
  const letters = [...run]
  // A single character begins every pair it stands first in, and is the token of its own at the end of a run.
  return letters.length === 1 ? `"${run}"*` : `"${pairsOf(run, false).join(' ')}"`
}

const AROUND = 28

/** The piece of a text around the first word of a question that stands in it; null when none does. */
export function snippetOf(text: string, words: string): string | null {
  const plain = folded(text)
  // Folding that changes the length would cut in the wrong place.
  if (plain.length !== text.length) return null
  const places = runsOf(words)
    .map((run) => plain.indexOf(run))
    .filter((at) => at >= 0)
  if (places.length === 0) return null
  const at = Math.min(...places)
  const from = wholeAt(text, Math.max(0, at - AROUND))
  const to = wholeAt(text, Math.min(text.length, at + 2 * AROUND))
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s+/gu, ' ').trim()}${to < text.length ? '…' : ''}`
}

/** Never between the halves of a character. */
function wholeAt(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at
}
