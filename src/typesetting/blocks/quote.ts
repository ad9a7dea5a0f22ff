import { type Page, perLook, type Piece } from '../rules/page'
import { escapeLineStarts } from '../rules/escape'
import { childrenOf, type Raw } from '../rules/raw'
import { BREAK, tint, type as typeStyle } from '../rules/style'
import { blockWriter, mark, placement } from './block'
import { writeInline } from './inline'

type Model = { inner: Piece; place: string }

const styles = perLook(({ theme, dialect }) => ({
  box:
    theme.looks.quote === 'line'
      ? `margin:24px 0;padding:2px 0 2px 16px;border:none;border-left:3px solid ${theme.accent};`
      : `margin:24px 0;padding:16px 18px;border:none;background-color:${tint(theme.accent, 0.07)};border-radius:${theme.radius}px;`,
  words: `margin:0;padding:0;${typeStyle(dialect.textSize - 1, 1.75, theme.quiet)}text-align:justify;${BREAK}`,
}))

export const quote = blockWriter<Model>({
  read(node: Raw, page: Page) {
    const inner = writeInline(childrenOf(node), page)
    return inner.text.trim() === '' ? null : { inner, place: placement(node) }
  },
  text: ({ inner }) => inner.text,
  markup({ inner, place }, page) {
    const style = styles(page)
    return `<blockquote${mark(page, 'quote')} style="${style.box}"><p style="${style.words}${place}">${inner.out}</p></blockquote>`
  },
  markdown: ({ inner }) => `> ${escapeLineStarts(inner.out.trim()).replace(/\n/g, '\n> ')}`,
})
