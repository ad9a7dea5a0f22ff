import { at, childOf, type Node, valueOf } from './xml'

type Open = { instruction: string; isResult: boolean; hasResult: boolean; form: Node | undefined }

/** Fields whose words stand in the text for other places: indexes, tables of authorities, bookmarks. */
const SILENT = /^\s*(?:XE|TC|TA|RD|SET|ASK|PRIVATE|PRINT|COMMENTS)\b/i

/** Fields open in one another, and open across paragraphs as a table of contents is. */
export class Fields {
  private readonly open: Open[] = []

  /** Whether words met now are seen: all around are results. */
  get isSeen(): boolean {
    return this.open.every(({ isResult, instruction }) => isResult && !SILENT.test(instruction))
  }

  get link(): string {
    for (let i = this.open.length - 1; i >= 0; i--) {
      const link = linkOf((this.open[i] as Open).instruction)
      if (link !== '') return link
    }
    return ''
  }

  /** A field that holds its result itself. */
  enter(instruction: string): void {
    this.open.push({ instruction, isResult: true, hasResult: true, form: undefined })
  }

  leave(): void {
    this.open.pop()
  }

  instruct(words: string): void {
    const last = this.open.at(-1)
    if (last && !last.isResult) last.instruction += words
  }

  /** Answers what an ending field says by itself. */
  mark(node: Node): string {
    const kind = node.attributes['w:fldCharType'] ?? ''
    const last = this.open.at(-1)
    if (kind === 'begin') this.open.push({ instruction: '', isResult: false, hasResult: false, form: childOf(node, 'w:ffData') })
    if (kind === 'separate' && last) last.isResult = last.hasResult = true
    if (kind !== 'end' || !last) return ''
    this.open.pop()
    return this.isSeen ? ownWords(last) : ''
  }
}

/** A box that is ticked, a choice that is made, a formula of older files: what is drawn without a result. */
function ownWords({ instruction, form, hasResult }: Open): string {
  const box = childOf(form, 'w:checkBox')
  if (box && /FORMCHECKBOX/i.test(instruction)) {
    const state = valueOf(box, 'w:checked') ?? valueOf(box, 'w:default') ?? '0'
    return /^(?:0|false|off)$/.test(state) ? '☐' : '☒'
  }
  if (/FORMDROPDOWN/i.test(instruction) && !hasResult) return chosenIn(childOf(form, 'w:ddList'))
  if (hasResult) return ''
  const equation = /^\s*EQ\s/i.exec(instruction)
  if (equation) return equationText(instruction.slice(equation[0].length))
  const symbol = /^\s*SYMBOL\s+(\d+|0x[0-9a-f]+)/i.exec(instruction)
  if (symbol) return String.fromCodePoint(Math.min(0xffff, Number(symbol[1])))
  const button = /^\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.*)$/i.exec(instruction)
  return button ? (button[1] ?? '').trim() : ''
}

function chosenIn(list: Node | undefined): string {
  const entries = list?.children.filter((child): child is Node => typeof child === 'object' && child.name === 'w:listEntry') ?? []
  const chosen = entries[Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? 0)]
  return chosen?.attributes['w:val'] ?? at(list, 'w:listEntry')?.attributes['w:val'] ?? ''
}

export function linkOf(instruction: string): string {
  const found = /^\s*HYPERLINK\s+(.*)$/is.exec(instruction)
  if (!found) return ''
  const rest = found[1] ?? ''
  // `\l` names a place in the file itself.
  const [, address = ''] = /^(?:\\[a-z]\s+)*"([^"]*)"/i.exec(rest) ?? /^([^\s\\"]+)/.exec(rest) ?? []
  return /^\s*\\l/i.test(rest) ? '' : address.trim()
}

/** `EQ \f(a,b)` and its kind, as one line: a/b, √(x), 汉字（hàn zì）, ○印. */
export function equationText(instruction: string): string {
  const text = instruction.replace(/\\\*\s*(?:jc\d+|hps\d+|"[^"]*"|MERGEFORMAT)/gi, '').trim()
  return readEquation(text, { at: 0 }, '')
}

type Cursor = { at: number }

function readEquation(text: string, cursor: Cursor, until: string): string {
  let out = ''
  while (cursor.at < text.length) {
    const sign = text[cursor.at] as string
    if (until.includes(sign)) return out
    if (sign !== '\\') {
      out += sign
      cursor.at++
      continue
    }
    const command = /^\\([a-z]+)\s*/i.exec(text.slice(cursor.at, cursor.at + 20))
    if (!command) {
      out += text[cursor.at + 1] ?? ''
      cursor.at += 2
      continue
    }
    cursor.at += command[0].length
    out += readCommand(text, cursor, (command[1] ?? '').toLowerCase())
  }
  return out
}

function readCommand(text: string, cursor: Cursor, name: string): string {
  const options = /^(?:\\[a-z]+\d*\s*|\d+\s*)*/i.exec(text.slice(cursor.at))?.[0] ?? ''
  const isUp = name === 's' && /\\up/i.test(options)
  cursor.at += options.length
  const parts = readParts(text, cursor)
  if (parts === null) return ''
  if (name === 'f') return parts.join('/')
  if (name === 'r') return parts.length > 1 ? `${parts[0]}√(${parts[1]})` : `√(${parts[0]})`
  if (name === 'b') return `(${parts.join('')})`
  if (name === 'l') return parts.join(',')
  if (isUp) return `\u0001${parts.join('')}`
  if (name !== 'o') return parts.join(' ').trim()
  // Signs drawn over one another: a reading above its word, or a ring around a sign.
  const above = parts.filter((part) => part.startsWith('\u0001')).map((part) => part.slice(1))
  const base = parts.filter((part) => !part.startsWith('\u0001')).join('')
  return above.length > 0 ? `${base}（${above.join('')}）` : base
}

function readParts(text: string, cursor: Cursor): string[] | null {
  if (text[cursor.at] !== '(') return null
  const parts: string[] = []
  do {
    cursor.at++
    parts.push(readEquation(text, cursor, ',;)'))
  } while (cursor.at < text.length && text[cursor.at] !== ')')
  cursor.at++
  return parts
}
