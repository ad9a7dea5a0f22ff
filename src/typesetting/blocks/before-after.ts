import { escapeAttribute, escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, isRaw, type Raw } from '../rules/raw'
import { BREAK, spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { captionMarkup, type CardPictureModel, inMarkdown, pictureInMarkdown, pictureInText, readPicture, wordsOf } from './card-pictures'
import { framedMarkup, percent, shapeOf, STRIP } from './picture-frame'

type Side = { shown: CardPictureModel; label: string }
type Model = { before: Side; after: Side; taps: boolean; caption: string }

const GAP = 1.4
/** WeChat's column on a computer, the largest size a drawing needs. */
const COLUMN = 677
const NO_PICTURE: CardPictureModel = { picture: null, src: '', alt: '', caption: '' }

const styles = perLook(({ theme, dialect }) => {
  const label = `margin:8px 0 0;padding:0;font-size:${dialect.textSize - 3}px;line-height:1.5;font-weight:700;text-align:center;${BREAK}`
  return {
    pair: `margin:${spaceOf(theme, 28)}px 0;padding:0;${STRIP}text-align:center;`,
    cell: `display:inline-block;width:${percent((100 - GAP) / 2)};padding:0;vertical-align:top;`,
    before: `${label}color:${theme.quiet};`,
    after: `${label}color:${theme.accent};`,
    layer: `height:0;margin:0;padding:0;${STRIP}`,
    hint: `margin:8px 0 0;padding:0;${typeStyle(dialect.textSize - 3, 1.5, theme.accent)}font-weight:700;text-align:center;${BREAK}`,
    radius: Math.min(theme.radius, 10),
  }
})

/** Two pictures of one place: side by side, or one above the other that gives way to a tap where the channel can. */
export const beforeAfter = blockWriter<Model>({
  read(node: Raw, page: Page) {
    const fields = fieldsOf(node)
    const before = readSide(fields['before'], '之前', page)
    const after = readSide(fields['after'], '之后', page)
    const caption = wordsOf(fields['caption'])
    if (before === null && after === null && caption === '') return null
    const both = { before: before ?? { shown: NO_PICTURE, label: '' }, after: after ?? { shown: NO_PICTURE, label: '' } }
    return { ...both, taps: fields['way'] === 'tap', caption }
  },
  text: ({ before, after, caption }, page) => [sideInText(before, page), sideInText(after, page), caption].filter(Boolean).join('\n'),
  markup(model, page) {
    const canTap = model.taps && page.look.dialect.taps && model.before.shown.picture !== null && model.after.shown.picture !== null
    return `<${page.look.dialect.box}${mark(page, 'beforeAfter')} style="${styles(page).pair}">${canTap ? tapped(model, page) : sideBySide(model, page)}${captionMarkup(model.caption, page)}</${page.look.dialect.box}>`
  },
  markdown({ before, after, caption }) {
    const sides = [before, after].map(({ shown, label }) => [label && `**${inMarkdown(label)}**`, pictureInMarkdown(shown)].filter(Boolean).join('\n\n'))
    return [...sides, inMarkdown(caption)].filter(Boolean).join('\n\n')
  },
})

function readSide(value: unknown, usual: string, page: Page): Side | null {
  const row = isRaw(value) ? value : {}
  const shown = readPicture(row, page)
  const label = wordsOf(row['label'])
  return shown === null && label === '' ? null : { shown: shown ?? NO_PICTURE, label: label || usual }
}

function sideInText({ shown, label }: Side, page: Page): string {
  const words = shown === NO_PICTURE ? '' : pictureInText(shown, page)
  return [label, words].filter(Boolean).join('：')
}

function sideBySide({ before, after }: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const shape = shapeOf(before.shown.picture ? before.shown : after.shown)
  const cell = ({ shown, label }: Side, css: string, gap: string): string => {
    const words = shown.picture ? '' : captionMarkup(shown.alt, page)
    const image = framedMarkup(shown, { shape, radius: style.radius }, page)
    const below = label === '' ? '' : `<p style="${css}">${escapeText(label)}</p>`
    return `<${box} style="${style.cell}margin:0 0 0 ${gap};">${image}${words}${below}</${box}>`
  }
  return cell(before, style.before, '0') + cell(after, style.after, percent(GAP))
}

/**
 * The picture after lies below at no height of its own; the one before lies over it and fades for five seconds when it
 * is tapped. Both are grounds of drawings: `<image>` does not reach readers and an `<img>` takes no animation.
 */
function tapped({ before, after }: Model, page: Page): string {
  page.remark('tap-by-hand')
  const style = styles(page)
  const { box } = page.look.dialect
  const shape = shapeOf(before.shown)
  const fade =
    '<animate attributeName="opacity" begin="click" dur="5s" values="1;0;0;1" keyTimes="0;0.08;0.92;1" fill="remove" restart="whenNotActive"></animate>'
  const layers = `<${box} style="${style.layer}">${ground(after.shown, shape, { inner: '', page })}</${box}>${ground(before.shown, shape, { inner: fade, page })}`
  const hint = `点一下图片，从「${escapeText(before.label)}」看到「${escapeText(after.label)}」`
  return `<${box} style="margin:0;padding:0;${STRIP}">${layers}</${box}><p style="${style.hint}">${hint}</p>`
}

function ground({ src, alt }: CardPictureModel, shape: number, { inner, page }: { inner: string; page: Page }): string {
  const height = Math.round(COLUMN / shape)
  const css = `display:inline-block;width:100%;height:auto;margin:0;vertical-align:top;border-radius:${styles(page).radius}px;background-image:url('${escapeAttribute(src)}');background-size:cover;background-position:50% 50%;background-repeat:no-repeat;`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${COLUMN}px" height="${height}px" viewBox="0 0 ${COLUMN} ${height}" role="img" aria-label="${escapeAttribute(alt)}" style="${css}">${inner}</svg>`
}
