import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js'
import { TeX } from 'mathjax-full/js/input/tex.js'
import 'mathjax-full/js/input/tex/ams/AmsConfiguration.js'
import { mathjax } from 'mathjax-full/js/mathjax.js'
import { SVG } from 'mathjax-full/js/output/svg.js'
import type { BlockNode, RichDocument } from '@/writing'
import { fieldsOf, type Raw, stringOf } from '../rules/raw'
import { isMath } from '../rules/diagrams'
import { formulaWords } from './formula'
import type { Tally } from './markdown-own'

/** Longer ones are no formulas; more than this in one article are not drawn. */
const LONGEST = 2_000
const MOST = 60
/** Pixels of one `ex` in text of 16 px. */
const EX = 8

const adaptor = liteAdaptor()
RegisterHTMLHandler(adaptor)
const page = mathjax.document('', { InputJax: new TeX({ packages: ['base', 'ams'] }), OutputJax: new SVG({ fontCache: 'none' }) })

/** A formula as a drawing of outlines. Null when MathJax does not understand it, or needs a drawing in a drawing. */
export function drawFormula(tex: string): string | null {
  if (tex.length > LONGEST) return null
  try {
    const drawn = adaptor.innerHTML(page.convert(tex, { display: true, em: 2 * EX, ex: EX, containerWidth: 80 * EX }) as never)
    if (/data-mml-node="merror"/.test(drawn) || drawn.indexOf('<svg', 1) >= 0) return null
    return drawn
      .replace(/ (?:style|data-[\w-]+)="[^"]*"/g, '')
      .replace(/ (width|height)="([\d.]+)ex"/g, (_, side: string, size: string) => ` ${side}="${Math.ceil(Number(size) * EX)}px"`)
  } catch {
    return null
  }
}

/** Draws the formulas that stand by themselves; those that cannot be drawn stay as their source. */
export function drawFormulas(document: RichDocument, tally: Tally): RichDocument {
  let left = MOST
  const children = document.root.children.map((block): BlockNode => {
    const fields = fieldsOf(block as unknown as Raw)
    const tex = stringOf(fields['code'])
    if (fields['blockType'] !== 'code' || !isMath(stringOf(fields['language']))) return block
    const svg = left-- > 0 ? drawFormula(tex) : null
    tally(svg === null ? 'formula-source' : 'formula-drawn', tex)
    if (svg === null) return block
    return { type: 'block', fields: { blockType: 'svgCard', svg, alt: inWords(tex), caption: null }, format: '', version: 2 } as BlockNode
  })
  return { root: { ...document.root, children } }
}

function inWords(tex: string): string {
  return (
    formulaWords(tex)
      ?.map(({ text, raise }) => (raise === 64 ? `^${text}` : text))
      .join('') ?? tex.replace(/\s+/g, ' ')
  )
}
