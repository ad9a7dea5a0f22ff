import { cleanText, escapeMarkdown, escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, type Raw, stringOf } from '../rules/raw'
import { BREAK, cardBox, cardTitle, spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'

type Model = { name: string; introduction: string }

const styles = perLook((look) => ({
  card: `display:flex;align-items:center;margin:${spaceOf(look.theme, 28)}px 0;padding:${spaceOf(look.theme, 16)}px 16px;${cardBox(look)}`,
  seal: `flex:none;width:48px;height:48px;margin:0 14px 0 0;padding:0;border-radius:${sealCorner(look.theme.radius)};background-color:${look.theme.accent};font-size:20px;line-height:48px;color:#ffffff;font-weight:700;text-align:center;`,
  words: 'flex:1;margin:0;padding:0;',
  name: `margin:0;padding:0;${cardTitle(look)}`,
  line: `margin:2px 0 0;padding:0;${typeStyle(look.dialect.textSize - 3, 1.6, look.theme.quiet)}text-align:left;${BREAK}`,
}))

/** Square themes have a square seal, round ones a round one. */
function sealCorner(radius: number): string {
  return radius < 6 ? `${radius}px` : '50%'
}

/** An account to follow. WeChat's own account card needs the account's internal id, so the name is given to search for. */
export const followCard = blockWriter<Model>({
  read(node: Raw, page: Page) {
    const fields = fieldsOf(node)
    const name = cleanText(stringOf(fields['name'])).trim()
    const introduction = cleanText(stringOf(fields['introduction'])).trim()
    if (name === '') page.remark('follow-without-name')
    return name === '' && introduction === '' ? null : { name, introduction }
  },
  text({ name, introduction }, page) {
    if (page.voice.namesWechat) return [name, introduction, howTo(name)].filter(Boolean).join('\n')
    page.remark('follow-left-out', name)
    return ''
  },
  markup: asMarkup,
  markdown({ name, introduction }) {
    const lines = [name && `**${escapeMarkdown(name)}**`, escapeMarkdown(introduction).replace(/\n+/g, ' '), escapeMarkdown(howTo(name))]
    return lines
      .filter(Boolean)
      .map((words) => `> ${words}`)
      .join('\\\n')
  },
})

function howTo(name: string): string {
  return name === '' ? '' : `在微信搜索「${name}」关注公众号`
}

function asMarkup({ name, introduction }: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const part = (css: string, words: string): string => (words === '' ? '' : `<${box} style="${css}">${words}</${box}>`)
  const [initial = ''] = name
  return `<${box}${mark(page, 'followCard')} style="${style.card}">${part(style.seal, escapeText(initial))}${part(
    style.words,
    part(style.name, escapeText(name)) + part(style.line, escapeText(introduction)) + part(style.line, escapeText(howTo(name))),
  )}</${box}>`
}
