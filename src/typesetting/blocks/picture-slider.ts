import { type Page, perLook } from '../rules/page'
import { fieldsOf, type Raw } from '../rules/raw'
import { spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { rowsOf } from './card-parts'
import { captionMarkup, type CardPictureModel, inMarkdown, pictureInMarkdown, pictureInText, readGallery, wordsOf } from './card-pictures'
import { framedMarkup, percent, shapeOf, STRIP } from './picture-frame'
import { wordsOfMissing } from './picture-row'

type Model = { shown: CardPictureModel[]; caption: string }

/** Height of the strip in per cent of the column. */
const HEIGHT = 58
/** A picture never fills the strip: the next one must peep in, or nobody swipes. */
const WIDEST = 86

const styles = perLook(({ theme, dialect }) => ({
  slider: `margin:${spaceOf(theme, 28)}px 0;padding:0;`,
  strip: `margin:0;padding:0 0 4px;overflow-x:auto;overflow-y:hidden;-webkit-overflow-scrolling:touch;white-space:nowrap;${STRIP}text-align:left;`,
  cell: 'display:inline-block;padding:0;vertical-align:top;white-space:normal;',
  hint: `margin:6px 0 0;padding:0;${typeStyle(dialect.textSize - 4, 1.5, theme.accent)}text-align:center;`,
  radius: Math.min(theme.radius, 10),
}))

/** A strip of pictures of one height to swipe through. Inline blocks on one line and not flex, as for rows. */
export const pictureSlider = blockWriter<Model>({
  read(node: Raw, page: Page) {
    const fields = fieldsOf(node)
    const shown = readGallery('pictureSlider', fields, page)
    const caption = wordsOf(fields['caption'])
    if (shown.length === 0 && caption !== '' && rowsOf(fields, 'pictures').length === 0) page.remark('card-without-pictures', 'pictureSlider')
    return shown.length === 0 && caption === '' ? null : { shown, caption }
  },
  text: ({ shown, caption }, page) => [...shown.map((one) => pictureInText(one, page)), caption].filter(Boolean).join('\n'),
  markup: asMarkup,
  markdown: ({ shown, caption }) => [...shown.map(pictureInMarkdown), inMarkdown(caption)].filter(Boolean).join('\n\n'),
})

function asMarkup({ shown, caption }: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const pictured = shown.filter(({ picture }) => picture !== null)
  const cells = pictured.map((one, at) => {
    const width = Math.min(shapeOf(one) * HEIGHT, WIDEST)
    const inner = framedMarkup(one, { shape: width / HEIGHT, radius: style.radius }, page) + captionMarkup(one.caption, page)
    return `<${box} style="${style.cell}width:${percent(width)};margin:0 0 0 ${at === 0 ? '0' : '2%'};">${inner}</${box}>`
  })
  const strip = cells.length === 0 ? '' : `<${box} style="${style.strip}">${cells.join('')}</${box}>`
  const hint = cells.length < 2 ? '' : `<p style="${style.hint}">← 左右滑动，共 ${cells.length} 张 →</p>`
  return `<${box}${mark(page, 'pictureSlider')} style="${style.slider}">${strip}${hint}${wordsOfMissing(shown, page)}${captionMarkup(caption, page)}</${box}>`
}
