import { createHash } from 'node:crypto'

/** What a field of the nth copy holds: as SQL for SQLite, where `c.n` is the number of the copy, and as a value for MongoDB. */
export type Change = { sql: string; of(n: number): unknown }
export type Changes = Record<string, Change>

export const numbered = (before: string): Change => ({ sql: `'${before}' || c.n`, of: (n) => `${before}${n}` })

/** Between one month and two years ago. */
export const longAgo: Change = {
  sql: `strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-' || (c.n % 700 + 30) || ' days')`,
  of: (n) => new Date(Date.now() - ((n % 700) + 30) * 86_400_000),
}

/** Mostly `usual`; every `every`th copy, by its remainder, one of `others`. */
export function mostly(usual: string, { every, others }: { every: number; others: string[] }): Change {
  const cases = others.map((other, i) => `WHEN ${i} THEN '${other}'`).join(' ')
  return { sql: `CASE c.n % ${every} ${cases} ELSE '${usual}' END`, of: (n) => others[n % every] ?? usual }
}

/** The nth copy of another collection. */
export const partner = (collection: string): Change => ({ sql: 'c.n + 1', of: (n) => ({ id: nameOf(collection, n) }) })

/** The same, where a document is named in a text. */
export const partnerName = (collection: string): Change => ({ sql: `'' || (c.n + 1)`, of: (n) => nameOf(collection, n) })

/** MongoDB's id of a copy: later ones above earlier ones, and nobody else's. */
export function nameOf(collection: string, n: number): string {
  const kind = createHash('sha256').update(collection).digest('hex').slice(0, 8)
  return `7fffffff${kind}${n.toString(16).padStart(8, '0')}`
}

/** The change of a column: columns are named as fields are, relations with `_id`, versions' with `version_` before. */
export function changeOf(column: string, changes: Changes): Change | undefined {
  const plain = column.replace(/^version_/, '')
  return Object.entries(changes).find(([field]) => [snake(field), `${snake(field)}_id`].includes(plain))?.[1]
}

function snake(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
