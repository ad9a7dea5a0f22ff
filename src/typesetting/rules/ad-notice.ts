import { childrenOf, isRaw, type Raw, wordsBelow } from './raw'

const OPENS = String.raw`^[\s【［\[（(「『]*`
const ENDS = String.raw`(?=[\s】］\])）」』｜|丨:：·•—–\-，,。]|$)`
const NOTICE = new RegExp(`${OPENS}(?:本文(?:为|是|含|含有|包含))?广告${ENDS}`)
const LABEL = new RegExp(`${OPENS}(?:本文(?:为|是|含|含有|包含))?广告[\\s】］\\])）」』｜|丨:：·•—–\\-，,。]*$`)
const TEXT = new Set<unknown>(['paragraph', 'quote', 'heading'])
const KINDS = new Set<unknown>([...TEXT, 'block'])

/** Words that tell readers they look at an advertisement: 「广告」 at the very beginning, alone or before a sign. */
export function saysAd(words: string): boolean {
  return NOTICE.test(words)
}

/**
 * A block that says 「广告」, which a piece with a way to buy must show (互联网广告管理办法, in force since 2023-05-01).
 * No version of a channel and no condensation leaves it out. A list is one when each of its items is.
 */
export function isAdNotice(node: unknown): boolean {
  if (!isRaw(node)) return false
  if (isList(node)) return childrenOf(node).length > 0 && childrenOf(node).every(opensWithAd)
  return KINDS.has(node['type']) && opensWithAd(node)
}

/** The part of a block that is such a notice: all of it, of a list the items that are, or null. */
export function noticeIn(node: Raw): Raw | null {
  if (!isList(node)) return isAdNotice(node) ? node : null
  return withItems(node, childrenOf(node).filter(opensWithAd))
}

/** A block without that part; null when nothing is left. */
export function besideNotice(node: Raw): Raw | null {
  if (!isList(node)) return isAdNotice(node) ? null : node
  const others = childrenOf(node).filter((item) => !opensWithAd(item))
  return others.length === childrenOf(node).length ? node : withItems(node, others)
}

function withItems(list: Raw, items: readonly Raw[]): Raw | null {
  return items.length > 0 ? { ...list, children: items } : null
}

function isList(node: unknown): boolean {
  return isRaw(node) && node['type'] === 'list'
}

/** Whether the words below a node begin with 「广告」, whatever it is. */
export function opensWithAd(node: unknown): boolean {
  return saysAd(wordsBelow(node).trim())
}

/** Plain text that says 「广告」 and not a word more; whoever says it elsewhere may leave such a block out. */
export function isAdLabel(node: unknown): boolean {
  return isRaw(node) && TEXT.has(node['type']) && childrenOf(node).every(isText) && LABEL.test(wordsBelow(node))
}

function isText(node: unknown): boolean {
  return isRaw(node) && (node['type'] === 'text' || node['type'] === 'linebreak')
}
