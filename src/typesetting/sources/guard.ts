/** Deeper containers than this make the parser slow, and no reader can follow them. */
const DEEPEST_CONTAINER = 40
const WIDEST_INDENT = 120
/** More emphasis marks than this in one paragraph are not prose, and resolving them takes quadratic time. */
const MOST_MARKS = 2000
const LONG_START = /^[ \t>*+\-\d.)]{80}/m
const FENCE = /^[ \t>]*(`{3,}|~{3,})/
const MARKER = /[ \t]{0,3}(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))[ \t]*/y

export type Guarded = { source: string; clamped: boolean; plainMarks: boolean }

/**
 * Prepares any text for the parser: line ends, byte order mark, NUL and half surrogate pairs, and limits on what
 * would make it slow. Only markers and indents of deep containers are shortened; no word is touched.
 */
export function guardSource(raw: string): Guarded {
  const clean = raw
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\0|\p{Surrogate}/gu, '\ufffd')
  const source = LONG_START.test(clean) ? clampLines(clean) : clean
  return { source, clamped: source !== clean, plainMarks: hasTooManyMarks(source) }
}

/** Code between fences is left as it is. */
function clampLines(source: string): string {
  let fence = ''
  return source
    .split('\n')
    .map((line) => {
      const mark = FENCE.exec(line)?.[1] ?? ''
      if (fence === '' && mark !== '') fence = mark
      else if (fence !== '') {
        if (mark.startsWith(fence)) fence = ''
        return line
      }
      return LONG_START.test(line) ? clampLine(line) : line
    })
    .join('\n')
}

function clampLine(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
  const wide = indent.replace(/\t/g, '    ')
  const kept = wide.length > WIDEST_INDENT && /^(?:[*+-]|\d{1,9}[.)]|>)[ \t]/.test(line.slice(indent.length)) ? wide.slice(0, WIDEST_INDENT) : indent
  let end = indent.length
  let cut = end
  MARKER.lastIndex = end
  for (let markers = 0; MARKER.test(line); markers++) {
    end = MARKER.lastIndex
    if (markers < DEEPEST_CONTAINER) cut = end
  }
  return kept + line.slice(indent.length, cut) + line.slice(end)
}

function hasTooManyMarks(source: string): boolean {
  let marks = 0
  let blank = true
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i)
    if (unit === 10) {
      if (blank) marks = 0
      blank = true
      continue
    }
    if (unit !== 32 && unit !== 9) blank = false
    if ((unit === 42 || unit === 95 || unit === 126) && ++marks > MOST_MARKS) return true
  }
  return false
}
