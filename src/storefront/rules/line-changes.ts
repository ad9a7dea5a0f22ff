/** A line of a text beside another version of it. */
export type LineChange = { kind: 'same' | 'gone' | 'new'; text: string }

/** Beyond this many pairs of lines the longest common part is not looked for. */
const mostPairs = 4_000_000

/** What became of each line between two versions, in reading order. */
export function lineChanges(before: string, after: string): LineChange[] {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  if (old.length * fresh.length > mostPairs) return byWhole(old, fresh)
  const width = fresh.length + 1
  const common = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number): number => common[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) common[i * width + j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  }
  const changes: LineChange[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    const [was, is] = [old[i], fresh[j]]
    if (was !== undefined && was === is) {
      changes.push({ kind: 'same', text: was })
      i += 1
      j += 1
    } else if (is === undefined || (was !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: 'gone', text: was ?? '' })
      i += 1
    } else {
      changes.push({ kind: 'new', text: is })
      j += 1
    }
  }
  return changes
}

function byWhole(old: string[], fresh: string[]): LineChange[] {
  const [had, has] = [new Set(old), new Set(fresh)]
  const gone = old.filter((line) => !has.has(line)).map((text) => ({ kind: 'gone' as const, text }))
  return [...gone, ...fresh.map((text) => ({ kind: had.has(text) ? ('same' as const) : ('new' as const), text }))]
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
