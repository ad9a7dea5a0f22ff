import type { RichDocument } from '@/writing'
import { childrenOf, isRaw } from '../rules/raw'

/**
 * The line of a text file on which each block of the document read from it begins, by its first words, in order.
 * A block without words (a picture, a rule) takes the line of the block before it.
 */
export function placesOf(document: RichDocument, source: string): number[] {
  const lines = source.split(/\r\n?|\n/)
  let at = 0
  return document.root.children.map((block) => {
    const wanted = firstWords(block)
    if (wanted === '') return at + 1
    const found = lines.findIndex((line, index) => index >= at && line.includes(wanted))
    if (found >= 0) at = found
    return at + 1
  })
}

/** The first letters of the first text below a node. Marks of Markdown part texts, so they never stand among them. */
function firstWords(start: unknown): string {
  const waiting: unknown[] = [start]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!isRaw(node)) continue
    const found = /[\p{L}\p{N}]{1,12}/u.exec(typeof node['text'] === 'string' ? node['text'] : '')
    if (found) return found[0]
    waiting.push(...[...childrenOf(node)].reverse())
  }
  return ''
}
