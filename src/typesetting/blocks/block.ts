import { type BlockWriter, NO_PIECE, type Page } from '../rules/page'
import type { Raw } from '../rules/raw'

/**
 * One kind of block: `read` walks the node once, resolves references and makes remarks; the other three say what
 * was read in each form. `null` from `read` means there is nothing to show.
 */
export type BlockForms<Model> = {
  read(node: Raw, page: Page): Model | null
  text(model: Model, page: Page): string
  markup(model: Model, page: Page): string
  markdown(model: Model, page: Page): string
}

export function blockWriter<Model>(forms: BlockForms<Model>): BlockWriter {
  return (node, page) => {
    const model = forms.read(node, page)
    if (model === null) return NO_PIECE
    const text = forms.text(model, page)
    const { form } = page.target
    if (form === 'markup') return { out: forms.markup(model, page), text }
    return { out: form === 'markdown' ? forms.markdown(model, page) : '', text }
  }
}

/** Alignment, indent and direction of a block as CSS. */
export function placement(node: Raw, page: Page): string {
  let css = ''
  const align = node['format']
  if (align === 'center' || align === 'right' || align === 'justify' || align === 'left') css += `text-align:${align};`
  else if (align === 'end') css += 'text-align:right;'
  else if (align === 'start') css += 'text-align:left;'
  const indent = node['indent']
  if (typeof indent === 'number' && indent > 0) css += `padding-left:${Math.min(Math.floor(indent), 6) * 2}em;`
  if (node['direction'] === 'rtl') css += 'direction:rtl;'
  if (css !== '' && page.target.form === 'markdown') page.remark('place-lost', css.replace(/;$/, ''))
  return css
}

/** Blocks that a table of contents names. */
const HEADS = new Set(['heading', 'titleBar', 'sectionHead'])

/** Where a table of contents leads on pages that keep ids. */
export function partId(block: number): string {
  return `part-${block + 1}`
}

/** The mark by which a top-level block of ours is recognised when an article is read back. */
export function mark(page: Page, kind: string): string {
  if (page.contentsAt >= 0 && HEADS.has(kind) && page.depth === 1 && page.look.dialect.fullHtml) return ` id="${partId(page.block)}"`
  return page.look.dialect.marks && page.depth === 1 ? ` data-xw="${page.block}:${kind}"` : ''
}
