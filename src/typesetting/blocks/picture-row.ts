import { cleanText, escapeMarkdown, escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import type { Picture } from '../rules/contract'
import { fieldsOf, idOf, isRaw, lookUp, type Raw, stringOf } from '../rules/raw'
import { BREAK, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { markdownAddress } from './link'
import { imageMarkup, usePicture } from './picture'

/** A picture of a card, resolved; `src` is '' when there is none to show. */
export type CardPictureModel = { picture: Picture | null; src: string; alt: string; caption: string }

const styles = perLook(({ theme, dialect }) => ({
  row: 'display:flex;margin:24px 0;padding:0;',
  cell: 'flex:1;margin:0;padding:0 4px;min-width:0;',
  image: `display:block;width:100%;height:auto;border-radius:${theme.radius}px;`,
  caption: `margin:6px 0 0;padding:0;${typeStyle(dialect.textSize - 4, 1.5, theme.quiet)}text-align:center;${BREAK}`,
}))

/** Two or three pictures side by side. */
export const pictureRow = blockWriter<CardPictureModel[]>({
  read(node: Raw, page: Page) {
    const shown = readPictures(fieldsOf(node)['pictures'], page)
    return shown.length === 0 ? null : shown
  },
  text: (shown) => shown.map(({ caption, alt }) => `［图］${caption || alt}`).join('\n'),
  markup(shown, page) {
    const style = styles(page)
    const { box } = page.look.dialect
    const cells = shown.map((one) => `<${box} style="${style.cell}">${cellMarkup(one, page)}</${box}>`)
    return `<${box}${mark(page, 'pictureRow')} style="${style.row}">${cells.join('')}</${box}>`
  },
  markdown: (shown) => shown.map(({ src, alt, caption }) => `![${escapeMarkdown(alt || caption).replace(/\n/g, ' ')}](${markdownAddress(src)})`).join(' '),
})

/** Resolves the pictures of a card; what is missing is remarked on and its words are kept. */
export function readPictures(value: unknown, page: Page): CardPictureModel[] {
  if (!Array.isArray(value)) return []
  return value.filter(isRaw).flatMap((row) => {
    const id = idOf(row['picture'])
    const found = lookUp(page.setting.resources.pictures, id)
    if (!found) page.remark('missing-picture', id || '(—)')
    const caption = cleanText(stringOf(row['caption'])).trim()
    const alt = cleanText(stringOf(row['alt']) || stringOf(found?.alt)).trim()
    const src = found ? usePicture(found, alt || caption, page) : null
    return src === null && caption === '' && alt === '' ? [] : [{ picture: src === null ? null : found, src: src ?? '', alt, caption }]
  })
}

function cellMarkup({ picture, src, alt, caption }: CardPictureModel, page: Page): string {
  const style = styles(page)
  const { caption: tag } = page.look.dialect
  const words = caption || (picture ? '' : alt)
  const image = picture ? imageMarkup(picture, { src, alt: alt || caption, style: style.image }, page) : ''
  return image + (words === '' ? '' : `<${tag} style="${style.caption}">${escapeText(words)}</${tag}>`)
}
