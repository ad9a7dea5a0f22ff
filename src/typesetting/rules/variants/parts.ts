import { noticeIn, opensWithAd } from '../ad-notice'
import { childrenOf, fieldsOf, isRaw, type Raw, wordsBelow } from '../raw'
import { sentencesOf } from '../sentences'

/** A piece of a block that can be kept or left out. `node` alone says what it costs. */
export type Part = { weight: number; node: Raw }

/** A block taken apart; `build` puts the kept parts together again, in order, or null when nothing is left. */
export type Parts = { parts: Part[]; build(kept: readonly number[]): Raw | null }

export const weights = {
  fixed: 1000,
  fact: 100,
  lead: 90,
  act: 80,
  opensSection: 70,
  figure: 65,
  opensParagraph: 60,
  item: 50,
  card: 45,
  goesOn: 40,
  row: 20,
  aside: 10,
} as const

/** Below this a sentence needs the one before it to make sense. */
export const STANDS_ALONE = weights.figure

/** Where the block stands: the opening of the text, the first of its section. */
export type Place = { opensText: boolean; opensSection: boolean }

const ACT = /预[订约]|报名|下单|抢购|领取|咨询|私信|扫码|点击|戳|立即|马上|余位|名额|留言|评论区/
const FIGURE = /¥\s?\d|\d\s*(?:元|折|天|晚|人|月\d|%)/

/** Takes a block apart into sentences, items or itself as a whole. */
export function partsOf(node: Raw, place: Place): Parts {
  switch (node['type']) {
    case 'paragraph':
      return paragraphParts(node, place)
    case 'list':
      return node['listType'] === 'number' ? stepParts(node) : itemParts(node)
    default:
      return whole(node, weightOf(node))
  }
}

function weightOf(node: Raw): number {
  const { type } = node
  if (type === 'table') return weights.row
  if (type !== 'block') return type === 'quote' ? weights.card : weights.aside
  const fields = fieldsOf(node)
  if (fields['product'] !== undefined || fields['promotion'] !== undefined) return weights.fact
  const kind = fields['blockType']
  if (kind === 'lead') return weights.lead
  if (kind === 'qrCard' || kind === 'followCard' || kind === 'readMore') return weights.act
  return kind === 'code' ? weights.aside : weights.card
}

/** A block that is kept or left out in one piece. */
export function whole(node: Raw, weight: number): Parts {
  return { parts: [{ weight, node }], build: (kept) => (kept.length > 0 ? node : null) }
}

function paragraphParts(node: Raw, place: Place): Parts {
  const sentences = splitInline(childrenOf(node))
  const withChildren = (children: Raw[]): Raw => ({ ...node, children })
  return {
    parts: sentences.map((children, i) => ({ node: withChildren(children), weight: sentenceWeight(children, i, place) })),
    build: (kept) => (kept.length === 0 ? null : withChildren(trimmed(kept.flatMap((i) => sentences[i] ?? [])))),
  }
}

function sentenceWeight(children: Raw[], at: number, { opensText, opensSection }: Place): number {
  if (children.some((child) => child['type'] === 'inlineBlock')) return weights.fact
  const words = children.map(wordsBelow).join('')
  if (at === 0 && opensText) return weights.lead
  if (ACT.test(words)) return weights.act
  if (at === 0 && opensSection) return weights.opensSection
  if (FIGURE.test(words)) return weights.figure
  return at === 0 ? weights.opensParagraph : Math.max(weights.aside, weights.goesOn - at)
}

function itemParts(node: Raw): Parts {
  const items = childrenOf(node).filter(isRaw)
  const withItems = (children: Raw[]): Raw => ({ ...node, children })
  const hasFact = (item: Raw): boolean => childrenOf(item).some((child) => isRaw(child) && child['type'] === 'inlineBlock')
  return {
    parts: items.map((item) => ({ node: withItems([item]), weight: opensWithAd(item) ? weights.fixed : hasFact(item) ? weights.fact : weights.item })),
    build: (kept) => (kept.length === 0 ? null : withItems(items.filter((_, i) => kept.includes(i)))),
  }
}

/** Steps and days make sense together only: all of them by their first sentences, or all of them in full. A notice among them stays. */
function stepParts(node: Raw): Parts {
  const notice = noticeIn(node)
  const items: readonly unknown[] = childrenOf(node)
  const own = items.filter(isRaw).filter((item) => opensWithAd(item) || !childrenOf(item).some((child) => isRaw(child) && child['type'] === 'list'))
  const briefly: Raw = { ...node, children: own.map((item) => (opensWithAd(item) ? item : { ...item, children: trimmed(firstSentences(childrenOf(item))) })) }
  const isShorter = wordsBelow(briefly).length < wordsBelow(node).length
  const parts: Part[] = [{ node: isShorter ? briefly : node, weight: weights.opensSection }]
  if (notice) parts.unshift({ node: notice, weight: weights.fixed })
  if (isShorter) parts.push({ node, weight: weights.row })
  return { parts, build: (kept) => (kept.length === 0 ? null : (parts[Math.max(...kept)]?.node ?? null)) }
}

/** The first sentence of an item, and every sentence with a live fact. */
function firstSentences(children: readonly unknown[]): Raw[] {
  return splitInline(children).flatMap((sentence, i) => (i === 0 || sentence.some((child) => child['type'] === 'inlineBlock') ? sentence : []))
}

const ATOM = '\ufffc'

/** The children of a paragraph sentence by sentence. Links and facts are never cut. */
export function splitInline(children: readonly unknown[]): Raw[][] {
  const nodes = children.filter(isRaw)
  const words = nodes.map((node) => (node['type'] === 'text' ? String(node['text'] ?? '') : node['type'] === 'linebreak' ? '\n' : ATOM))
  const sentences: Raw[][] = []
  let node = 0
  let taken = 0
  for (const sentence of sentencesOf(words.join(''))) {
    const own: Raw[] = []
    let left = sentence.length
    while (left > 0 && node < nodes.length) {
      const here = words[node] as string
      const some = Math.min(left, here.length - taken)
      const from = nodes[node] as Raw
      if (some > 0) own.push(some === here.length ? from : { ...from, text: here.slice(taken, taken + some) })
      taken += some
      left -= some
      if (taken >= here.length) {
        node++
        taken = 0
      }
    }
    sentences.push(own)
  }
  return sentences
}

/** Without the line break that the last kept sentence may have brought along. */
function trimmed(children: Raw[]): Raw[] {
  const last = children.findLastIndex((child) => child['type'] !== 'linebreak')
  return children.slice(0, last + 1)
}
