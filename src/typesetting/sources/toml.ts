import { parse } from 'smol-toml'

/** Reads TOML as front matter holds it; dates become texts. Null when it is no TOML. */
export function readToml(source: string): Record<string, unknown> | null {
  try {
    return JSON.parse(JSON.stringify(parse(source))) as Record<string, unknown>
  } catch {
    return null
  }
}
