import { escapeLineStarts } from '../rules/escape'
import { type Page, perLook, type Piece } from '../rules/page'
import { childrenOf, type Raw } from '../rules/raw'
import { BREAK, runningText, spaceOf } from '../rules/style'
import { blockWriter, mark, placement } from './block'
import { writeInline } from './inline'

type Model = { inner: Piece; place: string }

const styles = perLook((look) => ({
  paragraph: `margin:0 0 ${spaceOf(look.theme, 20)}px;padding:0;${runningText(look)}text-align:justify;${BREAK}`,
}))

/** A paragraph. Empty ones, which editors use as spacing, are left out: the theme sets the space. */
export const paragraph = blockWriter<Model>({
  read(node: Raw, page: Page) {
    const inner = writeInline(childrenOf(node), page)
    return inner.text.trim() === '' ? null : { inner, place: placement(node, page) }
  },
  text: ({ inner }) => inner.text,
  markup: ({ inner, place }, page) => paragraphMarkup(inner.out, page, place),
  markdown: ({ inner }) => escapeLineStarts(inner.out.trim()),
})

export function paragraphMarkup(inner: string, page: Page, place = ''): string {
  return `<p${mark(page, 'paragraph')} style="${styles(page).paragraph}${place}">${inner}</p>`
}
