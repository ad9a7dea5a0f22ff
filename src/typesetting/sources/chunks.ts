/** Characters after which a file is cut at the next safe place: the parser needs more than linear time and memory. */
const CHUNK = 24_000
/** A bulleted list this long is cut between two items. */
const LONG = 1.5 * CHUNK
/** So are a numbered list, although numbering may start again, and a paragraph between two lines. */
const LONGEST = 3 * CHUNK
const FENCE = /^ {0,3}(`{3,}|~{3,})/
const BULLET = /^[-*+][ \t]/
const NUMBER = /^\d{1,9}[.)][ \t]/
const DEFINITION = /^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*\S.{0,2000}$/gm
const NOTE = /^ {0,3}\[\^([^\]\s]{1,200})\]:/gm
const MOST_DEFINITIONS = 200

export type Chunk = { source: string; lines: number }

/**
 * Cuts a long file into pieces that mean the same one after another. Link and footnote definitions are repeated
 * below every piece, beyond its own `lines`, because a reference is only a reference when its definition is known.
 */
export function chunksOf(source: string): Chunk[] {
  if (source.length <= CHUNK) return [{ source, lines: Number.POSITIVE_INFINITY }]
  const known = definitionsOf(source)
  return cut(source).map((lines) => ({ source: `${lines.join('\n')}\n\n${known}`, lines: lines.length }))
}

function definitionsOf(source: string): string {
  const links = source.match(DEFINITION)?.slice(0, MOST_DEFINITIONS) ?? []
  const notes = [...source.matchAll(NOTE)].slice(0, MOST_DEFINITIONS).map(([, name]) => `[^${name}]: .`)
  return [...links, '', ...notes].join('\n')
}

function cut(source: string): string[][] {
  const pieces: string[][] = []
  let piece: string[] = []
  let size = 0
  let fence = ''
  let blank = true
  for (const line of source.split('\n')) {
    if (fence === '' && size > CHUNK && mayCut(line, { blank, size })) {
      pieces.push(piece)
      piece = []
      size = 0
    }
    const mark = FENCE.exec(line)?.[1] ?? ''
    if (fence === '') fence = mark
    else if (mark.startsWith(fence)) fence = ''
    piece.push(line)
    size += line.length + 1
    blank = line.trim() === ''
  }
  pieces.push(piece)
  return pieces
}

function mayCut(line: string, { blank, size }: { blank: boolean; size: number }): boolean {
  if (line === '' || line.startsWith(' ') || line.startsWith('\t')) return false
  if (BULLET.test(line)) return size > LONG
  if (NUMBER.test(line)) return size > LONGEST
  return blank || (size > LONGEST && !line.startsWith('|'))
}
