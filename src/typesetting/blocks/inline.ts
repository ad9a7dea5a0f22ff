import { addressesIn, mailsIn } from '../sources/markdown-addresses'
import { cleanText } from '../rules/escape'
import type { Page, Piece } from '../rules/page'
import { childrenOf, isRaw, type Raw, wordsBelow } from '../rules/raw'
import { writeFact } from './fact'
import { writeLink } from './link'
import { isBold, runAsMarkdown, runAsMarkup } from './text-run'

/** Links inside links do not exist in any editor; deeper ones are read as text. */
const DEEPEST_INLINE = 8
const CODE = 16
const CLOSING = /^[：，。；！？、）】」』》:,.;!?]+/

export type InlineContext = { depth?: number; listItem?: boolean }

/** The words of a block: text, line breaks, links and facts. */
export function writeInline(children: readonly Raw[], page: Page, context: InlineContext = {}): Piece {
  let out = ''
  let text = ''
  let taken = 0
  for (let i = 0; i < children.length; i++) {
    const node = children[i]
    if (isRaw(node) && node['type'] === 'text' && typeof node['text'] === 'string') {
      const words = taken > 0 ? node['text'].slice(taken) : node['text']
      taken = context.listItem && page.look.dialect.keepPunctuation ? punctuationAfter(node, children[i + 1]) : 0
      let run = words
      if (taken > 0) {
        page.remark('punctuation-kept')
        run += String((children[i + 1] as Raw)['text']).slice(0, taken)
      }
      text += cleanText(run)
      out += writeRun(node, run, { page, before: out })
      continue
    }
    const piece = writeNode(node, page, context)
    out += piece.out
    text += piece.text
  }
  return { out, text }
}

function writeRun(node: Raw, words: string, { page, before }: { page: Page; before: string }): string {
  if (words === '') return ''
  const format = typeof node['format'] === 'number' ? node['format'] : 0
  if (typeof node['style'] === 'string' && node['style'] !== '') page.remark('colour-lost', node['style'])
  const { form } = page.target
  if (form === 'markup') return runAsMarkup(words, format, page)
  if (form !== 'markdown') return ''
  const isInLink = page.inLink > 0
  if (!isInLink && (format & CODE) === 0) {
    for (const { start, end } of [...addressesIn(words), ...mailsIn(words)]) page.remark('address-as-link', words.slice(start, end))
  }
  return runAsMarkdown(words, format, before)
}

function writeNode(node: unknown, page: Page, context: InlineContext): Piece {
  if (!isRaw(node)) return typeof node === 'string' ? plainRun(node, page) : { out: '', text: '' }
  switch (node['type']) {
    case 'linebreak':
      return { out: page.target.form === 'markdown' ? '\\\n' : '<br>', text: '\n' }
    case 'tab':
      return { out: page.target.form === 'markdown' ? '    ' : '&emsp;', text: '\t' }
    case 'inlineBlock':
      return writeFact(node, page)
    case 'link':
    case 'autolink': {
      const depth = (context.depth ?? 0) + 1
      if (depth > DEEPEST_INLINE) return tooDeep(node, page)
      page.inLink++
      const inner = writeInline(childrenOf(node), page, { ...context, depth })
      page.inLink--
      return writeLink(node, inner, page)
    }
    default:
      page.remark('unknown-node', String(node['type']))
      return plainRun(wordsBelow(node), page)
  }
}

function tooDeep(node: Raw, page: Page): Piece {
  page.remark('too-deep')
  return plainRun(wordsBelow(node), page)
}

/** Words without any format, in the target's form. */
export function plainRun(words: string, page: Page): Piece {
  return { out: writeRun({}, words, { page, before: '' }), text: cleanText(words) }
}

/** How much of the next run is punctuation that belongs to this bold one. */
function punctuationAfter(node: Raw, next: Raw | undefined): number {
  if (!next || next['type'] !== 'text' || typeof next['text'] !== 'string') return 0
  const here = typeof node['format'] === 'number' ? node['format'] : 0
  const there = typeof next['format'] === 'number' ? next['format'] : 0
  if (!isBold(here) || isBold(there)) return 0
  return CLOSING.exec(next['text'])?.[0].length ?? 0
}
