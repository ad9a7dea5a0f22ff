const ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)(?=\S)/

type Level = { from: number; content: number; indent: number }

/**
 * Gives points below a numbered item the indent that CommonMark asks for: people write two spaces where 「1. 」 wants
 * three. Lines that already stand deep enough are left alone.
 */
export function nestedLists(lines: readonly string[], open: readonly string[]): string[] {
  const levels: Level[] = []
  let shift = 0
  return lines.map((line, at) => {
    const shown = open[at] ?? ''
    const indent = widthOf(/^[ \t]*/.exec(line)?.[0] ?? '')
    const found = ITEM.exec(shown)
    if (!found) {
      if (shown.trim() !== '' && indent === 0) levels.length = 0
      return line.trim() === '' || levels.length === 0 || shift === 0 || indent <= (levels[0]?.from ?? 0) ? line : ' '.repeat(shift) + line
    }
    while (levels.length > 0 && indent <= (levels.at(-1) as Level).from) levels.pop()
    const parent = levels.at(-1)
    const isChild = parent !== undefined && indent - parent.from >= 2
    const wanted = isChild ? Math.max(indent + (parent.indent - parent.from), parent.content) : parent ? parent.indent : indent
    const near = isChild && parent ? Math.min(wanted, parent.content + 3) : wanted
    const now = levels.length === 0 ? indent : near
    shift = now - indent
    const width = (found[2] ?? '').length + Math.min((found[3] ?? '').length, 4)
    levels.push({ from: indent, indent: now, content: now + width })
    return shift === 0 ? line : ' '.repeat(Math.max(0, now)) + line.trimStart()
  })
}

function widthOf(space: string): number {
  let width = 0
  for (const character of space) width += character === '\t' ? 4 - (width % 4) : 1
  return width
}
