type Table = Record<string, unknown>

const BARE = /[A-Za-z0-9_-]+/y
/** Numbers, dates and times, as TOML writes them without quotes. */
const PLAIN = /[+\-\w.:]+(?: \d\d:[\w:.+-]+)?/y
const ESCAPES: Record<string, string> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' }
/** Lists in lists and tables in tables, as deep as front matter of people never is. */
const DEEPEST = 20

/** Reads TOML as front matter holds it: names, tables, texts, lists; dates stay texts. Null when it is no TOML. */
export function readToml(source: string): Table | null {
  try {
    return new TomlReader(source).document()
  } catch {
    return null
  }
}

class TomlReader {
  private at = 0
  private depth = 0

  constructor(private readonly source: string) {}

  document(): Table {
    const root = emptyTable()
    let table = root
    for (this.blank(); this.at < this.source.length; this.blank()) {
      if (this.takes('[')) {
        const isList = this.takes('[')
        const path = this.path()
        this.need(isList ? ']]' : ']')
        table = isList ? nextOf(root, path) : tableAt(root, path)
      } else this.pair(table)
      this.lineEnd()
    }
    return root
  }

  private pair(table: Table): void {
    const path = this.path()
    this.need('=')
    const inner = tableAt(table, path.slice(0, -1))
    const name = path.at(-1) ?? ''
    if (name in inner) throw new SyntaxError(`${name} stands twice`)
    this.spaces()
    inner[name] = this.value()
  }

  private path(): string[] {
    const names: string[] = []
    do {
      this.spaces()
      const sign = this.source[this.at]
      names.push(sign === '"' || sign === "'" ? this.text(sign) : this.match(BARE))
      this.spaces()
    } while (this.takes('.'))
    return names
  }

  private value(): unknown {
    const sign = this.source[this.at]
    if (sign === '"' || sign === "'") return this.text(sign)
    if (sign === '[') return this.list()
    if (sign === '{') return this.inlineTable()
    const word = this.match(PLAIN)
    if (word === 'true' || word === 'false') return word === 'true'
    if (/^\d{4}-\d\d-\d\d|^\d\d:\d\d/.test(word)) return word
    const number = /^[+-]?(?:inf|nan)$/.test(word) ? Number.NaN : Number(word.replace(/_/g, ''))
    if (Number.isNaN(number) && !/nan|inf/.test(word)) throw new SyntaxError(word)
    return number
  }

  private text(quote: string): string {
    const long = quote.repeat(3)
    const end = this.takes(long) ? long : quote
    if (end === quote) this.at++
    else this.takes('\n')
    let text = ''
    while (!this.source.startsWith(end, this.at)) {
      const sign = this.source[this.at++]
      if (sign === undefined || (sign === '\n' && end === quote)) throw new SyntaxError('a text without an end')
      text += sign === '\\' && quote === '"' ? this.escaped() : sign
    }
    this.at += end.length
    // Up to two quotation marks may stand right before the end of a long text.
    while (end === long && this.takes(quote)) text += quote
    return text
  }

  private escaped(): string {
    const sign = this.source[this.at++] ?? ''
    if (sign === 'u' || sign === 'U') {
      const code = this.source.slice(this.at, (this.at += sign === 'u' ? 4 : 8))
      return String.fromCodePoint(Number.parseInt(/^[\da-f]+$/i.test(code) ? code : 'none', 16))
    }
    if (/\s/.test(sign)) {
      while (/\s/.test(this.source[this.at] ?? '')) this.at++
      return ''
    }
    const known = ESCAPES[sign]
    if (known === undefined) throw new SyntaxError(`\\${sign}`)
    return known
  }

  private list(): unknown[] {
    const values: unknown[] = []
    this.inside(() => {
      this.need('[')
      for (this.blank(); !this.takes(']'); this.blank()) {
        values.push(this.value())
        this.blank()
        if (!this.takes(',') && this.source[this.at] !== ']') throw new SyntaxError('a list without an end')
      }
    })
    return values
  }

  private inlineTable(): Table {
    const table = emptyTable()
    this.inside(() => {
      this.need('{')
      for (this.blank(); !this.takes('}'); this.blank()) {
        this.pair(table)
        this.blank()
        if (!this.takes(',') && this.source[this.at] !== '}') throw new SyntaxError('a table without an end')
      }
    })
    return table
  }

  private inside(read: () => void): void {
    if (++this.depth > DEEPEST) throw new SyntaxError('too deep')
    read()
    this.depth--
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.source)?.[0]
    if (!found) throw new SyntaxError(`nothing at ${this.at}`)
    this.at += found.length
    return found
  }

  private takes(words: string): boolean {
    if (!this.source.startsWith(words, this.at)) return false
    this.at += words.length
    return true
  }

  private need(words: string): void {
    if (!this.takes(words)) throw new SyntaxError(`${words} is missing at ${this.at}`)
  }

  private spaces(): void {
    while (this.source[this.at] === ' ' || this.source[this.at] === '\t') this.at++
  }

  /** Spaces, empty lines and remarks. */
  private blank(): void {
    for (;;) {
      while (/\s/.test(this.source[this.at] ?? '')) this.at++
      if (this.source[this.at] !== '#') return
      while (this.at < this.source.length && this.source[this.at] !== '\n') this.at++
    }
  }

  private lineEnd(): void {
    this.spaces()
    const sign = this.source[this.at]
    if (sign !== undefined && sign !== '\n' && sign !== '#') throw new SyntaxError(`more than one value in a line at ${this.at}`)
  }
}

/** Names of a file are no names of ours: nothing is inherited. */
function emptyTable(): Table {
  return Object.create(null) as Table
}

function tableAt(root: Table, path: readonly string[]): Table {
  let table = root
  for (const name of path) {
    const known = (table[name] ??= emptyTable())
    const inner: unknown = Array.isArray(known) ? known.at(-1) : known
    if (typeof inner !== 'object' || inner === null) throw new SyntaxError(`${name} is no table`)
    table = inner as Table
  }
  return table
}

function nextOf(root: Table, path: readonly string[]): Table {
  const table = tableAt(root, path.slice(0, -1))
  const list = (table[path.at(-1) ?? ''] ??= [])
  if (!Array.isArray(list)) throw new SyntaxError('no list of tables')
  const next = emptyTable()
  list.push(next)
  return next
}
