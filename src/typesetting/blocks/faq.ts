import { escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { fieldsOf } from '../rules/raw'
import { BREAK, cardTitle, hairline, leadingOf, numberBox, spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { broken, flat, part, plainLines, rowsOf, wordsOf } from './card-parts'

type Entry = { question: string; answer: string }
type Model = { title: string; entries: Entry[] }

const styles = perLook((look) => {
  const { theme, dialect } = look
  const sign = numberBox({ ...look, theme: { ...theme, looks: { ...theme.looks, number: theme.looks.number === 'outline' ? 'outline' : 'badge' } } }, 22)
  const question = `margin:0;${typeStyle(dialect.textSize, 1.5, theme.ink)}font-weight:700;text-align:left;${BREAK}`
  return {
    box: `margin:${spaceOf(theme, 28)}px 0;padding:0;`,
    title: `margin:0 0 6px;padding:0;${cardTitle(look, 2)}`,
    entry: `margin:0;padding:${spaceOf(theme, 14)}px 0;border-bottom:${hairline(theme)};`,
    row: 'display:flex;align-items:flex-start;margin:0;padding:0;',
    sign: `flex:none;margin:1px 10px 0 0;padding:0;font-size:0;line-height:0;`,
    mark: `<span style="${sign}">问</span>`,
    question: `${question}flex:1;padding:0;`,
    summary: `${question}padding:0;`,
    answer: `margin:6px 0 0;padding:0 0 0 32px;${typeStyle(dialect.textSize - 1, leadingOf(theme, 0.05), theme.quiet)}text-align:justify;${BREAK}`,
  }
})

/** Questions and their answers; folded where a page of our own can fold them. */
export const faq = blockWriter<Model>({
  read(node, page) {
    const fields = fieldsOf(node)
    const entries = rowsOf(fields, 'questions')
      .map((row) => ({ question: wordsOf(row, 'question'), answer: wordsOf(row, 'answer') }))
      .filter(({ question, answer }) => question !== '' || answer !== '')
    const title = wordsOf(fields, 'title')
    if (entries.length === 0 && title === '') return null
    if (entries.length === 0) page.remark('card-bare', 'faq')
    for (const { question, answer } of entries) if (answer === '') page.remark('question-open', question)
    if (page.target.form === 'markup' && !page.look.dialect.fullHtml) page.remark('folded-open')
    return { title: title || '常见问题', entries }
  },
  text({ title, entries }, { voice: { isBrief, cards } }) {
    const lines = entries.flatMap(({ question, answer }) => [question && cards.ask + question, answer && cards.answer + answer])
    return plainLines([isBrief ? cards.head(title, 'faq') : title, ...lines])
  },
  markup: asMarkup,
  markdown: ({ title, entries }) =>
    [`**${flat(title)}**`, ...entries.flatMap(({ question, answer }) => [question && `**问：${flat(question)}**`, broken(answer)])]
      .filter(Boolean)
      .join('\n\n'),
})

function asMarkup({ title, entries }: Model, page: Page): string {
  const style = styles(page)
  const { box, fullHtml } = page.look.dialect
  const all = entries.map((entry) => (fullHtml && entry.question !== '' ? folded(entry, page) : open(entry, page)))
  return `<${box}${mark(page, 'faq')} style="${style.box}">${part(style.title, escapeText(title), page)}${all.join('')}</${box}>`
}

function open({ question, answer }: Entry, page: Page): string {
  const style = styles(page)
  const asked = question === '' ? '' : part(style.row, part(style.sign, style.mark, page) + part(style.question, escapeText(question), page), page)
  return part(style.entry, asked + paragraph(answer, style.answer), page)
}

function folded({ question, answer }: Entry, page: Page): string {
  const style = styles(page)
  return `<details style="${style.entry}"><summary style="${style.summary}">${escapeText(question)}</summary>${paragraph(answer, style.answer)}</details>`
}

function paragraph(words: string, style: string): string {
  return words === '' ? '' : `<p style="${style}">${escapeText(words)}</p>`
}
