import { escapeText } from '../rules/escape'
import { type Look, type Page, perLook } from '../rules/page'
import { fieldsOf } from '../rules/raw'
import { BREAK, faceOf, headingSize, spaceOf, tint, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { flat, part, plainLines, wordsOf } from './card-parts'

type Model = { title: string; label: string }

/** A short stroke below or beside the words. */
const stroke = (css: string): string => `display:block;font-size:0;line-height:0;${css}`

type Form = { box: string; align: 'left' | 'center'; label: string; title: string; after: string }

/** The same families of form as headings, drawn larger: a title bar opens a part of the page. */
function formOf({ theme }: Look): Form {
  const { accent, radius } = theme
  const plain: Form = { box: '', align: 'left', label: accent, title: theme.ink, after: '' }
  switch (theme.looks.heading) {
    case 'rule':
      return { ...plain, after: stroke(`width:36px;margin:12px 0 0;border-top:4px solid ${accent};`) }
    case 'bar':
      return { ...plain, box: `padding:4px 0 4px 16px;border-left:6px solid ${accent};` }
    case 'underline':
      return { ...plain, box: `padding:0 0 12px;border-bottom:2px solid ${accent};` }
    case 'badge':
      return { ...plain, box: `padding:16px 18px;background-color:${accent};border-radius:${radius}px;`, label: '#ffffff', title: '#ffffff' }
    case 'centre':
      return { ...plain, align: 'center', after: stroke(`width:36px;margin:12px auto 0;border-top:2px solid ${accent};`) }
    case 'plain':
      return { ...plain, box: `padding:14px 0;border-top:1px solid ${tint(accent, 0.45)};border-bottom:1px solid ${tint(accent, 0.45)};` }
  }
}

const styles = perLook((look) => {
  const { theme, dialect } = look
  const form = formOf(look)
  const words = `text-align:${form.align};${BREAK}`
  return {
    box: `margin:${spaceOf(theme, 48)}px 0 ${spaceOf(theme, 24)}px;padding:0;${form.box}`,
    label: `margin:0 0 4px;padding:0;${typeStyle(dialect.textSize - 3, 1.5, form.label)}letter-spacing:2px;font-weight:700;${words}`,
    title: `margin:0;padding:0;${typeStyle(headingSize(look, 2) + 3, 1.35, form.title)}${faceOf(theme)}font-weight:700;${words}`,
    after: form.after === '' ? '' : `<span style="${form.after}">&nbsp;</span>`,
  }
})

/** A title with small words above it, which opens a part of the page. */
export const titleBar = blockWriter<Model>({
  read(node, page) {
    const fields = fieldsOf(node)
    const [title, label] = [wordsOf(fields, 'title'), wordsOf(fields, 'label')]
    if (title === '' && label === '') return null
    page.lastHeading = 2
    return title === '' ? { title: label, label: '' } : { title, label }
  },
  text: ({ title, label }, { voice }) => plainLines([label, voice.heading(title, 2)]),
  markup: asMarkup,
  markdown: ({ title, label }) => `${label === '' ? '' : `${flat(label)}\n\n`}## ${flat(title)}`,
})

function asMarkup({ title, label }: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const words = `${part(style.label, escapeText(label), page)}<h2 style="${style.title}">${escapeText(title)}</h2>`
  return `<${box}${mark(page, 'titleBar')} style="${style.box}">${words}${style.after}</${box}>`
}
