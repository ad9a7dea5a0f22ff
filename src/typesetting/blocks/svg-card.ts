import { escapeAttribute } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, type Raw, stringOf } from '../rules/raw'
import { spaceOf } from '../rules/style'
import { type CleanSvg, cleanSvg } from './svg/clean-svg'
import { blockWriter, mark } from './block'
import { captionMarkup, inMarkdown, wordsOf } from './card-pictures'

/** `words`: what the drawing says; `below`: what must be said beside it. */
type Model = { svg: string; alt: string; words: string[]; below: string[] }

/** WeChat's column on a computer. */
const COLUMN = 677
/** As long as the field of the writing desk lets it be. */
const LONGEST = 60_000

const WHY = { none: '里面没有 <svg>', tooMany: '图形多于 4000 个', tooDeep: '嵌套太深', tooLong: '代码多于 60000 个字符' } as const

const styles = perLook(({ theme }) => ({
  figure: `margin:${spaceOf(theme, 28)}px 0;padding:0;text-align:center;`,
  drawing: `margin:0;padding:0;font-size:16px;line-height:1;color:${theme.ink};text-align:center;`,
}))

/** A drawing that a designer pasted, written anew from what is allowed. */
export const svgCard = blockWriter<Model>({
  read: readCard,
  text: ({ alt, words, below }, page) => [alt && page.voice.picture(alt, false), ...words, ...below].filter(Boolean).join('\n'),
  markup({ svg, alt, below }, page) {
    const style = styles(page)
    const { box, figure } = page.look.dialect
    const label = alt === '' ? '' : ` role="img" aria-label="${escapeAttribute(alt)}"`
    const drawing = svg === '' ? captionMarkup(alt, page) : `<${box} style="${style.drawing}">${svg.replace('<svg', () => `<svg${label}`)}</${box}>`
    return `<${figure}${mark(page, 'svgCard')} style="${style.figure}">${drawing}${below.map((words) => captionMarkup(words, page)).join('')}</${figure}>`
  },
  markdown: ({ alt, words, below }) => [alt && `［图］${alt}`, words.join(' '), ...below].filter(Boolean).map(inMarkdown).join('\n\n'),
})

function readCard(node: Raw, page: Page): Model | null {
  const fields = fieldsOf(node)
  const source = stringOf(fields['svg'])
  const caption = wordsOf(fields['caption'])
  const given = wordsOf(fields['alt'])
  if (source.trim() === '' && caption === '' && given === '') return null
  const read = source.length > LONGEST ? ({ why: 'tooLong' } as const) : cleanSvg(source, { widest: COLUMN, moves: page.look.dialect.taps })
  if ('why' in read) {
    page.remark('svg-unreadable', WHY[read.why])
    return given === '' && caption === '' ? null : { svg: '', alt: given, words: [], below: [caption].filter(Boolean) }
  }
  sayWhatChanged(read, page)
  const alt = given || wordsOf(read.title)
  if (alt === '' && page.target.form === 'markup') page.remark('missing-alt', 'SVG')
  // What the drawing is called says its words already: a formula is called by what it says.
  const words = read.words.map(wordsOf).filter((one) => !alt.includes(one))
  return { svg: read.markup, alt, words, below: [...read.lostWords.map(wordsOf), caption].filter(Boolean) }
}

function sayWhatChanged({ removed, hasGradients, moves }: CleanSvg, page: Page): void {
  if (page.target.form !== 'markup') return page.remark('svg-left-out')
  if (removed.length > 0) page.remark('svg-removed', removed.join('、'))
  if (hasGradients) page.remark('svg-gradient')
  if (moves && !page.look.dialect.taps) page.remark('svg-still')
}
