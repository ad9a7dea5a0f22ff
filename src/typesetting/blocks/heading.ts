import { type Page, perLook, type Piece } from '../rules/page'
import { childrenOf, type Raw } from '../rules/raw'
import { BREAK, type as typeStyle } from '../rules/style'
import { blockWriter, mark, placement } from './block'
import { writeInline } from './inline'

type Model = { inner: Piece; level: number; place: string }

const DEEPEST_SHOWN = 4

const styles = perLook(({ theme, dialect }) => {
  const weight = `font-weight:700;text-align:left;${BREAK}`
  const bar = theme.looks.heading === 'bar' ? `padding:0 0 0 12px;border-left:4px solid ${theme.accent};` : 'padding:0;'
  const levels: Record<number, string> = {
    2: `margin:40px 0 18px;${bar}${typeStyle(dialect.textSize + 5, 1.4, theme.ink)}${weight}`,
    3: `margin:32px 0 14px;padding:0;${typeStyle(dialect.textSize + 2, 1.5, theme.accent)}${weight}`,
    4: `margin:26px 0 12px;padding:0;${typeStyle(dialect.textSize, 1.6, theme.ink)}${weight}`,
  }
  const rule =
    theme.looks.heading === 'rule'
      ? `<span style="display:block;width:28px;margin:0 0 12px;border-top:3px solid ${theme.accent};font-size:0;line-height:0;">&nbsp;</span>`
      : ''
  return { levels, rule }
})

/** A heading. The title of the page is its level 1, so headings in the body are 2 to 4. */
export const heading = blockWriter<Model>({
  read(node: Raw, page: Page) {
    const inner = writeInline(childrenOf(node), page)
    if (inner.text.trim() === '') return null
    return { inner, level: levelOf(node, page), place: placement(node) }
  },
  text: ({ inner }) => inner.text,
  markup({ inner, level, place }, page) {
    const { levels, rule } = styles(page)
    const centred = place.includes('text-align:center') && page.look.theme.looks.heading === 'rule'
    const accent = level !== 2 ? '' : centred ? rule.replace('margin:0 0 12px', 'margin:0 auto 12px') : rule
    return `<h${level}${mark(page, 'heading')} style="${levels[level]}${place}">${accent}${inner.out}</h${level}>`
  },
  markdown: ({ inner, level }) => `${'#'.repeat(level)} ${inner.out.replace(/\\?\n/g, ' ').trim().replace(/#+$/, '\\$&')}`,
})

function levelOf(node: Raw, page: Page): number {
  const found = /^h([1-6])$/.exec(String(node['tag']))
  const asked = found ? Number(found[1]) : 2
  if (page.target.form === 'markdown') return asked
  if (asked === 1 || asked > DEEPEST_SHOWN) page.remark('heading-level', `H${asked}`)
  else if (asked > page.lastHeading + 1) page.remark('heading-skip', `H${page.lastHeading} → H${asked}`)
  page.lastHeading = Math.max(asked, 2)
  return Math.min(Math.max(asked, 2), DEEPEST_SHOWN)
}
