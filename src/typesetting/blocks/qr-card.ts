import { hostOf, safeLink } from '../rules/address'
import { cleanText, escapeMarkdown, escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, type Raw, stringOf } from '../rules/raw'
import { BREAK, cardBox, cardTitle, spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { linkMarkup } from './link'
import { qrSvg } from './qr-code'

type Model = { address: string; caption: string; svg: string; words: string }

const SIDE = 168

const styles = perLook((look) => ({
  card: `margin:${spaceOf(look.theme, 28)}px 0;padding:${spaceOf(look.theme, 22)}px 16px ${spaceOf(look.theme, 18)}px;${cardBox(look)}text-align:center;`,
  code: `margin:0;padding:0;${typeStyle(look.dialect.textSize - 4, 1, look.theme.quiet)}text-align:center;`,
  caption: `margin:12px 0 0;padding:0;${cardTitle(look)}text-align:center;`,
  address: `margin:4px 0 0;padding:0;${typeStyle(look.dialect.textSize - 4, 1.6, look.theme.quiet)}text-align:center;${BREAK}`,
}))

/** A QR code to scan, with what it is for and where it leads. */
export const qrCard = blockWriter<Model>({
  read: readQr,
  text({ caption, words }, page) {
    if (!page.voice.isBrief) return [caption, words].filter(Boolean).join('\n')
    if (!page.voice.links) page.remark('link-left-out', words)
    return page.voice.links && words !== '' ? `${caption}\n${page.voice.link(words)}`.trim() : ''
  },
  markup: asMarkup,
  markdown({ address, caption, words }) {
    return `> ${caption === '' ? '' : `${escapeMarkdown(caption).replace(/\n+/g, ' ')}\\\n> `}${address === '' ? escapeMarkdown(words) : `<${address}>`}`
  },
})

function readQr(node: Raw, page: Page): Model | null {
  const fields = fieldsOf(node)
  const asked = cleanText(stringOf(fields['url'])).trim()
  const caption = cleanText(stringOf(fields['caption'])).trim()
  if (asked === '') page.remark('qr-without-address')
  const safe = safeLink(asked, false)
  if (asked !== '' && safe === null) page.remark('unsafe-link', asked)
  if (asked === '' && caption === '') return null
  if (safe === null || page.target.form !== 'markup') return { address: safe ?? '', caption, svg: '', words: asked }
  const svg = qrSvg(asciiForm(safe), SIDE)
  if (svg === null) page.remark('qr-too-long', safe)
  else if (page.look.dialect.marks) page.remark('qr-as-drawing')
  return { address: safe, caption, svg: svg ?? '', words: asked }
}

/** Scanners disagree about characters outside ASCII; a percent-encoded address is read the same by all. */
function asciiForm(address: string): string {
  return hostOf(address) === '' ? encodeURI(address) : new URL(address).href
}

function asMarkup({ address, caption, svg, words }: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const part = (css: string, inner: string): string => (inner === '' ? '' : `<${box} style="${css}">${inner}</${box}>`)
  const shown = { out: escapeText(words), text: words }
  const link = address === '' ? shown.out : page.look.dialect.mayLink(address) ? linkMarkup(address, shown, page) : shown.out
  return `<${box}${mark(page, 'qrCard')} style="${style.card}">${part(style.code, svg)}${part(style.caption, escapeText(caption))}${part(style.address, link)}</${box}>`
}
