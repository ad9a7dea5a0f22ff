import type { Nodes, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { RichDocument } from '@/writing'
import type { Picture, Remark } from '../rules/contract'
import { readFrontMatter } from './front-matter'
import { guardSource } from './guard'
import { FlowReader } from './markdown-flow'
import { dividerNode, paragraphNode, textNode } from './nodes'
import { Reading } from './reading'

export type MarkdownDocument = {
  document: RichDocument
  /** `title` of the front matter, otherwise the first level-1 heading, which also stays in the document. */
  title: string | null
  frontMatter: Record<string, unknown>
  /** Pictures by the ids the document uses; sizes are 0 because the file does not say them. */
  pictures: Record<string, Picture>
  report: Remark[]
}

/**
 * Reads CommonMark with GitHub's additions and YAML front matter. Every word is kept, in order; what our documents
 * cannot hold is named in `report`. Any text is accepted; nothing is thrown.
 */
export function readMarkdown(source: string): MarkdownDocument {
  const guarded = guardSource(source)
  const reading = new Reading(guarded.source.split('\n'))
  if (guarded.clamped) reading.remark('nesting-cut')
  if (guarded.plainMarks) reading.remark('marks-plain')
  const tree = parse(guarded.source, guarded.plainMarks)
  const frontMatter = tree ? readTree(tree, reading) : readAsWords(guarded.source, reading)
  const title = typeof frontMatter['title'] === 'string' && frontMatter['title'].trim() !== '' ? frontMatter['title'].trim() : reading.title
  const root: RichDocument['root'] = { type: 'root', children: reading.blocks, format: '', indent: 0, direction: 'ltr', version: 1 }
  return { document: { root }, title, frontMatter, pictures: reading.pictures, report: reading.report }
}

function parse(source: string, plainMarks: boolean): Root | null {
  const extensions = [gfm(), frontmatter(['yaml'])]
  if (plainMarks) extensions.push({ disable: { null: ['attention', 'strikethrough'] } })
  try {
    return fromMarkdown(source, { extensions, mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])] })
  } catch {
    return null
  }
}

function readTree(tree: Root, reading: Reading): Record<string, unknown> {
  const notes = gather(tree, reading)
  let frontMatter: Record<string, unknown> = {}
  const [first] = tree.children
  if (first?.type === 'yaml') {
    const found = readFrontMatter(first.value)
    if (found) frontMatter = found
    else keepFrontMatter(first.value, reading)
  }
  const flow = new FlowReader(reading)
  flow.read(tree.children)
  readNotes(notes, { flow, reading })
  return frontMatter
}

/** Front matter that is not YAML is the writer's text all the same. */
function keepFrontMatter(value: string, reading: Reading): void {
  reading.remark('front-matter')
  reading.blocks.push(...value.split('\n').filter((line) => line.trim() !== '').map((line) => paragraphNode([textNode(line, 0)])))
}

/** Definitions may stand anywhere, also below their use. */
function gather(tree: Root, reading: Reading): Map<string, readonly RootContent[]> {
  const notes = new Map<string, readonly RootContent[]>()
  const waiting: Nodes[] = [tree]
  while (waiting.length > 0) {
    const node = waiting.pop() as Nodes
    if (node.type === 'definition' && !reading.definitions.has(node.identifier)) reading.definitions.set(node.identifier, { url: node.url, title: node.title ?? '' })
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node.children)
    if ('children' in node) for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i] as Nodes)
  }
  return notes
}

/** Footnotes stand at the end, in the order of their first mention; those nobody mentions come last. */
function readNotes(notes: ReadonlyMap<string, readonly RootContent[]>, { flow, reading }: { flow: FlowReader; reading: Reading }): void {
  if (notes.size === 0) return
  reading.blocks.push(dividerNode)
  for (const identifier of notes.keys()) reading.noteNumber(identifier)
  for (let i = 0; i < reading.notes.length; i++) {
    const children = notes.get(reading.notes[i] as string) ?? []
    const number = { type: 'text' as const, value: `[${i + 1}] ` }
    const [first, ...others] = children
    if (first?.type === 'paragraph') flow.read([{ ...first, children: [number, ...first.children] }, ...others])
    else flow.read([{ type: 'paragraph', children: [number] }, ...children])
  }
}

/** The last resort for a file the parser cannot read: its lines as paragraphs. */
function readAsWords(source: string, reading: Reading): Record<string, unknown> {
  reading.remark('markdown-unreadable')
  for (const part of source.split(/\n{2,}/)) if (part.trim() !== '') reading.blocks.push(paragraphNode([textNode(part, 0)]))
  return {}
}
