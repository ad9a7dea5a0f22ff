import type { RichDocument } from '@/writing'
import type { Picture } from '../rules/contract'
import { alignPassages } from './align'
import { unitsOf, picturesIn, linksIn } from './document-units'
import { type Missing, type Score, type Share, withWords } from './score'

/** What a source holds, as a reader says that shares nothing with the one that makes the document. */
export type Original = {
  /** What stands between two block boundaries, in order. */
  passages: string[]
  /** `addresses`: every address under which the document may keep it; `name` is for people. */
  pictures: { name: string; addresses: string[] }[]
  links: { address: string; words: string }[]
}

const MOST_NAMED = 40

/** Compares what a source holds with a document made of it, and names what is missing. */
export function measure(original: Original, document: RichDocument, pictures: readonly Picture[]): Score {
  const missing: Missing[] = []
  const aligned = alignPassages(original.passages, unitsOf(document), (one) => missing.push(one))
  const keptPictures = countPictures(original, { document, pictures }, missing)
  const links = countLinks(original, document, missing)
  return withWords({
    text: aligned.letters === 0 ? 1 : aligned.kept / aligned.letters,
    order: aligned.letters === 0 ? 1 : aligned.inOrder / Math.max(1, aligned.kept),
    blocks: document.root.children.length,
    pictures: keptPictures,
    numbers: aligned.numbers,
    links,
    missing: missing.slice(0, MOST_NAMED),
  })
}

function countPictures(original: Original, { document, pictures }: { document: RichDocument; pictures: readonly Picture[] }, missing: Missing[]): Share {
  const addresses = new Map(pictures.map(({ id, url }) => [id, signOf(url)]))
  const left = new Map<string, number>()
  for (const id of picturesIn(document)) {
    const address = addresses.get(id) ?? id
    left.set(address, (left.get(address) ?? 0) + 1)
  }
  let kept = 0
  for (const { name, addresses: wanted } of original.pictures) {
    const address = wanted.map(signOf).find((one) => (left.get(one) ?? 0) > 0)
    if (address === undefined) missing.push({ kind: 'picture', what: name, where: '' })
    else {
      kept++
      left.set(address, (left.get(address) ?? 0) - 1)
    }
  }
  return { found: original.pictures.length, kept }
}

function countLinks({ links }: Original, document: RichDocument, missing: Missing[]): Share {
  const left = new Map<string, number>()
  for (const { address } of linksIn(document)) left.set(address, (left.get(address) ?? 0) + 1)
  let kept = 0
  for (const { address, words } of links) {
    const count = left.get(address) ?? 0
    if (count === 0) missing.push({ kind: 'link', what: address, where: words.trim().slice(0, 40) })
    else {
      kept++
      left.set(address, count - 1)
    }
  }
  return { found: links.length, kept }
}

/** A picture that is held by the file itself is known by its length and its end. */
export function signOf(address: string): string {
  const data = /^data:image\/[\w.+-]+;base64,/.exec(address)
  if (!data) return address
  const content = address.slice(data[0].length)
  return `data ${content.length} ${content.slice(-60)}`
}
