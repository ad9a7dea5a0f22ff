import type { Refusal } from '@/platform/errors'
import type { BlockNode, RichDocument } from '@/writing'
import type { Picture, Remark } from '../../rules/contract'
import { type SourceTheme, themeFromSource } from '../../rules/theme-from-source'
import { measure, type Original } from '../measure'
import { type Score, wordsOf } from '../score'
import { findArticle, type Origin } from './article'
import { buildBlocks } from './blocks'
import { Sheet } from './css'
import { frameOf } from './frames'
import { joinNumbers, measureBody } from './headings'
import type { ItemPlace, Place } from './line'
import { declarationsOf, lookOf, START } from './look'
import { Losses } from './losses'
import { whyNoArticle } from './notices'
import type { FoundPicture } from './pictures'
import { prepare } from './prepare'
import { secondReading } from './second-reading'
import { readLook } from './source-theme'
import { readTree, type Tag } from './tree'
import { Walk } from './walk'

export type HtmlDocument = {
  document: RichDocument
  title: string | null
  author: string | null
  /** When it was published, as a date or with its time; null when nobody said it. */
  published: string | null
  /** Address of the page, '' when nobody said it. */
  address: string
  origin: Origin
  pictures: Record<string, Picture>
  report: Remark[]
  theme: SourceTheme | null
  score: Score
  /** Set when the page is a notice and no article; the document is empty then. */
  refusal: (Refusal & { address?: string }) | null
}

const NOTHING: Original = { passages: [], pictures: [], links: [] }

/** Where a walk begins. */
export const NOWHERE: Place = { look: START, link: '', box: null, tag: '', quote: 0, item: null, depth: 0 }

/**
 * Reads a saved page, pasted rich text or any HTML into blocks: WeChat, 秀米, 135, Word, WPS, Feishu, Google Docs.
 * Every visible word is kept, in order; what our documents cannot hold is named in `report`. Any text is accepted,
 * nothing is thrown, and the time grows with the length only.
 */
export function readHtmlDocument(source: string, { address = '' }: { address?: string } = {}): HtmlDocument {
  const tree = readTree(source)
  const sheet = new Sheet(tree)
  const article = findArticle(tree, source, sheet)
  const base = address || article.address
  const losses = new Losses()
  const pictures: Record<string, Picture> = {}
  const refusal = whyNoArticle(tree, article, sheet)
  const items = refusal ? new Map<Tag, ItemPlace>() : prepare(article.root, { sheet, losses, base })
  const around = { sheet, losses, base, pictures, pictureIds: new Map<string, string>(), told: { items, images: new Map<Tag, FoundPicture>() } }
  const lines = refusal ? [] : new Walk(article.root, around).run(article.root, NOWHERE)
  const body = measureBody(lines)
  const children = buildBlocks(joinNumbers(lines, body), body)
  if (article.frame > 0) losses.add('page-frame', '', article.frame)
  const document: RichDocument = { root: { type: 'root', children, format: '', indent: 0, direction: 'ltr', version: 1 } }
  const title = article.title ?? firstHeading(children)
  const style = declarationsOf(article.root, sheet)
  const look = readLook(lines, body, { colour: lookOf(article.root, style, START).colour, ground: frameOf(style)?.ground ?? null })
  return {
    document,
    title,
    author: article.author,
    published: article.published,
    address: base,
    origin: article.origin,
    pictures,
    report: losses.remarks(),
    theme: look && themeFromSource(look, title),
    score: refusal ? measure(NOTHING, document, []) : measure(secondReading(source, base), document, Object.values(pictures)),
    refusal,
  }
}

/** The title of a fragment that says none: the heading it begins with. */
export function firstHeading([first]: readonly BlockNode[]): string | null {
  return first?.type === 'heading'
    ? wordsOf({ root: { type: 'root', children: [first], version: 1 } })
        .join('')
        .trim() || null
    : null
}
