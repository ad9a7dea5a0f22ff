import { escapeText } from '../rules/escape'
import { perLook } from '../rules/page'
import { fieldsOf } from '../rules/raw'
import { BREAK, faceOf, hairline, leadingOf, spaceOf, trackingOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { broken, wordsOf } from './card-parts'

const style = perLook(({ theme, dialect }) => {
  const words = `${typeStyle(dialect.textSize + 1, Math.max(1.8, leadingOf(theme)), theme.ink)}${faceOf(theme)}${trackingOf(theme)}`
  return `margin:${spaceOf(theme, 8)}px 0 ${spaceOf(theme, 30)}px;padding:0 0 ${spaceOf(theme, 20)}px;border-bottom:${hairline(theme)};${words}text-align:justify;${BREAK}`
})

/** The sentence or two that open an article and say why it is worth reading. */
export const lead = blockWriter<string>({
  read: (node) => wordsOf(fieldsOf(node), 'text') || null,
  text: (words) => words,
  markup: (words, page) => `<p${mark(page, 'lead')} style="${style(page)}">${escapeText(words)}</p>`,
  markdown: (words) => `**${broken(words)}**`,
})
