import { leastPictures } from '@/writing'
import { cleanText, escapeMarkdown, escapeText } from '../rules/escape'
import type { Picture } from '../rules/contract'
import { type Page, perLook } from '../rules/page'
import { idOf, isRaw, lookUp, type Raw, stringOf } from '../rules/raw'
import { BREAK, type as typeStyle } from '../rules/style'
import { rowsOf } from './card-parts'
import { markdownAddress } from './link'
import { usePicture } from './picture'

/** A picture of a card, resolved; `src` is '' when there is none to show. */
export type CardPictureModel = { picture: Picture | null; src: string; alt: string; caption: string }

const styles = perLook(({ theme, dialect }) => ({
  caption: `margin:6px 0 0;padding:0 4px;${typeStyle(dialect.textSize - 4, 1.5, theme.quiet)}text-align:center;white-space:normal;${BREAK}`,
}))

/** Resolves the rows of a card; what is missing is remarked on and its words are kept. */
export function readPictures(value: unknown, page: Page): CardPictureModel[] {
  if (!Array.isArray(value)) return []
  return value.filter(isRaw).flatMap((row) => readPicture(row, page) ?? [])
}

/** Resolves one picture with the words of this use, or null when there is neither a picture nor a word. */
export function readPicture(row: Raw, page: Page): CardPictureModel | null {
  const id = idOf(row['picture'])
  const found = lookUp(page.setting.resources.pictures, id)
  if (!found && id !== '') page.remark('missing-picture', id)
  else if (!found) page.remark('no-picture-chosen')
  const caption = wordsOf(row['caption'])
  const alt = wordsOf(row['alt']) || wordsOf(found?.alt)
  if (found && alt === '' && caption === '' && page.target.form !== 'plain') page.remark('missing-alt', id)
  const src = found ? usePicture(found, alt || caption, page) : null
  return src === null && caption === '' && alt === '' ? null : { picture: src === null ? null : found, src: src ?? '', alt, caption }
}

/** Several pictures of a card as `readPictures` reads them; a card with fewer than it is made for is remarked on. */
export function readGallery(kind: keyof typeof leastPictures, fields: Raw, page: Page): CardPictureModel[] {
  const shown = readPictures(fields['pictures'], page)
  const count = shown.filter(({ picture }) => picture !== null).length
  if (count === 0 || rowsOf(fields, 'pictures').length >= leastPictures[kind]) return shown
  if (count === 1) page.remark('picture-alone', kind)
  else page.remark('grid-short', String(count))
  return shown
}

/** A field as clean words without white space around them. */
export function wordsOf(value: unknown): string {
  return cleanText(stringOf(value)).trim()
}

/** Width divided by height, or 0 when it is not known. */
export function aspectOf({ picture }: CardPictureModel): number {
  const { width = 0, height = 0 } = picture ?? {}
  const aspect = width / height
  return width > 0 && height > 0 && Number.isFinite(aspect) ? aspect : 0
}

/** What stands for a picture in text. */
export function pictureInText({ caption, alt }: CardPictureModel, page: Page): string {
  return page.voice.picture(caption || alt, caption !== '')
}

export function pictureInMarkdown({ picture, src, alt, caption }: CardPictureModel): string {
  if (!picture) return inMarkdown(caption || alt)
  const title = caption === '' ? '' : ` "${caption.replace(/[\\"]/g, '\\$&').replace(/\n+/g, ' ')}"`
  return `![${inMarkdown(alt)}](${markdownAddress(src)}${title})`
}

/** Words on one line of Markdown. */
export function inMarkdown(words: string): string {
  return escapeMarkdown(words).replace(/\n+/g, ' ')
}

/** Words below a picture; '' when there are none. */
export function captionMarkup(words: string, page: Page): string {
  const { caption: tag } = page.look.dialect
  return words === '' ? '' : `<${tag} style="${styles(page).caption}">${escapeText(words)}</${tag}>`
}
