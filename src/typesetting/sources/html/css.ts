import { elementsOf, type Tag, textOf } from './tree'

/** Declarations by property, in lower case. */
export type Declarations = Record<string, string>

const LONGEST_SHEET = 500_000
const MOST_RULES = 4000

/** `display:none; color:#333` → declarations. Semicolons inside brackets and quotes belong to the value. */
export function readDeclarations(style: string): Declarations {
  const found: Declarations = Object.create(null) as Declarations
  for (const part of style.length > 20_000 ? [] : (style.match(/(?:\([^)]*\)|"[^"]*"|'[^']*'|[^;("'])+/g) ?? [])) {
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

/** The rules of a page's own style sheets whose selector is one element name, class or both: what Word and Google Docs write. */
export class Sheet {
  private readonly rules = new Map<string, Declarations>()

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
    const rules = selectors.flatMap((selector): Declarations[] => {
      const rule = this.rules.get(selector)
      return rule ? [rule] : []
    })
    return rules.length === 0 ? null : Object.assign(Object.create(null) as Declarations, ...rules)
  }

  private read(css: string): void {
    const plain = css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|<!--|-->/g, '')
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
      this.rules.set(key, { ...this.rules.get(key), ...declarations })
    }
  }
}
