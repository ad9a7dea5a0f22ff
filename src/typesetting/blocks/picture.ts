import { safeSource } from '../rules/address'
import { cleanText, escapeAttribute, escapeMarkdown, escapeText } from '../rules/escape'
import type { Picture } from '../rules/contract'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, idOf, lookUp, type Raw, stringOf } from '../rules/raw'
import { BREAK, spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { markdownAddress } from './link'

type Model = { picture: Picture | null; src: string; alt: string; caption: string }

/** WeChat's column on a computer; a picture narrower than half of it keeps its own width. */
const COLUMN = 677

const styles = perLook(({ theme, dialect }) => ({
  figure: `margin:${spaceOf(theme, 24)}px 0;padding:0;text-align:center;`,
  image: `display:block;margin:0 auto;max-width:100%;height:auto;border-radius:${theme.radius}px;`,
  caption: `margin:${spaceOf(theme, 8)}px 0 0;padding:0 12px;${typeStyle(dialect.textSize - 3, 1.6, theme.quiet)}text-align:center;${BREAK}`,
}))

/** A picture from the library with the caption of this use. */
export const picture = blockWriter<Model>({
  read(node: Raw, page: Page) {
    const fields = fieldsOf(node)
    const id = idOf(node['value'])
    const caption = cleanText(stringOf(fields['caption'])).trim()
    const found = lookUp(page.setting.resources.pictures, id)
    if (!found) page.remark('missing-picture', id || '(—)')
    const alt = cleanText(stringOf(fields['alt']) || stringOf(found?.alt)).trim()
    if (found && alt === '' && caption === '' && page.target.form !== 'plain') page.remark('missing-alt', id)
    const src = found ? usePicture(found, alt || caption, page) : null
    if (src === null && caption === '' && alt === '') return null
    return { picture: src === null ? null : found, src: src ?? '', alt, caption }
  },
  text: ({ alt, caption }, page) => page.voice.picture(caption || alt, caption !== ''),
  markup: asMarkup,
  markdown({ picture: shown, src, alt, caption }) {
    if (!shown) return escapeMarkdown(caption || alt)
    const title = caption === '' ? '' : ` "${caption.replace(/[\\"]/g, '\\$&').replace(/\n+/g, ' ')}"`
    return `![${escapeMarkdown(alt).replace(/\n/g, ' ')}](${markdownAddress(src)}${title})`
  },
})

/** Notes a picture as used and returns the address to write, or null when the address is not safe. */
export function usePicture(shown: Picture, alt: string, page: Page): string | null {
  const src = safeSource(stringOf(shown.url))
  if (src === null) {
    page.remark('unsafe-picture', stringOf(shown.url) || shown.id)
    return null
  }
  page.images.push({ id: shown.id, src, alt, width: shown.width, height: shown.height, block: page.block })
  page.imageBytes += shown.bytes ?? 0
  if (shown.aiMade) page.useAiPicture()
  page.target.inspectPicture?.(shown, page)
  return src
}

/** The `<img>` itself. Size is in the style because WeChat drops the attributes. */
export function imageMarkup(shown: Picture, use: { src: string; alt: string; style: string }, page: Page): string {
  const attributes = page.look.dialect.pictureAttributes(shown)
  return `<img src="${escapeAttribute(use.src)}" alt="${escapeAttribute(use.alt)}"${attributes} style="${use.style}">`
}

function asMarkup({ picture: shown, src, alt, caption }: Model, page: Page): string {
  const style = styles(page)
  const { figure, caption: captionTag } = page.look.dialect
  const words = caption || (shown ? '' : alt)
  const width = shown && shown.width > 0 && shown.width < COLUMN / 2 ? `${Math.round(shown.width)}px` : '100%'
  const image = shown ? imageMarkup(shown, { src, alt: alt || caption, style: `width:${width};${style.image}` }, page) : ''
  const below = words === '' ? '' : `<${captionTag} style="${style.caption}">${escapeText(words)}</${captionTag}>`
  return `<${figure}${mark(page, 'picture')} style="${style.figure}">${image}${below}</${figure}>`
}
