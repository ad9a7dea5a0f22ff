import { stringify } from 'yaml'
import type { BlockNode, RichDocument } from '@/writing'
import { isSameNode, shapesOf, type NodeShapes } from './node-shapes'
import { writeBlockPart } from './parts'
import { PICTURES, readBody } from './read-article'
import type { Resources } from '../rules/contract'
import { fieldsOf, type Raw, stringOf } from '../rules/raw'
import { typeset } from '../rules/typeset'

export type ArticleRequest = {
  document: RichDocument
  /** Products and promotions for the readable form; pictures are told by `files`. */
  resources: Resources
  /** File name in `pictures/` by picture id. */
  files: ReadonlyMap<string, string>
  /** What the front matter says: title, digest, author, theme … */
  meta: Record<string, string | null | undefined>
}

export type WrittenArticle = { markdown: string; shapes: NodeShapes }

/** After this many corrections every block is told exactly. */
const MOST_CORRECTIONS = 30

/**
 * Writes a document as Markdown that reads back equal. Blocks that Markdown can say stand as Markdown; every other
 * block is told exactly in a comment, with its readable form below.
 */
export function writeArticle({ document, resources, files, meta }: ArticleRequest): WrittenArticle {
  const shapes = shapesOf(document)
  const blocks = document.root.children
  const own = { ...resources, pictures: picturesByFile(resources, files) }
  const readables = blocks.map((block) => readableOf(block, own))
  const exact = new Set(blocks.flatMap((block, at) => (isPlain(block, readables[at] ?? '', shapes) ? [] : [at])))
  let body = compose(blocks, readables, exact)
  for (let correction = 0; !isEqual(body, blocks, shapes); correction++) {
    const wrong = firstWrong(body, blocks, shapes)
    if (correction >= MOST_CORRECTIONS || exact.has(wrong)) blocks.forEach((_, at) => exact.add(at))
    else exact.add(wrong)
    body = compose(blocks, readables, exact)
    if (exact.size === blocks.length) break
  }
  const told = Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== null && value !== undefined && value !== ''))
  return { markdown: `---\n${stringify(told)}---\n\n${body}\n`, shapes }
}

function picturesByFile({ pictures }: Resources, files: ReadonlyMap<string, string>): Resources['pictures'] {
  const named = [...files].map(([id, file]) => {
    const known = pictures[id]
    return [id, { id, width: 0, height: 0, alt: '', ...known, url: `${PICTURES}${file}` }] as const
  })
  return { ...pictures, ...Object.fromEntries(named) }
}

function readableOf(block: BlockNode, resources: Resources): string {
  const document: RichDocument = { root: { type: 'root', children: [block], version: 1 } }
  return typeset({ document, resources, target: 'markdown', theme: '' }).html.replaceAll(PICTURES, 'pictures/').trim()
}

function isPlain(block: BlockNode, readable: string, shapes: NodeShapes): boolean {
  return readable !== '' && isEqual(readable, [block], shapes)
}

function isEqual(body: string, blocks: readonly BlockNode[], shapes: NodeShapes): boolean {
  const back = readBody(body, shapes).blocks
  return back.length === blocks.length && back.every((block, at) => isSameNode(block, blocks[at]))
}

function firstWrong(body: string, blocks: readonly BlockNode[], shapes: NodeShapes): number {
  const back = readBody(body, shapes).blocks
  const at = blocks.findIndex((block, place) => !isSameNode(block, back[place]))
  return at < 0 ? blocks.length - 1 : at
}

function compose(blocks: readonly BlockNode[], readables: readonly string[], exact: ReadonlySet<number>): string {
  return blocks.map((block, at) => (exact.has(at) ? writeBlockPart(nameOf(block), block, readables[at] ?? '') : (readables[at] ?? ''))).join('\n\n')
}

function nameOf(block: BlockNode): string {
  const raw = block as unknown as Raw
  return stringOf(fieldsOf(raw)['blockType']) || stringOf(raw['type'])
}
