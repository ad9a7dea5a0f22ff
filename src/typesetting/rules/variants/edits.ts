import type { DraftVariant, PartSource, VariantPart } from '@/writing'
import { sentencesOf } from '../sentences'
import { sourceHash } from './source-hash'
import type { Derived } from './derive'

/** A sentence of the draft then and now. */
export type SentenceChange = { kind: 'same' | 'gone' | 'new'; text: string }

/** What the draft says differently since an editor wrote a part of a channel's form. */
export type PartChange = { part: VariantPart; sentences: SentenceChange[] }

/** What a part is made from in the draft, as text: lists one entry a line. */
export function sourceOf(part: VariantPart, derived: Derived): string {
  if (part === 'topics' || part === 'pictures') return derived[part].join('\n')
  if (part === 'body') return derived.source
  return part === 'link' ? '' : derived[part]
}

/** The form with one part edited. It remembers what the draft said when the part was first edited. */
export function edited<Part extends VariantPart>(
  variant: DraftVariant,
  part: Part,
  now: { value: NonNullable<DraftVariant[Part]>; derived: Derived },
): DraftVariant {
  const from = variant.from?.[part] ?? remembered(part, now.derived)
  return { ...variant, [part]: now.value, from: { ...variant.from, [part]: from } }
}

/** The form with one part following the draft again. */
export function restored(variant: DraftVariant, part: VariantPart): DraftVariant {
  const { [part]: _edit, from, ...others } = variant
  const { [part]: _source, ...sources } = from ?? {}
  return Object.keys(sources).length > 0 ? { ...others, from: sources } : others
}

/** The form with an edit kept although the draft has changed: the draft as it is now becomes what it came from. */
export function kept(variant: DraftVariant, part: VariantPart, derived: Derived): DraftVariant {
  return variant[part] === undefined ? variant : { ...variant, from: { ...variant.from, [part]: remembered(part, derived) } }
}

/** Edited parts whose source in the draft is not what it was, with what changed, sentence by sentence. */
export function changesSince(variant: DraftVariant, derived: Derived): PartChange[] {
  return Object.entries(variant.from ?? {}).flatMap(([name, source]) => {
    const part = name as VariantPart
    const followsDraft = part === 'body' && variant.body?.kind !== 'own'
    const now = sourceOf(part, derived)
    if (variant[part] === undefined || followsDraft || !source || source.hash === sourceHash(now)) return []
    return [{ part, sentences: compareSentences(source.text, now) }]
  })
}

function remembered(part: VariantPart, derived: Derived): PartSource {
  const text = sourceOf(part, derived)
  return { hash: sourceHash(text), text }
}

/** Beyond this many pairs a comparison says what is gone and what is new, without matching. */
const MOST_PAIRS = 400_000

/** Two texts sentence by sentence, by the longest row of sentences they share. */
export function compareSentences(before: string, after: string): SentenceChange[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  if (old.length * fresh.length > MOST_PAIRS) {
    return [...old.map((text) => ({ kind: 'gone' as const, text })), ...fresh.map((text) => ({ kind: 'new' as const, text }))]
  }
  const shared = sharedLengths(old, fresh)
  const changes: SentenceChange[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      changes.push({ kind: 'same', text: old[i] as string })
      i++
      j++
    } else if (j >= fresh.length || (i < old.length && at(shared, i + 1, j) >= at(shared, i, j + 1))) changes.push({ kind: 'gone', text: old[i++] as string })
    else changes.push({ kind: 'new', text: fresh[j++] as string })
  }
  return changes
}

function wordsOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap(sentencesOf)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

function sharedLengths(old: readonly string[], fresh: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i--) {
    const row = table[i] as number[]
    for (let j = fresh.length - 1; j >= 0; j--) row[j] = old[i] === fresh[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1))
  }
  return table
}

function at(table: readonly number[][], i: number, j: number): number {
  return table[i]?.[j] ?? 0
}
