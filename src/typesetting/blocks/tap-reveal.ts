import { escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, idOf, type Raw } from '../rules/raw'
import { BREAK, cardBox, cardTitle, leadingOf, spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { aspectOf, captionMarkup, type CardPictureModel, inMarkdown, pictureInMarkdown, pictureInText, readPicture, wordsOf } from './card-pictures'
import { imageMarkup } from './picture'

type Model = { title: string; label: string; hidden: string; shown: CardPictureModel | null }

/** The widest column of an article; the cover is drawn at this width and cut by the card around it. */
const COLUMN = 677
/** What a card leaves for its contents on the narrowest phone. */
const PHONE = 311

const styles = perLook((look) => {
  const { theme, dialect } = look
  const pad = spaceOf(theme, 16)
  return {
    card: `margin:${spaceOf(theme, 28)}px 0;padding:0;${cardBox(look)}`,
    title: `margin:0;padding:${pad}px 16px ${spaceOf(theme, 12)}px;${cardTitle(look, 1)}`,
    summary: `margin:0;padding:${pad}px 16px;${cardTitle(look, 1)}cursor:pointer;`,
    /** Cuts the cover to the height of what it hides. */
    secret: 'margin:0;padding:0;overflow:hidden;',
    /** `transform` lifts the cover above the words without `position`, which WeChat's readers drop. */
    lift: 'height:0;margin:0;padding:0;font-size:0;line-height:0;transform:translate(0,0);',
    body: `margin:0;padding:${pad}px 16px;`,
    words: `margin:0;padding:0;${typeStyle(dialect.textSize, leadingOf(theme), theme.ink)}text-align:left;${BREAK}`,
    image: `display:block;width:100%;max-width:100%;height:auto;margin:0 0 ${spaceOf(theme, 12)}px;border-radius:${Math.min(theme.radius, 10)}px;`,
    label: `color:${theme.accent};font-size:${dialect.textSize - 2}px;line-height:1.5;font-weight:400;`,
  }
})

/** A question with its answer under a cover that a tap takes away; where nothing can be covered, the answer follows. */
export const tapReveal = blockWriter<Model>({
  read(node: Raw, page: Page) {
    const fields = fieldsOf(node)
    const title = wordsOf(fields['title'])
    const hidden = wordsOf(fields['text'])
    const asked = idOf(fields['picture']) !== '' || wordsOf(fields['alt']) !== ''
    const shown = asked ? readPicture({ picture: fields['picture'], alt: fields['alt'] }, page) : null
    if (title === '' && hidden === '' && shown === null) return null
    if (hidden === '' && !asked) page.remark('card-bare', 'tapReveal')
    return { title, label: wordsOf(fields['label']) || '点击查看', hidden, shown }
  },
  text: ({ title, hidden, shown }, page) =>
    [page.voice.isBrief && title !== '' ? page.voice.cards.head(title, 'reveal') : title, hidden, shown && pictureInText(shown, page)]
      .filter(Boolean)
      .join('\n'),
  markup(model, page) {
    const answer = answerMarkup(model, page)
    const { taps, fullHtml } = page.look.dialect
    return taps || !fullHtml ? covered(model, answer, page) : opened(model, answer, page)
  },
  markdown({ title, hidden, shown }) {
    const words = [title && `**${inMarkdown(title)}**`, inMarkdown(hidden)].filter(Boolean).map((line) => `> ${line}`)
    return [words.join('\n>\n'), shown && pictureInMarkdown(shown)].filter(Boolean).join('\n\n')
  },
})

function answerMarkup({ hidden, shown }: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const image = shown?.picture ? imageMarkup(shown.picture, { src: shown.src, alt: shown.alt, style: style.image }, page) : ''
  const lost = shown && !shown.picture ? captionMarkup(shown.alt, page) : ''
  const words = hidden === '' ? '' : `<p style="${style.words}">${escapeText(hidden)}</p>`
  return image + lost + words === '' ? '' : `<${box} style="${style.body}">${image}${words}${lost}</${box}>`
}

/** In the shop the browser itself opens and closes it; no script is needed. */
function opened({ title, label }: Model, answer: string, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const head = `${escapeText(title)}&nbsp;<span style="${style.label}">${escapeText(label)}</span>`
  if (answer === '') return `<${box} style="${style.card}"><p style="${style.title}">${escapeText(title)}</p></${box}>`
  return `<details style="${style.card}"><summary style="${style.summary}">${head}</summary>${answer}</details>`
}

function covered(model: Model, answer: string, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const lid = page.look.dialect.taps ? `<${box} style="${style.lift}">${coverSvg(model, page)}</${box}>` : ''
  const title = model.title === '' ? '' : `<p style="${style.title}">${escapeText(model.title)}</p>`
  const secret = answer === '' ? '' : `<${box} style="${style.secret}">${lid}${answer}</${box}>`
  return `<${box}${mark(page, 'tapReveal')} style="${style.card}">${title}${secret}</${box}>`
}

/** An opaque sheet higher than anything it may hide, in pixels and not scaled, with its label on what is hidden first. */
function coverSvg(model: Model, page: Page): string {
  const { theme, dialect } = page.look
  const height = coverHeight(model)
  const size = dialect.textSize - 1
  const words = `${model.label.replace(/\n/g, ' ')} ›`
  const middle = spaceOf(theme, 16) + Math.round(model.shown?.picture ? PHONE / (aspectOf(model.shown) || 1) / 2 : (dialect.textSize * leadingOf(theme)) / 2)
  const wide = Math.min(Math.round(widthInEms(words) * size) + 36, PHONE)
  const pill = `<rect x="${Math.round((COLUMN - wide) / 2)}" y="${middle - 16}" width="${wide}" height="32" rx="16" fill="none" stroke="#ffffff" stroke-opacity="0.7"></rect>`
  const label = `<text x="${COLUMN / 2}" y="${middle}" fill="#ffffff" font-size="${size}" font-weight="700" text-anchor="middle" dominant-baseline="central">${escapeText(words)}</text>`
  const sheet = `<rect x="0" y="0" width="${COLUMN}" height="${height}" fill="${theme.accent}"></rect>`
  const away = '<animate attributeName="opacity" begin="click" dur="0.4s" values="1;0" fill="freeze" restart="never"></animate>'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${COLUMN}px" height="${height}px" viewBox="0 0 ${COLUMN} ${height}" preserveAspectRatio="xMidYMin slice" style="display:block;width:100%;height:${height}px;margin:0;">${sheet}${pill}${label}${away}</svg>`
}

/** Chinese characters are one em wide, Latin ones about 0.6. */
function widthInEms(words: string): number {
  return [...words].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.6), 0)
}

/** Lines of hidden words on the narrowest phone, plus the picture on the widest column. */
function coverHeight({ hidden, shown }: Model): number {
  const lines = hidden.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 14), 0)
  const picture = shown?.picture ? Math.round(COLUMN / Math.max(aspectOf(shown) || 0.5, 0.25)) : 0
  return Math.min(lines * 36 + picture + 80, 6000)
}
