import { diffIndices } from 'node-diff3'

/** A node of rich text, or a value within one, as it is stored. */
type Json = null | string | number | boolean | Json[] | { [key: string]: Json | undefined }
export type Node = { type?: string; children?: Node[]; [key: string]: unknown }

/** One top-level block of the merged text: one of mine as it stands, one of theirs, or one of mine that took changes of theirs. */
export type MergedBlock = { mine: number; block: Node | null } | { mine: null; block: Node }

/**
 * Two texts that began as the same one, in one. Blocks that only one side changed are taken as they are; in a block that both
 * changed, words. Null where both changed the same words: a person has to choose.
 */
export function mergeBlocks(base: readonly Node[], mine: readonly Node[], theirs: readonly Node[]): MergedBlock[] | null {
  const merged: MergedBlock[] = []
  for (const place of mergePlaces([base.map(identity), mine.map(identity), theirs.map(identity)])) {
    if (place.by === 'clash') return null
    if (place.by === 'both') {
      const own = mine[place.own] as Node
      const both = mergeValue(base[place.old] as Json, own as Json, theirs[place.other] as Json)
      if (both === conflict) return null
      merged.push({ mine: place.own, block: identity(both as Node) === identity(own) ? null : (both as Node) })
    } else if (place.at !== null) merged.push(place.by === 'them' ? { mine: null, block: theirs[place.at] as Node } : { mine: place.at, block: null })
  }
  return merged
}

/**
 * One place of the merged sequence and who changed it. `at` is its place in mine (in theirs where they changed it), null where
 * it was taken out. `both`: each has it in another form. `clash`: one changed what the other took out.
 */
type Place = { by: 'nobody' | 'me' | 'them'; at: number | null } | { by: 'both'; old: number; own: number; other: number } | { by: 'clash' }

/** Walks the old sequence and says for each of its elements, and between them, which side is taken. */
function mergePlaces([base, mine, theirs]: [string[], string[], string[]]): Place[] {
  const [own, other] = [alignment(base, mine), alignment(base, theirs)]
  const places: Place[] = []
  const insert = (gap: number) => {
    const [a, b] = [own.inserted.get(gap) ?? [], other.inserted.get(gap) ?? []]
    places.push(...a.map((at): Place => ({ by: 'me', at })))
    // Both wrote something new at one place: both stay, mine first; the same words are there once.
    const isSame = a.length === b.length && a.every((at, n) => mine[at] === theirs[b[n] ?? -1])
    if (!isSame) places.push(...b.map((at): Place => ({ by: 'them', at })))
  }
  for (let old = 0; old < base.length; old++) {
    insert(old)
    const [a, b] = [own.at[old] ?? null, other.at[old] ?? null]
    const [isOwnSame, isOtherSame] = [a !== null && mine[a] === base[old], b !== null && theirs[b] === base[old]]
    if (isOwnSame && isOtherSame) places.push({ by: 'nobody', at: a })
    else if (isOtherSame) places.push({ by: 'me', at: a })
    else if (isOwnSame) places.push({ by: 'them', at: b })
    else if (a === null && b === null) places.push({ by: 'me', at: null })
    else if (a !== null && b !== null) places.push({ by: 'both', old, own: a, other: b })
    else places.push({ by: 'clash' })
  }
  insert(base.length)
  return places
}

type Alignment = { at: (number | null)[]; inserted: Map<number, number[]> }

/** Where each old element is in a later sequence, changed or not; null when it is gone. */
function alignment(base: string[], later: string[]): Alignment {
  const at: (number | null)[] = []
  const inserted = new Map<number, number[]>()
  let next = 0
  for (const { buffer1, buffer2, buffer2Content } of diffIndices(base, later)) {
    const [from, length] = buffer1
    const [start] = buffer2
    for (let old = at.length; old < from; old++) at.push(next++)
    for (let n = 0; n < length; n++) at.push(n < buffer2Content.length ? start + n : null)
    const more = buffer2Content.map((_, n) => start + n).slice(length)
    if (more.length > 0) inserted.set(from + length, more)
    next = start + buffer2Content.length
  }
  while (at.length < base.length) at.push(next++)
  return { at, inserted }
}

const conflict = Symbol('both changed it')

