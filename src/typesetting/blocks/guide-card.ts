import { cleanText, escapeMarkdown, escapeText } from '../rules/escape'
import type { Picture } from '../rules/contract'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, idOf, lookUp, type Raw, stringOf } from '../rules/raw'
import { BREAK, cardBox, cardTitle, leadingOf, spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { broken, flat, part, plainLines, quoted, wordsOf } from './card-parts'
import { markdownAddress } from './link'
import { imageMarkup, usePicture } from './picture'

type Model = { name: string; role: string; words: string; picture: Picture | null; src: string; alt: string }

const SIDE = 72

const styles = perLook((look) => {
  const { theme, dialect } = look
  const corner = theme.radius < 6 ? `${theme.radius}px` : '50%'
  return {
    box: `margin:${spaceOf(theme, 28)}px 0;padding:18px 16px;${cardBox(look)}`,
    row: 'display:flex;align-items:center;margin:0;padding:0;',
    face: `flex:none;width:${SIDE}px;margin:0 14px 0 0;padding:0;`,
    round: `display:block;width:${SIDE}px;height:${SIDE}px;margin:0;border-radius:${corner};`,
    whole: `display:block;width:${SIDE}px;height:auto;margin:0;border-radius:${Math.min(theme.radius, 12)}px;`,
    seal: `flex:none;width:52px;height:52px;margin:0 14px 0 0;padding:0;border-radius:${corner};background-color:${theme.accent};font-size:22px;line-height:52px;color:#ffffff;font-weight:700;text-align:center;`,
    about: 'flex:1;margin:0;padding:0;',
    name: `margin:0;padding:0;${cardTitle(look, 2)}`,
    role: `margin:2px 0 0;padding:0;${typeStyle(dialect.textSize - 3, 1.6, theme.quiet)}text-align:left;${BREAK}`,
    words: `margin:12px 0 0;padding:0;${typeStyle(dialect.textSize - 1, leadingOf(theme), theme.ink)}text-align:justify;${BREAK}`,
  }
})

/** Who leads the trip. */
export const guideCard = blockWriter<Model>({
  read: readGuide,
  text({ name, role, words }, { voice }) {
    const who = [name, role].filter(Boolean).join(' · ')
    return plainLines([voice.isBrief && who !== '' ? voice.cards.head(who, 'guide') : who, words])
  },
  markup: asMarkup,
  markdown({ name, role, words, picture, src, alt }) {
    const image = picture ? `![${escapeMarkdown(alt).replace(/\n/g, ' ')}](${markdownAddress(src)})\n\n` : ''
    return image + quoted([[name && `**${flat(name)}**`, flat(role)].filter(Boolean).join(' · '), broken(words)])
  },
})

function readGuide(node: Raw, page: Page): Model | null {
  const fields = fieldsOf(node)
  const [name, role, words] = [wordsOf(fields, 'name'), wordsOf(fields, 'role'), wordsOf(fields, 'words')]
  const id = idOf(fields['picture'])
  const found = lookUp(page.setting.resources.pictures, id)
  if (id !== '' && !found) page.remark('missing-picture', id)
  if (name === '') page.remark('guide-without-name')
  if (name === '' && role === '' && words === '' && !found) return null
  const alt = cleanText(stringOf(found?.alt)).trim() || name
  const src = found ? usePicture(found, alt, page) : null
  return { name, role, words, picture: src === null ? null : found, src: src ?? '', alt }
}

function asMarkup({ name, role, words, picture, src, alt }: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const [initial = ''] = name
  const face = picture
    ? part(style.face, imageMarkup(picture, { src, alt, style: isSquare(picture) ? style.round : style.whole }, page), page)
    : part(style.seal, escapeText(initial), page)
  const about = part(style.about, part(style.name, escapeText(name), page) + part(style.role, escapeText(role), page), page)
  const said = words === '' ? '' : `<p style="${style.words}">${escapeText(words)}</p>`
  return `<${box}${mark(page, 'guideCard')} style="${style.box}">${part(style.row, face + about, page)}${said}</${box}>`
}

/** Only a picture that is nearly square may be drawn square: WeChat has no cropping. */
function isSquare({ width, height }: Picture): boolean {
  return width > 0 && height > 0 && Math.abs(width / height - 1) < 0.06
}
