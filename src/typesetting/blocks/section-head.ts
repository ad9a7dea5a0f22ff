import { escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { fieldsOf } from '../rules/raw'
import { BREAK, faceOf, headingSize, numberBox, spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { flat, part, plainLines, wordsOf } from './card-parts'

type Model = { number: string; title: string; label: string }

const styles = perLook((look) => {
  const { theme, dialect } = look
  const stacked = theme.looks.number === 'large'
  const line = `${typeStyle(headingSize(look, 2), 1.4, theme.ink)}${faceOf(theme)}font-weight:700;text-align:left;${BREAK}`
  return {
    box: `margin:${spaceOf(theme, 44)}px 0 ${spaceOf(theme, 18)}px;padding:0;`,
    row: stacked ? 'margin:0;padding:0;' : 'display:flex;align-items:flex-start;margin:0;padding:0;',
    number: stacked ? 'margin:0 0 6px;padding:0;font-size:0;line-height:0;' : 'flex:none;margin:0 10px 0 0;padding:0;font-size:0;line-height:0;',
    figures: `${numberBox(look, 30)}`,
    title: `margin:0;padding:0;${stacked ? '' : 'flex:1;'}${line}`,
    label: `margin:6px 0 0;padding:0;${typeStyle(dialect.textSize - 3, 1.6, theme.quiet)}text-align:left;${BREAK}`,
  }
})

/** A section head that numbers itself by its place in the document. */
export const sectionHead = blockWriter<Model>({
  read(node, page) {
    const fields = fieldsOf(node)
    const [title, label] = [wordsOf(fields, 'title'), wordsOf(fields, 'label')]
    if (title === '' && label === '') return null
    page.lastHeading = 2
    return { number: sectionNumber(++page.sections), title, label }
  },
  text: ({ number, title, label }, { voice }) => plainLines([voice.heading(`${number} ${title}`.trim(), 2), label]),
  markup: asMarkup,
  markdown: ({ number, title, label }) => `## ${`${number} ${flat(title)}`.trim()}${label === '' ? '' : `\n\n${flat(label)}`}`,
})

/** Two figures, so that numbers stand in line. */
export function sectionNumber(number: number): string {
  return String(number).padStart(2, '0')
}

function asMarkup({ number, title, label }: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const figures = part(style.number, `<span style="${style.figures}">${number}</span>`, page)
  const row = part(style.row, `${figures}<h2 style="${style.title}">${escapeText(title || label)}</h2>`, page)
  return `<${box}${mark(page, 'sectionHead')} style="${style.box}">${row}${title === '' ? '' : part(style.label, escapeText(label), page)}</${box}>`
}
