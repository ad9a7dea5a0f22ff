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

export type Front = {
  values: Record<string, unknown>
  body: string
  /** Lines that were not understood; they are in no text. */
  lost: string[]
  /** Set when it was not valid and was read line by line, or turned out to be no front matter. */
  unread: FrontMatterKind | null
}

const FENCED: readonly { kind: FrontMatterKind; pattern: RegExp }[] = [
  { kind: 'yaml', pattern: /^\s*---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/ },
  { kind: 'toml', pattern: /^\s*\+\+\+[ \t]*\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/ },
]
const NAMED = /^([\p{L}_][\p{L}\p{N}_. -]{0,40}?)[ \t]*[:：=][ \t]*(.*)$/u
/** Hexo takes it without its first line; others forget the last one. */
const UNFENCED =
  /^(?:---[ \t]*\n)?((?:title|标题|date|tags|author|categories)[ \t]*:[^\n]*\n(?:[\p{L}_][\p{L}\p{N}_-]{0,40}[ \t]*:[^\n]*\n|[ \t]+-[^\n]*\n|- [^\n]*\n){0,40})(?:---[ \t]*\n|\n)/u

/**
 * Takes the front matter off a file. What is not valid is read line by line, as people write it: `title: 大理: 慢`. Lines
 * between two rules of which none says a name and a value are the writer's text.
 */
export function takeFrontMatter(source: string): Front {
  for (const { kind, pattern } of FENCED) {
    const found = pattern.exec(source)
    if (found) return readFenced({ source, whole: found[0], words: found[1] ?? '', kind })
  }
  const bare = UNFENCED.exec(source)
  if (bare && (source.startsWith('---') || bare[0].trimEnd().endsWith('---'))) {
    return readFenced({ source, whole: bare[0], words: bare[1] ?? '', kind: 'yaml' })
  }
  return { values: {}, body: source, lost: [], unread: null }
}

type Fenced = { source: string; whole: string; words: string; kind: FrontMatterKind }

function readFenced({ source, whole, words, kind }: Fenced): Front {
  const body = source.slice(whole.length)
  const values = readFrontMatter(words, kind)
  if (values) return { values, body, lost: [], unread: null }
  const lines = words.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))
  if (!isFront(lines)) return { values: {}, body: source, lost: [], unread: kind }
  return { ...readLines(lines), body, unread: kind }
}

const KNOWN =
  /^(?:title|标题|date|日期|tags?|标签|author|作者|categor(?:y|ies)|分类|slug|draft|description|summary|摘要|cover|封面|keywords|layout|permalink)$/i

/** Prose between two rules also has lines such as 「出发：五月一日」. */
function isFront(lines: readonly string[]): boolean {
  const names = lines.flatMap((line) => NAMED.exec(line)?.[1] ?? [])
  return names.some((name) => KNOWN.test(name)) || (names.length > 0 && lines.every((line) => /^[\w-]+[ \t]*[:=]|^[ \t]*-[ \t]/.test(line)))
}

function readLines(lines: readonly string[]): Pick<Front, 'values' | 'lost'> {
  const values: Record<string, unknown> = {}
  const lost: string[] = []
  let list: string[] | null = null
  for (const line of lines) {
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line)
    if (item && list) {
      list.push(unquoted(item[1] ?? ''))
      continue
    }
    const [, name = '', value = ''] = NAMED.exec(line.trim()) ?? []
    list = null
    if (name === '' || name === '__proto__' || /^[ \t]/.test(line)) lost.push(line.trim())
    else if (value === '') values[name] = list = []
    else values[name] = listed(value)
  }
  return { values, lost }
}

function listed(value: string): string | string[] {
  const inside = /^\[(.*)\]?$/.exec(value.trim())
  if (!inside) return unquoted(value)
  const items = (inside[1] ?? '').replace(/\]\s*$/, '').split(/[,，]/)
  return items.map(unquoted).filter((item) => item !== '')
}

function unquoted(value: string): string {
  return value
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^["']/, '')
    .trim()
}
