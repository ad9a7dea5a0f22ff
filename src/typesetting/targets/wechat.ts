import { isWechatLink, isWechatPicture } from '../rules/address'
import { escapeText } from '../rules/escape'
import type { Picture } from '../rules/contract'
import { type Page, perLook, type Target } from '../rules/page'
import { BREAK, tint, type as typeStyle } from '../rules/style'
import { wechatArticle, wechatLimits } from './limits'

const styles = perLook(({ theme, dialect }) => ({
  guard: `margin:0;padding:0;height:0;${typeStyle(0, 0, theme.ink)}`,
  notes: `margin:40px 0 0;padding:16px 0 0;border-top:1px solid ${tint(theme.ink, 0.14)};`,
  title: `margin:0 0 8px;padding:0;${typeStyle(dialect.textSize - 3, 1.6, theme.quiet)}font-weight:700;`,
  note: `margin:0 0 4px;padding:0;${typeStyle(dialect.textSize - 4, 1.6, theme.quiet)}text-align:left;${BREAK}`,
}))

/**
 * Articles of a WeChat official account. No class, id, style sheet, script, position, grid or `<div>`: they are
 * stripped by `draft/add`, by the web editor or by readers.
 */
export const wechat: Target = {
  name: 'wechat',
  label: { zh: '公众号', en: 'WeChat official account' },
  form: 'markup',
  dialect: {
    box: 'section',
    figure: 'section',
    caption: 'section',
    textSize: 16,
    nativeListDepth: 1,
    code: 'breaks',
    ownPaths: false,
    mayLink: isWechatLink,
    anchors: false,
    marks: true,
    keepPunctuation: true,
    taps: true,
    pictureAttributes: () => '',
  },
  aiDeclaration: '公众号后台「创作来源」选「内容由 AI 生成」',
  limits: wechatArticle,
  link: 'beside',
  inspectPicture,
  frame,
  inspectSize,
}

const ACCEPTED = new Set(['image/jpeg', 'image/jpg', 'image/png'])

function inspectPicture(picture: Picture, page: Page): void {
  if (isWechatPicture(picture.url)) return
  if (picture.fromLibrary) return page.remark(uploadOf(picture), picture.alt)
  page.remark('picture-outside', picture.url)
  const format = picture.mimeType ?? formatOf(picture.url)
  if (format !== '' && !ACCEPTED.has(format)) page.remark('picture-format', format.replace('image/', '').toUpperCase())
  if ((picture.bytes ?? 0) > wechatLimits.pictureBytes) page.remark('picture-heavy', megabytes(picture.bytes ?? 0))
}

/** A GIF goes in as permanent material, which has a limit of its own. */
function uploadOf({ mimeType, bytes = 0 }: Picture) {
  return mimeType === 'image/gif' && bytes >= wechatLimits.materialBytes ? 'gif-heavy' : 'picture-upload'
}

function formatOf(address: string): string {
  const found = /\.(webp|gif|svg|avif|bmp|heic|tiff?)(?:[?#]|$)/i.exec(address)
  return found?.[1] ? `image/${found[1].toLowerCase()}` : ''
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB`
}

/** Zero-height guards keep the styles of the first and last block, which the editor would eat. */
function frame(page: Page): { before: string; after: string } {
  const guard = `<p style="${styles(page).guard}">&nbsp;</p>`
  return { before: guard, after: footnotes(page) + guard }
}

function inspectSize({ characters, bytes }: { characters: number; bytes: number }, page: Page): void {
  if (characters > wechatLimits.characters) page.remark('text-long', String(characters))
  if (bytes > wechatLimits.htmlBytes) page.remark('html-large', megabytes(bytes))
}

function footnotes(page: Page): string {
  if (page.footnotes.length === 0) return ''
  const style = styles(page)
  let notes = `<section data-xw="notes" style="${style.notes}"><p style="${style.title}">文中链接</p>`
  page.footnotes.forEach(({ address, text }, i) => {
    notes += `<p style="${style.note}">[${(page.writersNotes ?? 0) + i + 1}] ${escapeText(text.replace(/\s+/g, ' ').trim())}：${escapeText(address)}</p>`
  })
  return `${notes}</section>`
}
