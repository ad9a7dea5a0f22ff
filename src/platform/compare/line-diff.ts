import { pictureMark, piecesOf } from './picture-marks'

/** One row of two texts laid side by side; null where a side has nothing. `gap` counts equal lines left out. */
export type DiffRow = { kind: 'same' | 'changed'; mine: string | null; theirs: string | null } | { kind: 'gap'; lines: number }

const CONTEXT = 1
/** Beyond this many cells the table of the comparison would be felt; the middle is then shown whole. */
const MOST_CELLS = 4_000_000

/** Two texts side by side: changed lines with a line of context, long equal stretches folded. */
export function sideBySide(mine: string[], theirs: string[]): DiffRow[] {
  return fold(align(mine, theirs))
}

/** A line split into what it shares with the other one at both ends and the changed stretch between. */
export function changeWithin(line: string, other: string | null): [string, string, string] {
  const [own, theirs] = [charactersOf(line), charactersOf(other ?? '')]
  const limit = Math.min(own.length, theirs.length)
  let head = 0
  while (head < limit && own[head] === theirs[head]) head += 1
  let tail = 0
  while (tail < limit - head && own[own.length - 1 - tail] === theirs[theirs.length - 1 - tail]) tail += 1
  const cut = own.length - tail
  return [own.slice(0, head).join(''), own.slice(head, cut).join(''), own.slice(cut).join('')]
}

/** A picture within a line is one character: half of its mark names nothing. */
function charactersOf(line: string): string[] {
  return piecesOf(line).flatMap((piece) => ('picture' in piece ? [pictureMark(piece.picture)] : Array.from(piece.words)))
}

export type Row = Exclude<DiffRow, { kind: 'gap' }>

/** Two lists in one order: what is common beside itself, what lies between beside each other. */
export function align(mine: string[], theirs: string[]): Row[] {
  const limit = Math.min(mine.length, theirs.length)
  let head = 0
  while (head < limit && mine[head] === theirs[head]) head += 1
  let tail = 0
  while (tail < limit - head && mine[mine.length - 1 - tail] === theirs[theirs.length - 1 - tail]) tail += 1
  const same = (lines: string[]): Row[] => lines.map((line) => ({ kind: 'same', mine: line, theirs: line }))
  const middle = pair(mine.slice(head, mine.length - tail), theirs.slice(head, theirs.length - tail))
  return [...same(mine.slice(0, head)), ...middle, ...same(tail > 0 ? mine.slice(-tail) : [])]
}

/** Longest common subsequence; what lies between two common lines is set beside each other in order. */
function pair(mine: string[], theirs: string[]): Row[] {
  if (mine.length * theirs.length > MOST_CELLS) return between(mine, theirs)
  const lengths = Array.from({ length: mine.length + 1 }, () => new Uint32Array(theirs.length + 1))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = mine.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? new Uint32Array()
    for (let j = theirs.length - 1; j >= 0; j--) row[j] = mine[i] === theirs[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  }
  const rows: Row[] = []
  let [i, j, fromMine, fromTheirs] = [0, 0, 0, 0]
  const flush = () => rows.push(...between(mine.slice(fromMine, i), theirs.slice(fromTheirs, j)))
  while (i < mine.length && j < theirs.length) {
    if (mine[i] === theirs[j]) {
      flush()
      rows.push({ kind: 'same', mine: mine[i] ?? null, theirs: theirs[j] ?? null })
      i += 1
      j += 1
      ;[fromMine, fromTheirs] = [i, j]
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  ;[i, j] = [mine.length, theirs.length]
  flush()
  return rows
}

function between(mine: string[], theirs: string[]): Row[] {
  return Array.from({ length: Math.max(mine.length, theirs.length) }, (_, index) => ({
    kind: 'changed' as const,
    mine: mine[index] ?? null,
    theirs: theirs[index] ?? null,
  }))
}

function fold(rows: Row[]): DiffRow[] {
  const near = rows.map((_, index) => rows.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((row) => row.kind === 'changed'))
  const folded: DiffRow[] = []
  rows.forEach((row, index) => {
    const last = folded.at(-1)
    if (near[index]) folded.push(row)
    else if (last?.kind === 'gap') last.lines += 1
    else folded.push({ kind: 'gap', lines: 1 })
  })
  return folded
}
