import { cleanText, escapeText } from '../rules/escape'
import { instantInWords } from '../rules/facts'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, type Raw } from '../rules/raw'
import { BREAK, cardBox, cardTitle, faceOf, FIGURES, spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { promotionOf } from './bound'
import { flat, part, plainLines, quoted, wordsOf } from './card-parts'
import { usePromotionFact } from './card-text'
import { UNDECIDED } from './fact'

/** `instant`: ISO 8601 for machines, '' where it is not known or only its place is wanted. */
type Model = { title: string; until: string; instant: string; remark: string }

const styles = perLook((look) => {
  const { theme, dialect } = look
  const { textSize } = dialect
  return {
    box: `margin:${spaceOf(theme, 28)}px 0;padding:20px 16px;${cardBox(look)}text-align:center;`,
    title: `margin:0 0 6px;padding:0;${cardTitle(look)}text-align:center;`,
    until: `margin:0;padding:0;${typeStyle(textSize + 4, 1.4, theme.accent)}${faceOf(theme)}font-weight:700;${FIGURES}text-align:center;${BREAK}`,
    label: `font-size:${textSize - 3}px;line-height:1.4;color:${theme.quiet};font-weight:400;`,
    remark: `margin:6px 0 0;padding:0;${typeStyle(textSize - 3, 1.6, theme.quiet)}text-align:center;${BREAK}`,
  }
})

/** Until when an offer holds. A running clock needs a script, so the moment itself is written. */
export const countdown = blockWriter<Model>({
  read: readCountdown,
  text({ title, until, remark }, { voice }) {
    if (!voice.isBrief) return plainLines([title, `截至 ${until}`, remark])
    const moment = `截至 ${until}`
    return plainLines([voice.cards.head(title || moment, 'deadline'), title === '' ? '' : moment, remark])
  },
  markup: asMarkup,
  markdown: ({ title, until, remark }) => quoted([title && `**${flat(title)}**`, `截至 **${flat(until)}**`, flat(remark)]),
})

function readCountdown(node: Raw, page: Page): Model {
  const fields = fieldsOf(node)
  const promotion = promotionOf(fields, page)
  const asked = wordsOf(fields, 'until')
  const until = promotion ? usePromotionFact(promotion, 'endsAt', page) : cleanText(instantInWords(asked, page.setting.resources.timeZone) ?? '')
  if (until === '') page.remark('deadline-missing')
  else if (page.target.form === 'markup' && !page.look.dialect.fullHtml && !page.setting.skeleton) page.remark('deadline-frozen', until)
  const title = wordsOf(fields, 'title') || (promotion ? usePromotionFact(promotion, 'title', page) : '')
  const instant = page.setting.skeleton ? '' : isoOf(promotion ? promotion.of.endsAt : asked)
  return { title, until: until || UNDECIDED, instant, remark: wordsOf(fields, 'remark') }
}

function isoOf(instant: unknown): string {
  const moment = typeof instant === 'string' ? Date.parse(instant) : Number.NaN
  return Number.isNaN(moment) ? '' : new Date(moment).toISOString()
}

function asMarkup({ title, until, instant, remark }: Model, page: Page): string {
  const style = styles(page)
  const { box, fullHtml } = page.look.dialect
  const moment = fullHtml && instant !== '' ? `<time datetime="${instant}">${escapeText(until)}</time>` : escapeText(until)
  const line = part(style.until, `<span style="${style.label}">截至&nbsp;&nbsp;</span>${moment}`, page)
  return `<${box}${mark(page, 'countdown')} style="${style.box}">${part(style.title, escapeText(title), page)}${line}${part(style.remark, escapeText(remark), page)}</${box}>`
}
