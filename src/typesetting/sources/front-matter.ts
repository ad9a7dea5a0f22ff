import { parse } from 'yaml'
import { readToml } from './toml'

/** Aliases a front matter may expand: enough for people, too few for a bomb. */
const MOST_ALIASES = 50

export type FrontMatterKind = 'yaml' | 'toml'

/** Reads front matter. Null when it is not a table of names and values. */
export function readFrontMatter(source: string, kind: FrontMatterKind = 'yaml'): Record<string, unknown> | null {
  if (kind === 'toml') return readToml(source)
  try {
    const value: unknown = parse(source, { maxAliasCount: MOST_ALIASES, logLevel: 'error' })
    if (value === null || value === undefined) return {}
    if (typeof value !== 'object' || Array.isArray(value)) return null
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '__proto__'))
  } catch {
    return null
  }
}
