import type { Declarations, Sheet } from './css'
import type { Sums } from './line'
import { declarationsOf, isOutOfSight, pixels } from './look'
import { readPicture } from './pictures'
import type { Tag } from './tree'

/** Words that may be the caption of a picture in its column. */
const LONGEST_CAPTION = 40
/** Half a page 600 pixels wide; what is wider does not stand beside another of its size. CSS pixels. */
const WIDEST = 300

/** How many pictures an element shows side by side, each in a column of its own; 0 when there are no such columns. */
export function picturesBeside(row: Tag, style: Declarations, { sheet, sums, base }: { sheet: Sheet; sums: Map<Tag, Sums>; base: string }): number {
  if ((sums.get(row)?.pictures ?? 0) < 2) return 0
  const holders = row.children.filter((child): child is Tag => typeof child === 'object' && isPictureAlone(sums.get(child)))
  if (holders.length < 2) return 0
  const isRow = /^(?:inline-)?flex/.test(style['display'] ?? '') && !/column/.test(`${style['flex-direction'] ?? ''} ${style['flex-flow'] ?? ''}`)
  const columns = holders.filter((holder) => {
    const own = declarationsOf(holder, sheet)
    return !isOutOfSight(holder, own) && isColumn(holder, own, isRow) && showsPicture(holder, { sheet, sums, base })
  })
  return columns.length < 2 ? 0 : columns.length
}

function isPictureAlone(sums: Sums | undefined): boolean {
  return sums !== undefined && sums.pictures === 1 && sums.characters <= LONGEST_CAPTION
}

function isColumn({ name, attributes }: Tag, style: Declarations, isRow: boolean): boolean {
  const display = style['display'] ?? ''
  if (name === 'td' || display === 'table-cell') return true
  const width = style['width'] ?? attributes['width'] ?? ''
  const share = /^([\d.]+)%$/.exec(width.trim())?.[1]
  if (isRow || /left|right/.test(style['float'] ?? '')) return share === undefined || Number(share) < 90
  const isInline = /^inline/.test(display) || (display === '' && /^(?:img|span|a)$/.test(name))
  if (!isInline) return false
  if (share !== undefined) return Number(share) <= 60
  const size = pixels(width)
  return size !== null && size > 0 && size <= WIDEST
}

/** Small icons are no pictures. */
function showsPicture(holder: Tag, { sheet, sums, base }: { sheet: Sheet; sums: Map<Tag, Sums>; base: string }): boolean {
  for (let at: Tag | undefined = holder; at; at = at.children.find((child): child is Tag => typeof child === 'object' && sums.get(child)?.pictures === 1)) {
    if (at.name === 'img' || at.name === 'image') return readPicture(at, declarationsOf(at, sheet), base).kind === 'picture'
  }
  return false
}
