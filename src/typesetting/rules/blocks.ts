import { cardNames } from '@/writing'
import { code } from '../blocks/code'
import { couponCard } from '../blocks/coupon-card'
import { divider } from '../blocks/divider'
import { endLink, topicLine } from '../blocks/end-lines'
import { followCard } from '../blocks/follow-card'
import { heading } from '../blocks/heading'
import { list } from '../blocks/list'
import { paragraph } from '../blocks/paragraph'
import { picture } from '../blocks/picture'
import { pictureCards } from '../blocks/picture-cards'
import { productCard } from '../blocks/product-card'
import { qrCard } from '../blocks/qr-card'
import { quote } from '../blocks/quote'
import { table } from '../blocks/table'
import { textCards } from '../blocks/text-cards'
import { unknown, wordsAsParagraph } from '../blocks/unknown'
import { type BlockWriter, NO_PIECE, type Page, type Piece } from './page'
import { fieldsOf, isRaw, type Raw, stringOf } from './raw'

const writers = new Map<unknown, BlockWriter>(Object.entries({ paragraph, heading, quote, list, table, upload: picture, horizontalrule: divider }))
const cards = new Map<unknown, BlockWriter>(
  Object.entries({ ...textCards, ...pictureCards, code, productCard, couponCard, qrCard, followCard, endLink, topicLine }),
)
const LOOSE = new Set<unknown>(['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock'])

/** Blocks inside blocks (tables in tables) beyond this are read as words. */
const DEEPEST_BLOCK = 16

/** Writes any block. Words that stand loose between blocks become a paragraph. */
export function writeBlock(node: unknown, page: Page): Piece {
  if (!isRaw(node)) return typeof node === 'string' ? wordsAsParagraph(node, page) : NO_PIECE
  if (page.depth >= DEEPEST_BLOCK) {
    page.remark('too-deep')
    return wordsAsParagraph(node, page)
  }
  page.depth++
  const piece = inOwnLook(node, page)
  page.depth--
  return piece
}

/** A block may wear another theme than its draft. */
function inOwnLook(node: Raw, page: Page): Piece {
  const own = stringOf(fieldsOf(node)['theme'])
  if (node['type'] !== 'block') return writerOf(node)(node, page)
  if (own === '') return writeCard(node, page)
  const { look } = page
  page.wear(own)
  const piece = writeCard(node, page)
  page.look = look
  return piece
}

/** A card that shows nothing says so, unless it has said why itself. */
function writeCard(node: Raw, page: Page): Piece {
  const said = page.report.length
  const piece = writerOf(node)(node, page)
  const kind = stringOf(fieldsOf(node)['blockType'])
  if (page.target.form === 'markdown' && piece !== NO_PIECE && !IN_MARKDOWN.has(kind)) page.remark('card-as-quote', nameOf(kind))
  if (piece === NO_PIECE && page.report.length === said) page.remark('card-empty', kind)
  return piece
}

/** Cards that Markdown can say. */
const IN_MARKDOWN = new Set(['code', 'callout', 'endLink', 'topicLine'])

function nameOf(kind: string): string {
  return Object.hasOwn(cardNames, kind) ? cardNames[kind as keyof typeof cardNames].zh : kind
}

function writerOf(node: Parameters<BlockWriter>[0]): BlockWriter {
  const kind = node['type']
  if (kind === 'block') return cards.get(isRaw(node['fields']) ? node['fields']['blockType'] : undefined) ?? unknown
  if (LOOSE.has(kind)) return (loose, page) => paragraph({ children: [loose] }, page)
  return writers.get(kind) ?? unknown
}
