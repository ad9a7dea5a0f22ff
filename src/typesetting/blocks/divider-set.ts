import { escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { fieldsOf } from '../rules/raw'
import { BREAK, spaceOf, tint, type as typeStyle } from '../rules/style'
import type { Looks } from '../themes/theme'
import { blockWriter, mark } from './block'
import { flat, wordsOf } from './card-parts'
import { drawDivider } from './divider'

type Shape = Looks['divider']
type Model = { shape: Shape | null; words: string }

const SHAPES = new Set<unknown>(['line', 'short', 'dots', 'wave'])

const drawn = perLook((look) => ({
  line: drawDivider(look, 'line'),
  short: drawDivider(look, 'short'),
  dots: drawDivider(look, 'dots'),
  wave: drawDivider(look, 'wave'),
}))

const styles = perLook(({ theme, dialect }) => {
  const side = (line: string): string => `flex:1;margin:0;padding:0;height:0;border-top:${line};font-size:0;line-height:0;`
  return {
    row: `display:flex;align-items:center;margin:${spaceOf(theme, 36)}px 0;padding:0;`,
    side: {
      line: side(`1px solid ${tint(theme.ink, 0.2)}`),
      short: side(`2px solid ${theme.accent}`).replace('flex:1', 'flex:none;width:32px'),
      dots: side(`2px dotted ${tint(theme.accent, 0.5)}`),
      wave: side(`1px dashed ${tint(theme.accent, 0.5)}`),
    },
    words: `flex:none;max-width:70%;margin:0;padding:0 14px;${typeStyle(dialect.textSize - 2, 1.5, theme.accent)}letter-spacing:1px;text-align:center;${BREAK}`,
  }
})

/** A pause in a shape of the writer's choice, with words in the middle or without. */
export const dividerSet = blockWriter<Model>({
  read(node) {
    const fields = fieldsOf(node)
    return { shape: SHAPES.has(fields['shape']) ? (fields['shape'] as Shape) : null, words: wordsOf(fields, 'words') }
  },
  text: ({ words }, page) => (words === '' ? page.voice.divider : `—— ${words} ——`),
  markup: asMarkup,
  markdown: ({ words }) => (words === '' ? '---' : `—— ${flat(words)} ——`),
})

function asMarkup({ shape, words }: Model, page: Page): string {
  const form = shape ?? page.look.theme.looks.divider
  if (words === '') {
    const { tag, style, inner } = drawn(page)[form]
    const open = `<${tag}${mark(page, 'dividerSet')} style="${style}">`
    return tag === 'hr' ? open : `${open}${inner}</${tag}>`
  }
  const style = styles(page)
  const { box } = page.look.dialect
  const side = `<${box} style="${style.side[form]}">&nbsp;</${box}>`
  const centred = form === 'short' ? 'justify-content:center;' : ''
  return `<${box}${mark(page, 'dividerSet')} style="${style.row}${centred}">${side}<${box} style="${style.words}">${escapeText(words)}</${box}>${side}</${box}>`
}
