import { type Look, type Page, perLook } from '../rules/page'
import { spaceOf, tint } from '../rules/style'
import type { Looks } from '../themes/theme'
import { blockWriter, mark } from './block'
import { WAVES } from './ornaments'

const DOTS = '•&nbsp;&nbsp;•&nbsp;&nbsp;•'

export type DrawnDivider = { tag: string; style: string; inner: string }

const drawn = perLook((look) => drawDivider(look, look.theme.looks.divider))

/** A divider of any shape in the measures and colours of a theme. */
export function drawDivider(look: Look, shape: Looks['divider']): DrawnDivider {
  const { theme, dialect } = look
  const { box } = dialect
  const around = spaceOf(theme, 36)
  switch (shape) {
    case 'line':
      return { tag: 'hr', style: ruleStyle({ around, width: '100%', line: `1px solid ${tint(theme.ink, 0.2)}` }), inner: '' }
    case 'short':
      return { tag: 'hr', style: ruleStyle({ around, width: '48px', line: `2px solid ${theme.accent}` }), inner: '' }
    case 'dots':
      return { tag: box, style: ornamentStyle(look, `font-size:${dialect.textSize + 6}px;line-height:1;`), inner: DOTS }
    case 'wave':
      return { tag: box, style: ornamentStyle(look, 'font-size:0;line-height:0;'), inner: WAVES }
  }
}

/** A pause between two parts. */
export const divider = blockWriter<true>({
  read: () => true,
  text: (_, page) => page.voice.divider,
  markup(_, page) {
    const { tag, style, inner } = drawn(page)
    if (tag === 'hr') return `<hr${mark(page, 'divider')} style="${style}">`
    return `<${tag}${mark(page, 'divider')}${role(page)} style="${style}">${inner}</${tag}>`
  },
  markdown: () => '---',
})

function ruleStyle({ around, width, line }: { around: number; width: string; line: string }): string {
  return `margin:${around}px auto;padding:0;width:${width};height:0;border:none;border-top:${line};`
}

function ornamentStyle({ theme }: Look, type: string): string {
  return `margin:${spaceOf(theme, 36)}px 0;padding:0;${type}color:${theme.accent};text-align:center;`
}

/** On our own pages a screen reader hears one separator and not three dots. */
function role(page: Page): string {
  return page.look.dialect.marks ? '' : ' role="separator"'
}
