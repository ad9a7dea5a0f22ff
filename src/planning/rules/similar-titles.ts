/** How alike two titles are, 0 to 1: the share of pairs and triples of signs that both have. */
export function likeness(one: string, other: string): number {
  const [a, b] = [piecesOf(one), piecesOf(other)]
  if (a.size === 0 || b.size === 0) return 0
  const shared = [...a].filter((piece) => b.has(piece)).length
  // Of the shorter one: a few words typed are in a long title.
  return shared / Math.min(a.size, b.size)
}

const ALIKE = 0.4
const FEWEST_SIGNS = 2

/** Which of these are like a title that is being typed, most alike first. */
export function similarTo<T extends { title: string }>(typed: string, known: readonly T[], most: number): T[] {
  if (plain(typed).length < FEWEST_SIGNS) return []
  return known
    .map((one) => ({ one, alike: likeness(typed, one.title) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ one }) => one)
}

function plain(text: string): string[] {
  return [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  ]
}

function piecesOf(text: string): Set<string> {
  const signs = plain(text)
  const of = (length: number) => signs.slice(0, signs.length - length + 1).map((_, at) => signs.slice(at, at + length).join(''))
  return new Set(signs.length < FEWEST_SIGNS ? [] : signs.length === FEWEST_SIGNS ? of(2) : [...of(2), ...of(3)])
}
