import type { RichDocument } from '@/writing'
import { topBlocks, withBlocks } from './arrange'
import { paragraphsOf, writtenIn } from './mend-nodes'
import { fieldsOf, idOf, isRaw, type Raw } from './raw'

/** Cards that show one picture, and cards that show rows of them. Pairs to compare, drawings and portraits belong to their words. */
const ONE = new Set<unknown>(['heroPicture', 'longPicture'])
const ROWS = new Set<unknown>(['pictureRow', 'pictureGrid', 'pictureSlider'])

type Words = { caption?: unknown; alt?: unknown }

/** The pictures of a text that may change places, by id, each once, in the order of the text. */
export function placedPictures(document: unknown): string[] {
  return [...new Set(topBlocks(document).flatMap((node) => usesIn(node).map(({ id }) => id)))]
}

/**
 * The document with the pictures an editor chose, in that order: each takes the next place where a picture stood and brings
 * its caption along; places that are left over go, pictures that are left over follow the text. `source`: where captions are.
 */
export function withPictures(document: RichDocument, ids: readonly string[], source: RichDocument): { document: RichDocument; placed: ReadonlySet<unknown> } {
  const words = new Map<string, Words>()
  for (const { id, words: own } of topBlocks(source).flatMap(usesIn)) if (!words.has(id)) words.set(id, own)
  const waiting = [...ids]
  const seen = new Set<string>()
  /** What stands in a place now; null when nothing does. A picture that is shown again stays there if it was chosen. */
  const next = (id: string): { id: string; words: Words } | null => {
    const chosen = seen.has(id) ? (ids.includes(id) ? id : undefined) : waiting.shift()
    seen.add(id)
    return chosen === undefined ? null : { id: chosen, words: words.get(chosen) ?? {} }
  }
  const blocks = topBlocks(document).flatMap((node) => placeIn(node, next))
  const others = waiting.map((id): Raw => ({ type: 'upload', relationTo: 'assets', value: id, fields: words.get(id) ?? {}, version: 3 }))
  const all = [...blocks, ...others]
  return { document: withBlocks(document, all), placed: new Set(all.filter((node) => usesIn(node).length > 0)) }
}

type Next = (id: string) => { id: string; words: Words } | null

function placeIn(node: Raw, next: Next): readonly Raw[] {
  if (!isRaw(node)) return [node]
  const fields = fieldsOf(node)
  if (node['type'] === 'upload') {
    const shown = next(idOf(node['value']))
    if (!shown) return []
    return [shown.id === idOf(node['value']) ? node : { ...node, value: shown.id, fields: shown.words }]
  }
  if (isCard(node, ONE)) {
    const own = { ...fields, picture: null, alt: null, caption: null }
    const shown = next(idOf(fields['picture']))
    if (!shown) return paragraphsOf(writtenIn({ fields: own }))
    return [shown.id === idOf(fields['picture']) ? node : { ...node, fields: { ...own, ...shown.words, picture: shown.id } }]
  }
  if (!isCard(node, ROWS)) return [node]
  const rows = rowsIn(node).flatMap((row) => {
    const shown = next(idOf(row['picture']))
    if (!shown) return []
    return [shown.id === idOf(row['picture']) ? row : { ...row, caption: null, alt: null, ...shown.words, picture: shown.id }]
  })
  return rows.length === 0 ? [] : [{ ...node, fields: { ...fields, pictures: rows } }]
}

function usesIn(node: unknown): { id: string; words: Words }[] {
  if (!isRaw(node)) return []
  const use = (id: string, { caption, alt }: Raw) => (id === '' ? [] : [{ id, words: { caption, alt } }])
  if (node['type'] === 'upload') return use(idOf(node['value']), fieldsOf(node))
  if (isCard(node, ONE)) return use(idOf(fieldsOf(node)['picture']), fieldsOf(node))
  return isCard(node, ROWS) ? rowsIn(node).flatMap((row) => use(idOf(row['picture']), row)) : []
}

function isCard(node: Raw, kinds: ReadonlySet<unknown>): boolean {
  return node['type'] === 'block' && kinds.has(fieldsOf(node)['blockType'])
}

function rowsIn(node: Raw): readonly Raw[] {
  const rows = fieldsOf(node)['pictures']
  return Array.isArray(rows) ? rows.filter(isRaw) : []
}
