import type { Look } from '../rules/page'
import { hairline } from '../rules/style'

/** What stands around the words of a section's title: `css` for the heading, markup before and after the words. */
export type HeadingFrame = { css: string; before: string; after: string }

/** Six looks of a section's title. Empty spans hold a no-break space, or editors drop them. */
export function frameOf({ theme }: Look, align: 'left' | 'centre'): HeadingFrame {
  const { accent, radius, looks } = theme
  switch (looks.heading) {
    case 'rule': {
      const margin = align === 'centre' ? '0 auto 12px' : '0 0 12px'
      return { css: '', before: `<span style="display:block;width:28px;margin:${margin};border-top:3px solid ${accent};${NOTHING}">&nbsp;</span>`, after: '' }
    }
    case 'bar':
      return { css: `padding:0 0 0 12px;border-left:4px solid ${accent};`, before: '', after: '' }
    case 'underline':
      return around(`border-bottom:${hairline(theme)};`, `padding:0 2px 8px 0;margin:0 0 -1px;border-bottom:3px solid ${accent};`)
    case 'badge':
      return around('', `padding:5px 14px;background-color:${accent};border-radius:${radius}px;color:#ffffff;`)
    case 'centre': {
      const line = `<span style="flex:none;width:24px;margin:0;border-top:1px solid ${accent};${NOTHING}">&nbsp;</span>`
      return { css: 'display:flex;align-items:center;justify-content:center;', before: `${line}<span style="padding:0 12px;">`, after: `</span>${line}` }
    }
    case 'plain':
      return { css: '', before: '', after: '' }
  }
}

const NOTHING = 'font-size:0;line-height:0;'

function around(css: string, inner: string): HeadingFrame {
  return { css, before: `<span style="display:inline-block;${inner}">`, after: '</span>' }
}
