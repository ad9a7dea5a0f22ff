const FENCE = /^[ \t>]*(?:(?:[*+-]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/

/**
 * The same text, as long, with blanks where code and comments stand: what looks for marks of writers looks here, so
 * that it finds none in code. One pass over the lines, one over each run of words.
 */
export function maskCode(source: string): string {
  const lines = source.split('\n')
  const out: string[] = []
  let words: string[] = []
  let fence = ''
  const flush = (): void => {
    if (words.length > 0) out.push(maskSpans(words.join('\n')))
    words = []
  }
  for (const line of lines) {
    const mark = FENCE.exec(line)?.[1] ?? ''
    if (fence === '' && (mark === '' || isSpan(line, mark))) {
      words.push(line)
      if (line.trim() === '') flush()
      continue
    }
    flush()
    out.push(blank(line))
    if (fence === '') fence = mark
    else if (mark.startsWith(fence)) fence = ''
  }
  flush()
  return out.join('\n')
}

/** ```` ```a``` ```` on one line is code among words. */
function isSpan(line: string, mark: string): boolean {
  return mark.startsWith('`') && line.slice(line.indexOf(mark) + mark.length).includes('`')
}

/** Code between backticks, and comments, within one paragraph. */
function maskSpans(words: string): string {
  if (!words.includes('`') && !words.includes('<!--')) return words
  const closers = new Map<number, number[]>()
  for (const { 0: ticks, index } of words.matchAll(/`+/g)) {
    const known = closers.get(ticks.length)
    if (known) known.push(index)
    else closers.set(ticks.length, [index])
  }
  const lastComment = words.lastIndexOf('-->')
  let out = ''
  let at = 0
  for (const found of words.matchAll(/\\`|`+|<!--/g)) {
    const start = found.index
    if (start < at || found[0].startsWith('\\')) continue
    const isComment = found[0] === '<!--'
    const end = isComment ? (lastComment < start ? -1 : words.indexOf('-->', start)) : closerAfter(closers.get(found[0].length) ?? [], start)
    if (end < 0) continue
    const after = end + (isComment ? 3 : found[0].length)
    out += words.slice(at, start) + blank(words.slice(start, after))
    at = after
  }
  return out + words.slice(at)
}

/** The first place behind `start`; those before it are never asked for again. */
function closerAfter(places: number[], start: number): number {
  let passed = 0
  while (passed < places.length && (places[passed] as number) <= start) passed++
  places.splice(0, passed)
  return places[0] ?? -1
}

export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
