import { type Page, perLook } from '../rules/page'
import { fieldsOf, type Raw } from '../rules/raw'
import { spaceOf } from '../rules/style'
import { blockWriter, mark } from './block'
import { captionMarkup, type CardPictureModel, pictureInMarkdown, pictureInText, readGallery } from './card-pictures'
import { framedMarkup, percent, shapeOf, STRIP } from './picture-frame'

/** Between two pictures, in per cent of the column, so that a row is level at every width. */
const GAP = 1.4

const styles = perLook(({ theme }) => ({
  row: `margin:${spaceOf(theme, 28)}px 0;padding:0;${STRIP}text-align:center;`,
  cell: 'display:inline-block;padding:0;vertical-align:top;',
  radius: Math.min(theme.radius, 10),
}))

/** Two or three pictures side by side, level at top and bottom. */
export const pictureRow = blockWriter<CardPictureModel[]>({
  read(node: Raw, page: Page) {
    const shown = readGallery('pictureRow', fieldsOf(node), page)
    return shown.length === 0 ? null : shown
  },
  text: (shown, page) =>
    shown
      .map((one) => pictureInText(one, page))
      .filter(Boolean)
      .join('\n'),
  markup(shown, page) {
    const { box } = page.look.dialect
    return `<${box}${mark(page, 'pictureRow')} style="${styles(page).row}">${rowCells(shown, page)}</${box}>`
  },
  markdown: (shown) => shown.map(pictureInMarkdown).join(' '),
})

/**
 * Inline blocks and not flex: some ways into WeChat drop flex, and pictures would then stand one below another.
 * Widths are in proportion to the shapes of the pictures, so that their heights are equal without cropping.
 */
function rowCells(shown: CardPictureModel[], page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const pictured = shown.filter(({ picture }) => picture !== null)
  const height = (100 - GAP * (pictured.length - 1)) / pictured.reduce((sum, one) => sum + shapeOf(one), 0)
  let cells = ''
  for (const one of pictured) {
    const shape = shapeOf(one)
    const gap = cells === '' ? '0' : percent(GAP)
    const inner = framedMarkup(one, { shape, radius: style.radius }, page) + captionMarkup(one.caption, page)
    cells += `<${box} style="${style.cell}width:${percent(shape * height)};margin:0 0 0 ${gap};">${inner}</${box}>`
  }
  return cells + wordsOfMissing(shown, page)
}

/** The words of pictures that are not in the library any more. */
export function wordsOfMissing(shown: readonly CardPictureModel[], page: Page): string {
  return shown.map(({ picture, caption, alt }) => (picture ? '' : captionMarkup(caption || alt, page))).join('')
}
