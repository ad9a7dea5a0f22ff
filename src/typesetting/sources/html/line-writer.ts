import type { Piece, Place, WordsLine } from './line'
import { visible } from './line'
import { isUnseen, type Look } from './look'

const WIDE = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u3000-\u303f\u201c\u201d\u2018\u2019]/

/** Gathers words into lines, with white space as a browser shows it, and knows what most of a line looks like. */
export class LineWriter {
  private pieces: Piece[] = []
  private looks = new Map<string, { look: Look; characters: number; bold: number }>()
  private place: Place | null = null

  constructor(private readonly put: (line: WordsLine) => void) {}

  words(source: string, place: Place): void {
    const { look } = place
    if (isUnseen(look)) return
    const lines = look.white === 'normal' ? [collapse(source)] : source.replace(/\r\n?/g, '\n').split('\n')
    lines.forEach((line, i) => {
      if (i > 0) this.lineBreak()
      this.piece(look.white === 'pre-line' ? collapse(line) : line, place)
    })
  }

  lineBreak(): void {
    if (this.pieces.length > 0) this.pieces.push({ text: '\n', format: 0, link: '' })
  }

  flush(): void {
    const { place, pieces } = this
    const looks = [...this.looks.values()]
    this.pieces = []
    this.looks = new Map()
    this.place = null
    const trimmed = trim(pieces)
    const text = trimmed.map((piece) => piece.text).join('')
    if (!place || visible(text) === '') return
    const main = looks.reduce((most, one) => (one.characters > most.characters ? one : most))
    const characters = looks.reduce((sum, one) => sum + one.characters, 0)
    const bold = looks.reduce((sum, one) => sum + one.bold, 0) / Math.max(1, characters)
    const { box, tag, quote, item } = place
    this.put({ kind: 'words', pieces: trimmed, text, look: main.look, looks, bold, tag, box, quote, item })
  }

  private piece(given: string, place: Place): void {
    let text = given
    const last = this.pieces.at(-1)
    if (place.look.white !== 'pre' && text.startsWith(' ')) {
      if (last === undefined || /[\s\u3000]$/.test(last.text)) text = text.slice(1)
    }
    if (text === '') return
    const isWords = visible(text) !== ''
    if (isWords) this.count(text, place.look)
    // A line belongs to the place of its first words.
    if (isWords) this.place ??= place
    const format = isWords ? formatOf(place) : (last?.format ?? 0)
    const link = place.link
    if (last && last.text !== '\n' && last.format === format && last.link === link) last.text += text
    else this.pieces.push({ text, format, link })
  }

  private count(text: string, look: Look): void {
    const { length } = visible(text)
    const colour = look.colour ? `${look.colour.r},${look.colour.g},${look.colour.b}` : ''
    const key = `${look.size}|${colour}|${look.align}`
    const known = this.looks.get(key) ?? { look, characters: 0, bold: 0 }
    known.characters += length
    if (look.weight >= 600) known.bold += length
    this.looks.set(key, known)
  }
}

/** A line end between two Chinese characters shows nothing. */
function collapse(source: string): string {
  return source.replace(/[ \t\r\n\f]+/g, (space: string, at: number) => {
    if (!/[\r\n]/.test(space)) return ' '
    const before = source[at - 1]
    const after = source[at + space.length]
    return before !== undefined && after !== undefined && WIDE.test(before) && WIDE.test(after) ? '' : ' '
  })
}

function formatOf({ look, tag }: Place): number {
  const isHeading = tag.startsWith('h')
  return (
    (look.weight >= 600 && !isHeading ? 1 : 0) |
    (look.italic ? 2 : 0) |
    (look.strike ? 4 : 0) |
    (look.underline ? 8 : 0) |
    (look.mono ? 16 : 0) |
    look.raise |
    (look.marked ? 128 : 0)
  )
}

/** Without the empty ends that stand for margins and indents in the source. */
function trim(pieces: Piece[]): Piece[] {
  const kept = pieces.map((piece) => ({ ...piece }))
  while (kept.length > 0) {
    const first = kept[0] as Piece
    first.text = first.text.replace(/^[\s\u00a0\u3000\u200b\ufeff]+/, '')
    if (first.text !== '') break
    kept.shift()
  }
  while (kept.length > 0) {
    const last = kept.at(-1) as Piece
    last.text = last.text.trimEnd().replace(/[\u00a0\u3000\u200b\ufeff]+$/, '')
    if (last.text !== '') break
    kept.pop()
  }
  return kept
}
