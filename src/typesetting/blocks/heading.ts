import { type Look, type Page, perLook, type Piece } from '../rules/page'
import { childrenOf, type Raw } from '../rules/raw'
import { BREAK, faceOf, headingSize, spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark, placement } from './block'
import { frameOf } from './heading-frame'
import { writeInline } from './inline'

type Level = 2 | 3 | 4
type Model = { inner: Piece; level: number; place: string }

const DEEPEST_SHOWN = 4

const styles = perLook((look) => ({
  levels: { 2: styleOf(look, 2), 3: styleOf(look, 3), 4: styleOf(look, 4) },
  left: frameOf(look, 'left'),
  centred: frameOf(look, 'centre'),
}))

/** A heading. The title of the page is its level 1, so headings in the body are 2 to 4. */
export const heading = blockWriter<Model>({
  read(node: Raw, page: Page) {
    const level = levelOf(node, page)
    const inner = level === 2 && page.target.form === 'markup' ? writeOnGround(node, page) : writeInline(childrenOf(node), page)
    if (inner.text.trim() === '') return null
    return { inner, level, place: placement(node, page) }
  },
  text: ({ inner, level }, page) => page.voice.heading(inner.text.trim(), level),
  markup({ inner, level, place }, page) {
    const { levels, left, centred } = styles(page)
    const style = levels[level as Level]
    const open = `<h${level}${mark(page, 'heading')} style="${style}`
    if (level !== 2) return `${open}${place}">${inner.out}</h${level}>`
    const { css, before, after } = place.includes('text-align:center') ? centred : left
    return `${open}${css}${place}">${before}${inner.out}${after}</h2>`
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

const AROUND: Record<Level, [number, number]> = { 2: [40, 18], 3: [32, 14], 4: [26, 12] }
const LEADING: Record<Level, number> = { 2: 1.4, 3: 1.5, 4: 1.6 }
/** Looks whose second level stays in the colour of the text. */
const SOBER = new Set(['plain', 'underline'])

function styleOf(look: Look, level: Level): string {
  const { theme } = look
  const [above, below] = AROUND[level]
  const colour = level === 3 && !SOBER.has(theme.looks.heading) ? theme.accent : theme.ink
  const align = theme.looks.heading === 'centre' && level < 4 ? 'center' : 'left'
  return `margin:${spaceOf(theme, above)}px 0 ${spaceOf(theme, below)}px;padding:0;${typeStyle(headingSize(look, level), LEADING[level], colour)}${faceOf(theme)}font-weight:700;text-align:${align};${BREAK}`
}

const onAccent = perLook(({ theme, dialect }): Look => ({ dialect, theme: { ...theme, ink: '#ffffff', quiet: '#ffffff', accent: '#ffffff' } }))

/** The words of a section's title: on a badge everything in them is white, links and marked words too. */
function writeOnGround(node: Raw, page: Page): Piece {
  const { look } = page
  if (look.theme.looks.heading === 'badge') page.look = onAccent(page)
  const inner = writeInline(childrenOf(node), page)
  page.look = look
  return inner
}
