import { childrenOf, isRaw, type Raw, wordsBelow } from './raw'

const OPENS = String.raw`^[\s【［\[（(「『]*`
const ENDS = String.raw`(?=[\s】］\])）」』｜|丨:：·•—–\-，,。]|$)`
const NOTICE = new RegExp(`${OPENS}(?:本文(?:为|是|含|含有|包含))?广告${ENDS}`)
const LABEL = new RegExp(`${OPENS}(?:本文(?:为|是|含|含有|包含))?广告[\\s】］\\])）」』｜|丨:：·•—–\\-，,。]*$`)
const TEXT = new Set<unknown>(['paragraph', 'quote'])
const KINDS = new Set<unknown>([...TEXT, 'block'])

/** Words that tell readers they look at an advertisement: 「广告」 at the very beginning, alone or before a sign. */
export function saysAd(words: string): boolean {
  return NOTICE.test(words)
}

/**
 * A block that says 「广告」, which a piece with a way to buy must show (互联网广告管理办法, in force since 2023-05-01).
 * No version of a channel and no condensation leaves it out.
 */
export function isAdNotice(node: unknown): boolean {
  return isRaw(node) && KINDS.has(node['type']) && saysAd(wordsBelow(node satisfies Raw).trim())
}

/** Plain text that says 「广告」 and not a word more; whoever says it elsewhere may leave such a block out. */
export function isAdLabel(node: unknown): boolean {
  return isRaw(node) && TEXT.has(node['type']) && childrenOf(node).every(isText) && LABEL.test(wordsBelow(node))
}

function isText(node: unknown): boolean {
  return isRaw(node) && (node['type'] === 'text' || node['type'] === 'linebreak')
}
