import { type Page, perLook } from '../rules/page'
import { fieldsOf, type Raw } from '../rules/raw'
import { spaceOf } from '../rules/style'
import { blockWriter, mark } from './block'
import { rowsOf } from './card-parts'
import { captionMarkup, type CardPictureModel, inMarkdown, pictureInMarkdown, pictureInText, readGallery, wordsOf } from './card-pictures'
import { framedMarkup, percent, STRIP } from './picture-frame'
import { wordsOfMissing } from './picture-row'

type Model = { shown: CardPictureModel[]; shape: number; caption: string }

const SHAPES = new Map<unknown, number>([
  ['square', 1],
  ['wide', 4 / 3],
  ['tall', 3 / 4],
])
/** Between two pictures, in per cent of the column, across and down alike. */
const GAP = 1.4
const COLUMNS = 3

const styles = perLook(({ theme }) => ({
  grid: `margin:${spaceOf(theme, 28)}px 0;padding:0;${STRIP}text-align:left;`,
  line: `padding:0;${STRIP}text-align:left;`,
  cell: 'display:inline-block;padding:0;vertical-align:top;',
  radius: Math.min(theme.radius, 6),
}))

/** Four to nine pictures of one shape, without an empty corner. */
export const pictureGrid = blockWriter<Model>({
  read(node: Raw, page: Page) {
    const fields = fieldsOf(node)
    const shown = readGallery('pictureGrid', fields, page)
    const caption = wordsOf(fields['caption'])
    if (shown.length === 0 && caption !== '' && rowsOf(fields, 'pictures').length === 0) page.remark('card-without-pictures', 'pictureGrid')
    if (shown.length === 0 && caption === '') return null
    return { shown, shape: SHAPES.get(fields['shape']) ?? 1, caption }
  },
  text: ({ shown, caption }, page) => [...shown.map((one) => pictureInText(one, page)), caption].filter(Boolean).join('\n'),
  markup: asMarkup,
  markdown: ({ shown, caption }) => [shown.map(pictureInMarkdown).join('\n'), inMarkdown(caption)].filter(Boolean).join('\n\n'),
})

function asMarkup({ shown, shape, caption }: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const pictured = shown.filter(({ picture }) => picture !== null)
  let lines = ''
  let next = 0
  for (const count of linesFor(pictured.length)) {
    const line = pictured.slice(next, next + count)
    lines += `<${box} style="margin:${next === 0 ? '0' : percent(GAP)} 0 0;${style.line}">${lineCells(line, shape, page)}</${box}>`
    next += count
  }
  const ownWords = pictured.map((one) => captionMarkup(one.caption, page)).join('')
  return `<${box}${mark(page, 'pictureGrid')} style="${style.grid}">${lines}${ownWords}${wordsOfMissing(shown, page)}${captionMarkup(caption, page)}</${box}>`
}

function lineCells(line: readonly CardPictureModel[], shape: number, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const width = percent((100 - GAP * (line.length - 1)) / line.length)
  return line
    .map((one, at) => {
      const gap = at === 0 ? '0' : percent(GAP)
      return `<${box} style="${style.cell}width:${width};margin:0 0 0 ${gap};">${framedMarkup(one, { shape, radius: style.radius }, page)}</${box}>`
    })
    .join('')
}

/** How many pictures each line holds: threes, with lines of two first where threes would leave a corner empty. */
export function linesFor(count: number): number[] {
  if (count <= COLUMNS) return count > 0 ? [count] : []
  const pairs = count % COLUMNS === 0 ? 0 : COLUMNS - (count % COLUMNS)
  return [...Array<number>(pairs).fill(2), ...Array<number>((count - 2 * pairs) / COLUMNS).fill(COLUMNS)]
}
