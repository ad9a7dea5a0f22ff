import { readArticle, type LintElement } from '../lint/article'
import { backgroundsOf, comparableLink, comparablePicture, comparableStyle, comparableTag, comparableText, isOwn } from './platform-habits'

/** One block of an article, told by what must come back. `mark` is its `data-xw`, `index` the block's number in it. */
export type ReadBlock = {
  mark: string | null
  index: number | null
  text: string
  pictures: string[]
  links: string[]
  styles: string[]
  tags: string[]
}

const MARK = /^(\d+):[\w-]+$|^[a-z]+$/

/**
 * Splits HTML into blocks: by the marks of the round trip, else by the outermost elements. Boxes that an editor put
 * around the whole are opened. `known` are the blocks that were sent: one box too many is seen by comparing with them.
 */
export function readBlocks(html: string, known: readonly ReadBlock[] | null): ReadBlock[] {
  const { roots, elements } = readArticle(html)
  const marked = new Set(elements.filter((element) => markOf(element) !== null))
  const blocks = outermost(roots, marked, known?.length ?? 0).map(readBlock)
  return blocks.filter(({ text, pictures, mark, tags }) => mark !== null || text !== '' || pictures.length > 0 || tags.includes('script'))
}

/** Opens boxes that hold marked blocks, or that are alone where several blocks were sent. */
function outermost(roots: readonly LintElement[], marked: ReadonlySet<LintElement>, sent: number): LintElement[] {
  const holders = new Set<LintElement>()
  for (const element of marked) for (let above = element.parent; above !== null && !holders.has(above); above = above.parent) holders.add(above)
  const found: LintElement[] = []
  const waiting = [...roots].reverse()
  while (waiting.length > 0) {
    const element = waiting.pop() as LintElement
    const isAlone = marked.size === 0 && sent > 1 && found.length === 0 && waiting.length === 0 && element.children.length > 0
    if (!marked.has(element) && (holders.has(element) || isAlone)) waiting.push(...[...element.children].reverse())
    else found.push(element)
  }
  return found
}

function markOf({ attributes }: LintElement): string | null {
  const mark = attributes.get('data-xw') ?? ''
  return MARK.test(mark) ? mark : null
}

function readBlock(root: LintElement): ReadBlock {
  const mark = markOf(root)
  const index = mark === null ? null : Number.parseInt(mark, 10)
  const block: ReadBlock = { mark, index: index === null || Number.isNaN(index) ? null : index, text: '', pictures: [], links: [], styles: [], tags: [] }
  const parts: string[] = []
  const waiting: (LintElement | string)[] = [root]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (next === undefined) break
    if (typeof next === 'string') {
      parts.push(next)
      continue
    }
    readElement(next, block)
    if (next.name === 'script' || next.name === 'style') continue
    parts.push(leadOf(next))
    for (const child of [...next.children].reverse()) waiting.push(child.tail, child)
  }
  block.text = comparableText(parts.join(''))
  return block
}

function readElement(element: LintElement, block: ReadBlock): void {
  const { name, attributes } = element
  const address = attributes.get('href') ?? attributes.get('xlink:href') ?? ''
  if (name === 'img') block.pictures.push(comparablePicture(attributes.get('data-src') || attributes.get('src') || ''))
  if (name === 'image') block.pictures.push(comparablePicture(address))
  if (name === 'a' && address !== '') block.links.push(comparableLink(address))
  block.pictures.push(...backgroundsOf(element).map(comparablePicture))
  if (!isOwn(element)) return
  const style = comparableStyle(element)
  // What the platform writes on pictures is its own; theirs are compared by address.
  if (style !== '') block.styles.push(style.replace(/\/\/mm[a-z]*\.(?:qpic|qlogo)\.cn\/[^)]*/g, ''))
  block.tags.push(comparableTag(element))
}

/** The text before the first child. */
function leadOf({ words, children }: LintElement): string {
  const tails = children.reduce((length, { tail }) => length + tail.length, 0)
  return words.slice(0, words.length - tails)
}
