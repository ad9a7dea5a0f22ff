import { calloutNames, type CalloutTone } from '@/writing'
import { escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, type Raw } from '../rules/raw'
import { BREAK, calloutBox, leadingOf, spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { broken, flat, part, plainLines, wordsOf } from './card-parts'

type Model = { tone: CalloutTone; title: string; words: string }

/** Tones that ask to be read: their name is white on the accent, the others' is written in it. */
const STRONG = new Set<CalloutTone>(['important', 'warning', 'caution'])

const styles = perLook((look) => {
  const { theme, dialect } = look
  const badge = `display:inline-block;margin:0 8px 0 0;padding:0 8px;font-size:${dialect.textSize - 4}px;line-height:20px;font-weight:700;border-radius:${Math.min(theme.radius, 10)}px;`
  return {
    box: `margin:${spaceOf(theme, 24)}px 0;padding:16px 18px;${calloutBox(look)}`,
    head: `margin:0 0 6px;padding:0;${typeStyle(dialect.textSize, 1.5, theme.ink)}font-weight:700;text-align:left;${BREAK}`,
    strong: `${badge}border:1px solid ${theme.accent};background-color:${theme.accent};color:#ffffff;`,
    mild: `${badge}border:1px solid ${theme.accent};color:${theme.accent};`,
    words: `margin:0;padding:0;${typeStyle(dialect.textSize - 1, leadingOf(theme), theme.ink)}text-align:justify;${BREAK}`,
  }
})

/** Advice beside the text. Tones differ by name and weight, not by colours of their own: a page has three. */
export const callout = blockWriter<Model>({
  read(node: Raw, page: Page) {
    const fields = fieldsOf(node)
    const asked = fields['tone']
    const tone = typeof asked === 'string' && Object.hasOwn(calloutNames, asked) ? (asked as CalloutTone) : 'note'
    const [title, words] = [wordsOf(fields, 'title'), wordsOf(fields, 'text')]
    if (title === '' && words === '') return null
    if (words === '') page.remark('card-bare', 'callout')
    return { tone, title, words }
  },
  text: ({ tone, title, words }, { voice }) => plainLines([voice.cards.callout(calloutNames[tone].zh, title, tone), words]),
  markup: asMarkup,
  markdown({ tone, title, words }) {
    const lines = [`[!${tone.toUpperCase()}]`, title && `**${flat(title)}**${words && '\\'}`, broken(words)].filter(Boolean)
    return lines.join('\n').replace(/^/gm, '> ')
  },
})

function asMarkup({ tone, title, words }: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const name = `<span style="${STRONG.has(tone) ? style.strong : style.mild}">${calloutNames[tone].zh}</span>`
  const head = part(style.head, name + escapeText(title), page)
  const body = words === '' ? '' : `<p style="${style.words}">${escapeText(words)}</p>`
  return `<${box}${mark(page, 'callout')} style="${style.box}">${head}${body}</${box}>`
}
