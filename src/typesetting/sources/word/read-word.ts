import type { Remark } from '../../rules/contract'
import type { Tag } from '../html/tree'
import { Body } from './body'
import { WordPackage } from './package'
import { tag, WordReading } from './reading'
import { at, childrenOf, everyNode, isOn, type Node, wordsIn } from './xml'

export type WordTree = { root: Tag; title: string | null; reading: WordReading; remarks(): Remark[] }

/** Reads a Word file into elements as a page has them. @throws Error when the file is damaged inside. */
export function readWord(bytes: Uint8Array): WordTree {
  const file = new WordPackage(bytes)
  const reading = new WordReading(file)
  const body = new Body(reading)
  const main = at(file.tree(file.main) ?? undefined, 'w:document', 'w:body')
  if (!main) throw new Error('no body in it')
  const children = body.blocks(childrenOf(main))
  children.push(...notes(reading, body))
  leftOut(main, reading)
  return { root: tag('#word', children), title: body.title, reading, remarks: () => [...reading.pictures.remarks(), ...reading.losses.remarks()] }
}

/** Notes stand at the end as those of Markdown do: a line, then [1] and its words. */
function notes(reading: WordReading, body: Body): Tag[] {
  const tags: Tag[] = []
  // A note may mention another.
  for (let i = 0; i < reading.notes.length; i++) {
    const [kind = '', id = ''] = (reading.notes[i] as string).split(' ')
    const part = reading.file.partOf(kind)
    const note = childrenOf(childrenOf(part?.tree)[0]).find(({ attributes }) => attributes['w:id'] === id)
    reading.part = part?.name ?? reading.file.main
    const [first, ...others] = body.apart(childrenOf(note)).filter(({ children }) => children.length > 0)
    if (first && /^(?:p|figcaption)$/.test(first.name) && !reading.items.has(first)) {
      tags.push({ ...first, children: [`[${i + 1}] `, ...first.children] }, ...others)
    } else tags.push(tag('p', [`[${i + 1}]`]), ...(first ? [first] : []), ...others)
  }
  reading.part = reading.file.main
  return tags.length === 0 ? [] : [tag('hr', []), ...tags]
}

/** What belongs to the pages or the people around the text, and is not taken. */
function leftOut(main: Node, reading: WordReading): void {
  const { file, losses } = reading
  const relations = file.relationsOf(file.main)
  const seen = new Set<string>()
  for (const node of everyNode(main)) {
    if (node.name !== 'w:headerReference' && node.name !== 'w:footerReference') continue
    const target = relations.get(node.attributes['r:id'] ?? '')?.target ?? ''
    const words = wordsOfPart(file.tree(target))
    if (words === '' || seen.has(words)) continue
    seen.add(words)
    losses.add('word-header', words, words.replace(/\s/g, '').length)
  }
  const comments = childrenOf(childrenOf(file.partOf('comments')?.tree)[0]).filter(({ name }) => name === 'w:comment').length
  const count = Math.max(comments, reading.comments.size)
  if (count > 0) losses.add('word-comment', '', count)
  const background = at(file.tree(file.main) ?? undefined, 'w:document', 'w:background')
  if (background && isOn(background.attributes['w:color'] ?? '0') && childrenOf(background).length > 0) losses.add('background-picture')
}

/** Page numbers alone are no words. */
function wordsOfPart(tree: Node | null): string {
  if (!tree) return ''
  const words = wordsIn(tree, 'w:t').replace(/\s+/g, ' ').trim()
  const drawn = [...everyNode(tree)].filter(({ name }) => name === 'v:textpath').map(({ attributes }) => attributes['string'] ?? '')
  return /^[\d\s\-—–/第页共]*$/.test(words) ? drawn.join(' ').trim() : [words, ...drawn].join(' ').trim()
}
