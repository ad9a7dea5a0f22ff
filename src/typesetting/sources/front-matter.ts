import { parse } from 'yaml'

/** Aliases a front matter may expand: enough for people, too few for a bomb. */
const MOST_ALIASES = 50

/** Reads YAML front matter. Null when it is not a table of names and values. */
export function readFrontMatter(yaml: string): Record<string, unknown> | null {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: MOST_ALIASES, logLevel: 'error' })
    if (value === null || value === undefined) return {}
    if (typeof value !== 'object' || Array.isArray(value)) return null
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '__proto__'))
  } catch {
    return null
  }
}
