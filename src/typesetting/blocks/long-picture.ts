import { type Page, perLook } from '../rules/page'
import { fieldsOf, type Raw } from '../rules/raw'
import { hairline, spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { aspectOf, captionMarkup, type CardPictureModel, pictureInMarkdown, pictureInText, readPicture } from './card-pictures'
import { imageMarkup } from './picture'

const styles = perLook(({ theme, dialect }) => ({
  figure: `margin:${spaceOf(theme, 28)}px 0;padding:0;text-align:center;`,
  hint: `margin:0 0 8px;padding:0 0 8px;border-bottom:${hairline(theme)};${typeStyle(dialect.textSize - 4, 1.5, theme.quiet)}text-align:center;`,
  image: 'display:block;width:100%;max-width:100%;height:auto;margin:0;',
}))

/** Taller than two phone screens: readers are told what is coming. */
const LONG = 1 / 3

/** One tall picture: an itinerary, a guide. Without round corners, so that slices would join. */
export const longPicture = blockWriter<CardPictureModel>({
  read: (node: Raw, page: Page) => readPicture(fieldsOf(node), page),
  text: (shown, page) => pictureInText(shown, page),
  markup(shown, page) {
    const style = styles(page)
    const { figure } = page.look.dialect
    const { picture, src, alt, caption } = shown
    const isLong = aspectOf(shown) > 0 && aspectOf(shown) < LONG
    const hint = picture && isLong ? `<p style="${style.hint}">↓ 长图，请往下看</p>` : ''
    const image = picture ? imageMarkup(picture, { src, alt: alt || caption, style: style.image }, page) : ''
    return `<${figure}${mark(page, 'longPicture')} style="${style.figure}">${hint}${image}${captionMarkup(caption || (picture ? '' : alt), page)}</${figure}>`
  },
  markdown: pictureInMarkdown,
})
