import { escapeText } from '../rules/escape'
import { type Look, type Page, perLook } from '../rules/page'
import { fieldsOf } from '../rules/raw'
import { BREAK, faceOf, panelGround, spaceOf, tint, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { broken, flat, part, plainLines, wordsOf } from './card-parts'

type Model = { words: string; by: string }

/** `line`: between two strong lines; `panel`: on a tinted ground; `marks`: below a large quotation mark. */
function boxOf({ theme }: Look): string {
  const { accent, radius } = theme
  if (theme.looks.quote === 'line') return `padding:22px 8px;border:none;border-top:2px solid ${accent};border-bottom:2px solid ${accent};`
  if (theme.looks.quote === 'panel') return `padding:28px 22px 24px;border:none;${panelGround(theme)}border-radius:${radius}px;`
  return `padding:0 12px;border:none;`
}

const styles = perLook((look) => {
  const { theme, dialect } = look
  const sign = `${typeStyle(dialect.textSize + 36, 0.8, tint(theme.accent, 0.55))}font-family:Georgia,'Times New Roman',serif;font-weight:700;text-align:center;height:30px;`
  return {
    box: `margin:${spaceOf(theme, 32)}px 0;${boxOf(look)}`,
    sign: theme.looks.quote === 'marks' ? `<p style="margin:0;padding:0;${sign}">“</p>` : '',
    words: `margin:0;padding:0;${typeStyle(dialect.textSize + 4, 1.6, theme.accent)}${faceOf(theme)}font-weight:700;text-align:center;${BREAK}`,
    by: `margin:12px 0 0;padding:0;${typeStyle(dialect.textSize - 2, 1.6, theme.quiet)}text-align:center;${BREAK}`,
  }
})

/** A sentence that carries the article, and who said it. */
export const pullQuote = blockWriter<Model>({
  read(node, page) {
    const fields = fieldsOf(node)
    const [words, by] = [wordsOf(fields, 'text'), wordsOf(fields, 'by')]
    if (words === '' && by === '') return null
    if (words === '') page.remark('card-bare', 'pullQuote')
    return { words, by }
  },
  text: ({ words, by }, { voice }) => voice.quote(plainLines([words, by && `—— ${by}`])),
  markup: asMarkup,
  markdown: ({ words, by }) => `> ${[broken(words).replace(/\n/g, '\n> '), by && `—— ${flat(by)}`].filter(Boolean).join('\\\n> ')}`,
})

function asMarkup({ words, by }: Model, page: Page): string {
  const style = styles(page)
  const said = words === '' ? '' : `${style.sign}<p style="${style.words}">${escapeText(words)}</p>`
  return `<blockquote${mark(page, 'pullQuote')} style="${style.box}">${said}${part(style.by, by && `—— ${escapeText(by)}`, page)}</blockquote>`
}
