import { escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, type Raw } from '../rules/raw'
import { BREAK, cardBox, cardTitle, leadingOf, spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { captionMarkup, type CardPictureModel, inMarkdown, pictureInMarkdown, pictureInText, readPicture, wordsOf } from './card-pictures'
import { framedMarkup, shapeOf, STRIP } from './picture-frame'

type Model = { shown: CardPictureModel | null; label: string; title: string; words: string }

/** Taller pictures are cropped to 4:5, so that the words below are on the first screen of a phone. */
const TALLEST = 4 / 5

const styles = perLook((look) => {
  const { theme, dialect } = look
  return {
    card: `margin:0 0 ${spaceOf(theme, 32)}px;padding:0;${cardBox(look)}`,
    image: `margin:0;padding:0;${STRIP}`,
    words: `margin:0;padding:${spaceOf(theme, 18)}px 16px ${spaceOf(theme, 18)}px;`,
    label: `margin:0 0 6px;padding:0;${typeStyle(dialect.textSize - 3, 1.5, theme.accent)}font-weight:700;letter-spacing:1px;text-align:left;${BREAK}`,
    title: `margin:0;padding:0;${cardTitle(look, 6)}`,
    text: `margin:8px 0 0;padding:0;${typeStyle(dialect.textSize - 1, leadingOf(theme), theme.quiet)}text-align:left;${BREAK}`,
  }
})

/** A large picture with the words that belong to it below: at the head of an article or of a part of it. */
export const heroPicture = blockWriter<Model>({
  read(node: Raw, page: Page) {
    const fields = fieldsOf(node)
    const shown = readPicture(fields, page)
    const model = { shown, label: wordsOf(fields['label']), title: wordsOf(fields['title']), words: wordsOf(fields['text']) }
    return shown === null && model.label + model.title + model.words === '' ? null : model
  },
  text: ({ shown, label, title, words }, page) =>
    [shown && pictureInText(shown, page), label, title && page.voice.heading(title, 2), words].filter(Boolean).join('\n'),
  markup: asMarkup,
  markdown({ shown, label, title, words }) {
    const lines = [label && inMarkdown(label), title && `**${inMarkdown(title)}**`, words && inMarkdown(words)].filter(Boolean)
    return [shown && pictureInMarkdown(shown), lines.map((line) => `> ${line}`).join('\\\n')].filter(Boolean).join('\n\n')
  },
})

function asMarkup({ shown, label, title, words }: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const part = (css: string, inner: string): string => (inner === '' ? '' : `<p style="${css}">${escapeText(inner)}</p>`)
  const image = shown?.picture ? framedMarkup(shown, { shape: Math.max(shapeOf(shown), TALLEST), radius: 0 }, page) : ''
  const below = part(style.label, label) + part(style.title, title) + part(style.text, words)
  const above = image === '' ? '' : `<${box} style="${style.image}">${image}</${box}>`
  const lost = shown ? captionMarkup(shown.caption || (shown.picture ? '' : shown.alt), page) : ''
  const body = below === '' ? '' : `<${box} style="${style.words}">${below}</${box}>`
  return `<${box}${mark(page, 'heroPicture')} style="${style.card}">${above}${lost}${body}</${box}>`
}
