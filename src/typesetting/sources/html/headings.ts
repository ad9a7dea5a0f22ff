import { saturation } from './colour'
import { type Line, visible, type WordsLine } from './line'

export type Level = 'h2' | 'h3' | 'h4'

/** A number or a label that stands before a title: 01, PART 2, Day 3, 第一站, 三. */
const NUMBER =
  /^(?:no\.?|part\.?|day|chapter|step|tips?|d)?[\s.·/-]*\d{1,3}[.、/]?$|^第[一二三四五六七八九十百\d]{1,3}[天日站章节部分步回篇晚]*$|^[一二三四五六七八九十]{1,2}[、.]?$|^(?:part|day|no|chapter|step)\.?$/i
const SENTENCE_END = /[。；;，,、]$/
const LONGEST = 64
/** How much a line must stand out to be a heading: bold and coloured, or larger by a quarter, or bold in a frame. */
const ENOUGH = 2

export type Measure = { size: number; lineHeight: number; colour: string }

/** The size, line height and colour that most of the text has. */
export function measureBody(lines: readonly Line[]): Measure {
  const sizes = new Map<number, number>()
  const heights = new Map<number, number>()
  const colours = new Map<string, number>()
  const read = (line: Line): void => {
    if (line.kind === 'table') for (const row of line.rows) for (const cell of row) cell.lines.forEach(read)
    if (line.kind !== 'words' || line.tag.startsWith('h')) return
    const { length } = visible(line.text)
    const { size, lineHeight } = line.look
    sizes.set(size, (sizes.get(size) ?? 0) + length)
    if (lineHeight > 0) heights.set(lineHeight, (heights.get(lineHeight) ?? 0) + length)
    colours.set(colourKey(line), (colours.get(colourKey(line)) ?? 0) + length)
  }
  lines.forEach(read)
  return { size: most(sizes) ?? 16, lineHeight: most(heights) ?? 0, colour: most(colours) ?? '' }
}

export function most<K>(counts: Map<K, number>): K | null {
  let best: K | null = null
  let high = 0
  for (const [key, count] of counts) {
    if (count <= high) continue
    best = key
    high = count
  }
  return best
}

function colourKey({ look: { colour } }: WordsLine): string {
  return colour ? `${colour.r},${colour.g},${colour.b}` : ''
}

/** Joins the number that a page draws in a box of its own with the title beside it. */
export function joinNumbers(lines: readonly Line[], body: Measure): Line[] {
  const out: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    let line = lines[i] as Line
    for (let next = lines[i + 1]; isNumber(line, body) && next?.kind === 'words' && isTitleLike(next); next = lines[i + 1]) {
      const { pieces } = line
      const gap = { text: ' ', format: 0, link: '' }
      line = { ...next, pieces: [...pieces, gap, ...next.pieces], text: `${line.text} ${next.text}`, tag: next.tag === '' ? line.tag : next.tag }
      line.box = next.box ?? (lines[i] as WordsLine).box
      if (next.look.size < (lines[i] as WordsLine).look.size) line.look = { ...next.look, size: next.look.size * 1.2 }
      i++
    }
    out.push(line)
  }
  return out
}

function isNumber(line: Line, body: Measure): line is WordsLine {
  if (line.kind !== 'words' || line.item || line.text.length > 12 || !NUMBER.test(line.text.trim())) return false
  return line.box !== null || line.look.size > body.size * 1.1 || line.bold > 0.5 || isColoured(line, body)
}

function isTitleLike({ text, item, tag }: WordsLine): boolean {
  return item === null && tag !== 'figcaption' && text.length <= 40 && !text.includes('\n') && !SENTENCE_END.test(text)
}

function isColoured(line: WordsLine, body: Measure): boolean {
  const { colour } = line.look
  return colour !== null && colourKey(line) !== body.colour && (saturation(colour) > 0.25 || colour.r > 235)
}

/** Which lines are headings, and of which level: tags first, then by look. */
export function findHeadings(lines: readonly Line[], body: Measure): Map<Line, Level> {
  const found = new Map<Line, Level>()
  const byLook: WordsLine[] = []
  lines.forEach((line, i) => {
    if (line.kind !== 'words') return
    const tagged = levelOfTag(line)
    if (tagged) found.set(line, tagged)
    else if (standsOut(line, body) && leadsSomewhere(lines, i)) byLook.push(line)
  })
  dropVerse(byLook, lines)
  const sizes = [...new Set(byLook.map(({ look }) => Math.round(look.size)))].sort((a, b) => b - a)
  const isTagged = found.size > 0
  for (const line of byLook) {
    const rank = sizes.indexOf(Math.round(line.look.size))
    const isMarked = line.look.size > body.size * 1.1 || line.box !== null
    found.set(
      line,
      rank === 0 && isMarked && !isTagged
        ? 'h2'
        : rank <= 1 && isMarked
          ? isTagged
            ? 'h3'
            : 'h3'
          : sizes.length === 1 && !isTagged
            ? 'h2'
            : rank > 1
              ? 'h4'
              : 'h3',
    )
  }
  return found
}

function levelOfTag({ tag, text, item }: WordsLine): Level | null {
  if (!/^h\d$/.test(tag) || item !== null || text.length > 120) return null
  const level = Number(tag.slice(1))
  return level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4'
}

function standsOut(line: WordsLine, body: Measure): boolean {
  const { text, look, item, quote, box, tag } = line
  if (item !== null || quote !== 0 || tag !== '' || text.length > LONGEST || text.includes('\n') || SENTENCE_END.test(text)) return false
  if (!/[\p{L}]/u.test(text) || widthOf(text) > 56) return false
  const larger = look.size / body.size
  const tight = box !== null && box.characters <= visible(text).length + 24 && box.pictures === 0
  const score =
    (larger >= 1.3 ? 2.5 : larger >= 1.12 ? 1.5 : larger < 0.93 ? -1.5 : 0) +
    (line.bold > 0.9 ? 1.5 : 0) +
    (tight ? 1.25 : 0) +
    (look.align === 'center' ? 0.5 : 0) +
    (isColoured(line, body) ? 0.75 : 0) +
    (widthOf(text) <= 30 ? 0.5 : 0)
  return score >= ENOUGH
}

/** A heading has something below it that is not of its own kind for ever. */
function leadsSomewhere(lines: readonly Line[], at: number): boolean {
  return lines.slice(at + 1, at + 4).some((line) => line.kind !== 'rule')
}

/** Four and more in a row are verse, a slogan or a list of names, not headings. */
function dropVerse(found: WordsLine[], lines: readonly Line[]): void {
  const set = new Set<Line>(found)
  const verse = new Set<Line>()
  let run: Line[] = []
  for (const line of [...lines, null]) {
    if (line && set.has(line)) {
      run.push(line)
      continue
    }
    if (run.length >= 4) for (const one of run) verse.add(one)
    run = []
  }
  for (let i = found.length - 1; i >= 0; i--) if (verse.has(found[i] as Line)) found.splice(i, 1)
}

/** Width in half characters. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1
  return width
}
