import { factLabels, isProductFact, productFact } from '../rules/facts'
import { cleanText, escapeMarkdown, escapeText } from '../rules/escape'
import { NO_PIECE, type Page, type Piece } from '../rules/page'
import { fieldsOf, idOf, lookUp, type Raw, stringOf, wordsBelow } from '../rules/raw'
import { FIGURES } from '../rules/style'

/** What stands where a fact is not known yet. */
export const UNDECIDED = '待定'

/** A live fact inside a sentence. */
export function writeFact(node: Raw, page: Page): Piece {
  const fields = fieldsOf(node)
  if (fields['blockType'] !== 'fact') {
    page.remark('unknown-node', stringOf(fields['blockType']) || 'inlineBlock')
    return inForm(wordsBelow(node), page, false)
  }
  const id = idOf(fields['product'])
  const product = lookUp(page.setting.resources.products, id)
  if (!product) {
    if (id === '') page.remark('no-product-chosen')
    else page.remark('missing-product', id)
    return inForm(UNDECIDED, page, false)
  }
  const fact = fields['fact']
  if (!isProductFact(fact)) {
    page.remark('unknown-node', stringOf(fact) || 'fact')
    return inForm(UNDECIDED, page, false)
  }
  const source = `product:${id}:${fact}`
  const shown = productFact(product, fact)
  if (shown === null) page.remark('missing-fact', factLabels[fact].zh)
  page.facts.push({ source, label: factLabels[fact], shown: shown ?? UNDECIDED })
  const text = page.setting.skeleton ? `{{${source}}}` : (shown ?? UNDECIDED)
  if (page.target.form === 'markdown') page.remark('fact-as-words', factLabels[fact].zh)
  return inForm(text, page, fact === 'price' || fact === 'days')
}

function inForm(words: string, page: Page, figures: boolean): Piece {
  const text = cleanText(words)
  if (text === '') return NO_PIECE
  const { form } = page.target
  if (form === 'markdown') return { out: escapeMarkdown(text), text }
  if (form === 'plain') return { out: '', text }
  const escaped = escapeText(text)
  return { out: figures ? `<span style="white-space:nowrap;${FIGURES}">${escaped}</span>` : escaped, text }
}
