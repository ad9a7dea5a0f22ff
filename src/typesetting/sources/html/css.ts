import { elementsOf, type Tag, textOf } from './tree'

/** Declarations by property, in lower case. */
export type Declarations = Record<string, string>

const LONGEST_SHEET = 500_000
const MOST_RULES = 4000

const NOTHING: Declarations = Object.freeze(Object.create(null) as Declarations)
/** Editors write the same few styles thousands of times. */
const MOST_KNOWN = 2000

/** Reads the styles of one page. */
export class StyleReader {
  private readonly known = new Map<string, Declarations>()

  read(style: string | undefined): Declarations {
    if (style === undefined || style.length > 20_000) return NOTHING
    const known = this.known.get(style)
    if (known) return known
    const read = readDeclarations(style)
    if (this.known.size < MOST_KNOWN) this.known.set(style, read)
    return read
  }
}

/** `display:none; color:#333` → declarations. Semicolons inside brackets and quotes belong to the value. */
export function readDeclarations(style: string): Declarations {
  const found: Declarations = Object.create(null) as Declarations
  for (const part of splitDeclarations(style)) {
    const colon = part.indexOf(':')
    if (colon <= 0) continue
    const value = part
      .slice(colon + 1)
      .replace(/!\s*important\s*$/i, '')
      .trim()
    if (value !== '') found[part.slice(0, colon).trim().toLowerCase()] = value
  }
  return found
}

function splitDeclarations(style: string): string[] {
  if (!/["'(]/.test(style)) return style.split(';')
  const parts: string[] = []
  let start = 0
  let closer = ''
  for (let i = 0; i < style.length; i++) {
    const character = style[i] as string
    if (closer !== '') {
      if (character === closer) closer = ''
    } else if (character === '(') closer = ')'
    else if (character === '"' || character === "'") closer = character
    else if (character === ';') {
      parts.push(style.slice(start, i))
      start = i + 1
    }
  }
  return [...parts, style.slice(start)]
}

/** The rules of a page's own style sheets whose selector is one element name, class or both: what Word and Google Docs write. */
export class Sheet {
  readonly styles = new StyleReader()
  private readonly rules = new Map<string, Declarations>()
  private readonly found = new Map<string, Declarations | null>()

  constructor(root: Tag) {
    let room = LONGEST_SHEET
    for (const tag of elementsOf(root)) {
      if (tag.name !== 'style') continue
      const css = textOf({ ...tag, name: '#css' }).slice(0, room)
      room -= css.length
      this.read(css)
      if (room <= 0) return
    }
  }

  /** What the sheets say about an element, the more exact selector last. */
  of({ name, attributes }: Tag): Declarations | null {
    if (this.rules.size === 0) return null
    const classes = attributes['class']?.split(/\s+/).slice(0, 12) ?? []
    const selectors = [name, ...classes.map((word) => `.${word}`), ...classes.map((word) => `${name}.${word}`)]
    const key = selectors.join(' ')
    const known = this.found.get(key)
    if (known !== undefined) return known
    const rules = selectors.flatMap((selector): Declarations[] => {
      const rule = this.rules.get(selector)
      return rule ? [rule] : []
    })
    const all = rules.length === 0 ? null : merged(rules)
    this.found.set(key, all)
    return all
  }

  private read(css: string): void {
    const plain = withoutComments(css)
    // At-rules with blocks inside would make their inner rules count always.
    let depth = 0
    let start = 0
    let head = ''
    for (let i = 0; i < plain.length && this.rules.size < MOST_RULES; i++) {
      const unit = plain.charCodeAt(i)
      if (unit === 123) {
        if (depth === 0) {
          head = plain.slice(start, i).trim()
          start = i + 1
        }
        depth++
      } else if (unit === 125 && depth > 0) {
        depth--
        if (depth > 0) continue
        if (!head.startsWith('@')) this.add(head, plain.slice(start, i))
        start = i + 1
      }
    }
  }

  private add(head: string, body: string): void {
    const declarations = readDeclarations(body)
    for (const part of head.split(',')) {
      const selector = part.trim()
      if (!/^(?:[a-z][a-z0-9]*)?(?:\.[\w-]+)?$/i.test(selector) || selector === '') continue
      const key = selector.startsWith('.') ? selector : selector.replace(/^[^.]+/, (name) => name.toLowerCase())
      this.rules.set(key, joined(this.rules.get(key), declarations))
    }
  }
}

/** More properties than any rule has; a sheet that repeats one selector with new names would grow without end. */
const MOST_DECLARATIONS = 200

function joined(known: Declarations | undefined, more: Declarations): Declarations {
  const all = known ?? (Object.create(null) as Declarations)
  let room = MOST_DECLARATIONS - Object.keys(all).length
  for (const [name, value] of Object.entries(more)) {
    if (!(name in all) && room-- <= 0) continue
    all[name] = value
  }
  return all
}

/** Comments go by searching, since a pattern would try every unfinished one again. */
function withoutComments(css: string): string {
  let out = ''
  for (let at = 0; ;) {
    const start = css.indexOf('/*', at)
    const end = start < 0 ? -1 : css.indexOf('*/', start + 2)
    if (end < 0) return (out + css.slice(at, start < 0 ? undefined : start)).replace(/<!--|-->/g, '')
    out += css.slice(at, start)
    at = end + 2
  }
}

/** One table of declarations, the later ones winning. */
export function merged(rules: readonly Declarations[]): Declarations {
  const all: Declarations = Object.create(null) as Declarations
  for (const rule of rules) for (const [name, value] of Object.entries(rule)) all[name] = value
  return all
}
