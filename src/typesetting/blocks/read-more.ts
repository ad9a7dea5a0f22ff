import { escapeText } from '../rules/escape'
import { type Page, perLook, type Piece } from '../rules/page'
import { fieldsOf, type Raw } from '../rules/raw'
import { BREAK, cardTitle, hairline, spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { flat, part, plainLines, rowsOf, wordsOf } from './card-parts'
import { plainRun } from './inline'
import { writeLink } from './link'

type Model = { title: string; articles: Piece[] }

const styles = perLook((look) => {
  const { theme, dialect } = look
  return {
    box: `margin:${spaceOf(theme, 32)}px 0;padding:0;`,
    title: `margin:0;padding:0 0 8px;border-bottom:2px solid ${theme.accent};${cardTitle(look)}`,
    article: `margin:0;padding:${spaceOf(theme, 10)}px 0;border-bottom:${hairline(theme)};${typeStyle(dialect.textSize - 1, 1.6, theme.ink)}text-align:left;${BREAK}`,
  }
})

/** Articles to read next. Where an address may not be a link it becomes a footnote or stands beside the title. */
export const readMore = blockWriter<Model>({
  read(node, page) {
    const fields = fieldsOf(node)
    const articles = rowsOf(fields, 'articles').flatMap((row) => articleOf(row, page))
    const title = wordsOf(fields, 'title')
    if (articles.length === 0 && title === '') return null
    if (articles.length === 0) page.remark('card-bare', 'readMore')
    return { title: title || '延伸阅读', articles }
  },
  text: ({ title, articles }, page) =>
    plainLines([page.voice.isBrief ? page.voice.cards.head(title, 'more') : title, ...articles.map(({ text }) => text && `${page.voice.bullet}${text}`)]),
  markup(model, page) {
    const style = styles(page)
    const { box } = page.look.dialect
    const all = model.articles.map(({ out }) => part(style.article, out, page)).join('')
    return `<${box}${mark(page, 'readMore')} style="${style.box}">${part(style.title, escapeText(model.title), page)}${all}</${box}>`
  },
  markdown: ({ title, articles }) => `**${flat(title)}**\n\n${articles.map(({ out }) => `- ${out}`).join('\n')}`,
})

function articleOf(row: Raw, page: Page): Piece[] {
  const [title, url] = [wordsOf(row, 'title').replace(/\n+/g, ' '), wordsOf(row, 'url')]
  if (title === '' && url === '') return []
  const inner = plainRun(title || url, page)
  return [url === '' ? inner : writeLink({ fields: { url } }, inner, page)]
}
