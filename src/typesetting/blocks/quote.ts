import { type Look, type Page, perLook, type Piece } from '../rules/page'
import { escapeLineStarts } from '../rules/escape'
import { childrenOf, type Raw } from '../rules/raw'
import { BREAK, faceOf, leadingOf, panelGround, spaceOf, trackingOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark, placement } from './block'
import { writeInline } from './inline'
import { QUOTATION_MARKS } from './ornaments'

type Model = { inner: Piece; place: string }

const styles = perLook((look) => ({ box: boxOf(look), opening: openingOf(look), words: wordsOf(look) }))

export const quote = blockWriter<Model>({
  read(node: Raw, page: Page) {
    const inner = writeInline(childrenOf(node), page)
    return inner.text.trim() === '' ? null : { inner, place: placement(node, page) }
  },
  text: ({ inner }, page) => page.voice.quote(inner.text),
  markup({ inner, place }, page) {
    const style = styles(page)
    return `<blockquote${mark(page, 'quote')} style="${style.box}">${style.opening}<p style="${style.words}${place}">${inner.out}</p></blockquote>`
  },
  markdown: ({ inner }) => `> ${escapeLineStarts(inner.out.trim()).replace(/\n/g, '\n> ')}`,
})

function boxOf({ theme }: Look): string {
  const around = `margin:${spaceOf(theme, 26)}px 0;border:none;`
  if (theme.looks.quote === 'line') return `${around}padding:2px 0 2px 16px;border-left:3px solid ${theme.accent};`
  if (theme.looks.quote === 'marks') return `${around}padding:0 12px;`
  return `${around}padding:${spaceOf(theme, 16)}px 18px;${panelGround(theme)}border-radius:${theme.radius}px;`
}

function openingOf({ theme, dialect }: Look): string {
  if (theme.looks.quote !== 'marks') return ''
  const { box } = dialect
  return `<${box} style="margin:0 0 ${spaceOf(theme, 10)}px;padding:0;font-size:0;line-height:0;color:${theme.accent};">${QUOTATION_MARKS}</${box}>`
}

/** Between large marks the words carry the page for a moment; elsewhere they step back. */
function wordsOf({ theme, dialect }: Look): string {
  const loud = theme.looks.quote === 'marks'
  const size = dialect.textSize + (loud ? 1 : -1)
  const face = loud ? faceOf(theme) : ''
  return `margin:0;padding:0;${typeStyle(size, leadingOf(theme), loud ? theme.ink : theme.quiet)}${face}${trackingOf(theme)}text-align:${loud ? 'left' : 'justify'};${BREAK}`
}
