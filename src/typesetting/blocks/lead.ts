import { cleanText, escapeLineStarts, escapeMarkdown, escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, stringOf } from '../rules/raw'
import { BREAK, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'

const style = perLook(
  ({ theme, dialect }) => `margin:0 0 28px;padding:0;${typeStyle(dialect.textSize + 1, 1.8, theme.quiet)}font-weight:700;text-align:justify;${BREAK}`,
)

/** The sentence or two that open an article and say why it is worth reading. */
export const lead = blockWriter<string>({
  read: (node) => cleanText(stringOf(fieldsOf(node)['text'])).trim() || null,
  text: (words) => words,
  markup: (words, page: Page) => `<p${mark(page, 'lead')} style="${style(page)}">${escapeText(words).replace(/\n+/g, '<br>')}</p>`,
  markdown: (words) => `**${escapeLineStarts(escapeMarkdown(words)).replace(/\n+/g, ' ')}**`,
})