/** One value out of three: the side that changed it, or what both changed within it. */
function mergeValue(base: Json | undefined, mine: Json | undefined, theirs: Json | undefined): Json | undefined | typeof conflict {
  const [old, own, other] = [canonical(base), canonical(mine), canonical(theirs)]
  if (own === other || other === old) return mine
  if (own === old) return theirs
  if (typeof base === 'string' && typeof mine === 'string' && typeof theirs === 'string') return mergeText(base, mine, theirs)
  if (isNode(base) && isNode(mine) && isNode(theirs) && base.type === mine.type && mine.type === theirs.type) return mergeNode(base, mine, theirs)
  return conflict
}

function mergeNode(base: Node, mine: Node, theirs: Node): Json | typeof conflict {
  const merged: Node = {}
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const value =
      key === 'children' && mine.children && theirs.children
        ? mergeChildren(base.children ?? [], mine.children, theirs.children)
        : mergeValue(base[key] as Json, mine[key] as Json, theirs[key] as Json)
    if (value === conflict) return conflict
    if (value !== undefined) merged[key] = value
  }
  return merged as Json
}

function mergeChildren(base: Node[], mine: Node[], theirs: Node[]): Json | typeof conflict {
  if ([...base, ...mine, ...theirs].some(isInline)) return mergeInline(base, mine, theirs)
  const merged = mergeBlocks(base, mine, theirs)
  return merged ? (merged.map((block) => (block.mine === null ? block.block : (block.block ?? mine[block.mine]))) as Json) : conflict
}

const inline = new Set(['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock'])

function isInline({ type }: Node): boolean {
  return inline.has(type ?? '')
}

/** Words with their look, and whatever stands between words, one by one. */
function mergeInline(base: Node[], mine: Node[], theirs: Node[]): Json | typeof conflict {
  const [old, own, other] = [base, mine, theirs].map(tokensOf) as [Node[], Node[], Node[]]
  const merged = mergeTokens(old.map(identity), own.map(identity), other.map(identity))
  return merged === conflict ? conflict : (joined(merged.map((token) => JSON.parse(token) as Node)) as Json)
}

function tokensOf(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => (node.type === 'text' && typeof node.text === 'string' ? wordsOf(node.text).map((text) => ({ ...node, text })) : [node]))
}

function joined(tokens: readonly Node[]): Node[] {
  const nodes: Node[] = []
  for (const token of tokens) {
    const last = nodes.at(-1)
    if (last?.type === 'text' && token.type === 'text' && identity({ ...last, text: '' }) === identity({ ...token, text: '' })) {
      last.text = `${String(last.text)}${String(token.text)}`
    } else nodes.push({ ...token })
  }
  return nodes
}

function mergeText(base: string, mine: string, theirs: string): string | typeof conflict {
  const merged = mergeTokens(wordsOf(base), wordsOf(mine), wordsOf(theirs))
  return merged === conflict ? conflict : merged.join('')
}

/** Words that stand beside each other belong together: where each side changed one of them, a person has to choose. */
function mergeTokens(base: string[], mine: string[], theirs: string[]): string[] | typeof conflict {
  const merged: string[] = []
  let before: Place['by'] = 'nobody'
  for (const place of mergePlaces([base, mine, theirs])) {
    if (place.by === 'clash') return conflict
    if (place.by === 'both') {
      if (mine[place.own] !== theirs[place.other]) return conflict
      merged.push(mine[place.own] ?? '')
    } else {
      if (place.by !== 'nobody' && before !== 'nobody' && place.by !== before) return conflict
      if (place.at !== null) merged.push((place.by === 'them' ? theirs : mine)[place.at] ?? '')
    }
    before = place.by === 'both' ? 'nobody' : place.by
  }
  return merged
}

/** Words and numbers (also 1,280 and 12:30) are changed as a whole; a Chinese character is a word. */
function wordsOf(text: string): string[] {
  return text.match(/\p{N}+(?:[.,:/~～–-]\p{N}+)*|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|./gsu) ?? []
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Equal texts for equal nodes, whatever the order of their keys. */
function identity(node: Node): string {
  return canonical(node as Json)
}

function canonical(value: Json | undefined): string {
  if (value === undefined) return 'null'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const keys = Object.keys(value).filter((key) => value[key] !== undefined)
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join(',')}}`
}
