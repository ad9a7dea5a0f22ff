import { cleanText, escapeLineStarts, escapeMarkdown } from '../rules/escape'
import type { Page } from '../rules/page'
import { isRaw, type Raw, stringOf } from '../rules/raw'

/** A text field of a card, without white space around it. */
export function wordsOf(fields: Raw, key: string): string {
  return cleanText(stringOf(fields[key])).trim()
}

/** The rows of a card; what is no row is passed over. */
export function rowsOf(fields: Raw, key: string): readonly Raw[] {
  const rows = fields[key]
  return Array.isArray(rows) ? rows.filter(isRaw) : []
}

/** The items of a field that holds one a line. Signs that people type before them are left out. */
export function itemsOf(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•·▪◦✓✔×✕□☐✅⬜]\s*)?/u, '').trim())
    .filter(Boolean)
}

/** A box in the target's element, or nothing around nothing. */
export function part(css: string, inner: string, page: Page): string {
  if (inner === '') return ''
  const { box } = page.look.dialect
  return `<${box} style="${css}">${inner}</${box}>`
}

/** Words as Markdown on one line. */
export function flat(words: string): string {
  return escapeMarkdown(words).replace(/\n+/g, ' ')
}

/** Words as Markdown; their line breaks stay. */
export function broken(words: string): string {
  return escapeLineStarts(escapeMarkdown(words)).replace(/\n+/g, '\\\n')
}

/** Markdown lines inside a quotation: the form a card takes where there are no cards. Empty ones are left out. */
export function quoted(lines: readonly string[]): string {
  return lines
    .filter(Boolean)
    .map((line) => escapeLineStarts(line))
    .join('\\\n')
    .replace(/^/gm, '> ')
}

/** Lines of plain text; empty ones are left out. */
export function plainLines(lines: readonly string[]): string {
  return lines.filter(Boolean).join('\n')
}
