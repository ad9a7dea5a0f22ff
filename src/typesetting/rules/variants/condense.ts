import type { RichDocument } from '@/writing'
import { isAdNotice } from '../ad-notice'
import { topBlocks } from '../arrange'
import { isRaw, type Raw } from '../raw'
import { sentencesOf } from '../sentences'
import { partsOf, STANDS_ALONE, type Parts, weights, whole } from './parts'

/** How a channel measures: the words of a block, their count, what parts two blocks, and what may not be touched. */
export type Measuring = {
  textOf(node: Raw): string
  count(text: string): number
  gap: string
  budget: number
  /** Blocks that stay whole whatever the budget: notices of the law, words of the editor. */
  fixed: ReadonlySet<unknown>
  /** Pictures of the text cost nothing but their captions and stay with what they stand by. */
  keepsPictures?: boolean
}

export type Condensed = { document: RichDocument; leftOut: string[] }

type Block = Parts & { index: number; heading: number | null; isFixed: boolean; kept: Set<number>; words: string[]; costs: number[] }
type Candidate = { block: Block; part: number; weight: number }

/**
 * Shortens a document to a budget by rule: facts and cards first, then the lead, calls to act, what opens each section,
 * first sentences, and so on, always whole sentences in their order. A heading stays when anything below it stays.
 * The same document and budget give the same result. `leftOut` holds what is gone, in order.
 */
export function condense(document: RichDocument, measuring: Measuring): Condensed {
  const nodes = topBlocks(document).filter(isRaw)
  const blocks = takeApart(nodes, measuring)
  const headings = choose(blocks, nodes, measuring)
  return put(document, { nodes, blocks, headings, measuring })
}

function takeApart(nodes: readonly Raw[], { textOf, count, fixed, keepsPictures = false }: Measuring): Block[] {
  const blocks: Block[] = []
  let heading: number | null = null
  let opensSection = true
  nodes.forEach((node, index) => {
    if (node['type'] === 'heading') {
      heading = index
      opensSection = true
      return
    }
    const isFixed = fixed.has(node)
    const opensText = blocks.every((block) => block.isFixed && isAdNotice(nodes[block.index]))
    const isSeen = keepsPictures && node['type'] === 'upload'
    const parts = isFixed || isSeen ? whole(node, isFixed ? weights.fixed : weights.card) : partsOf(node, { opensText, opensSection })
    const words = parts.parts.map((part) => textOf(part.node))
    if (words.some((text) => text !== '') && node['type'] === 'paragraph' && !isAdNotice(node)) opensSection = false
    blocks.push({ ...parts, index, heading, isFixed, kept: new Set(), words, costs: words.map(count) })
  })
  return blocks
}

/** Takes parts by weight, then by order, as long as they fit. Answers the headings that are kept. */
function choose(blocks: readonly Block[], nodes: readonly Raw[], { textOf, count, gap, budget, fixed }: Measuring): Set<number> {
  const parting = count(gap)
  const headings = new Set(nodes.flatMap((node, index) => (node['type'] === 'heading' && fixed.has(node) ? index : [])))
  const headingCost = new Map<number, number>()
  let used = [...headings].reduce((sum, index) => sum + count(textOf(nodes[index] as Raw)) + parting, 0)
  for (const { block, part, weight } of inOrderOfWeight(blocks)) {
    const { heading, kept, costs, parts } = block
    const follows = part > 0 && (parts[part]?.weight ?? 0) < STANDS_ALONE && parts[part]?.node['type'] === 'paragraph'
    if (follows && !kept.has(part - 1)) continue
    let cost = (costs[part] ?? 0) + (kept.size === 0 ? parting : 0)
    if (heading !== null && !headings.has(heading)) {
      const own = headingCost.get(heading) ?? count(textOf(nodes[heading] as Raw)) + parting
      headingCost.set(heading, own)
      cost += own
    }
    if (block.words[part] !== '' && weight < weights.fixed && used + cost > budget) continue
    kept.add(part)
    if (block.words[part] === '') continue
    used += cost
    if (heading !== null) headings.add(heading)
  }
  // What has no words of its own goes with the part it stood in.
  for (const { heading, kept, isFixed, words } of blocks) {
    if (!isFixed && heading !== null && !headings.has(heading) && words.every((text) => text === '')) kept.clear()
  }
  return headings
}

function inOrderOfWeight(blocks: readonly Block[]): Candidate[] {
  const all = blocks.flatMap((block) => block.parts.map(({ weight }, part): Candidate => ({ block, part, weight })))
  return all.sort((a, b) => b.weight - a.weight || a.block.index - b.block.index || a.part - b.part)
}

type Chosen = { nodes: readonly Raw[]; blocks: readonly Block[]; headings: Set<number>; measuring: Measuring }

function put(document: RichDocument, { nodes, blocks, headings, measuring }: Chosen): Condensed {
  const byIndex = new Map(blocks.map((block) => [block.index, block]))
  const children: Raw[] = []
  const leftOut: string[] = []
  nodes.forEach((node, index) => {
    const block = byIndex.get(index)
    if (!block) {
      if (headings.has(index)) children.push(node)
      else leftOut.push(measuring.textOf(node))
      return
    }
    const kept = [...block.kept].sort((a, b) => a - b)
    const built = block.build(kept)
    if (built) children.push(built)
    const shown = built ? measuring.textOf(built) : ''
    const gone = block.words.filter((_, part) => !block.kept.has(part)).flatMap(sentencesOf)
    leftOut.push(...gone.filter((sentence) => !shown.includes(sentence.trim())))
  })
  const root = { ...document.root, children: children as unknown as RichDocument['root']['children'] }
  return { document: { root }, leftOut: leftOut.map((words) => words.trim()).filter(Boolean) }
}
