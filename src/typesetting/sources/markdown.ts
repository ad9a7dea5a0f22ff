import type { Nodes, Root, RootContent } from 'mdast'
import type { RichDocument } from '@/writing'
import type { Picture, Remark } from '../rules/contract'
import { type Chunk, chunksOf } from './chunks'
import { takeFrontMatter } from './front-matter'
import { guardSource } from './guard'
import { FlowReader } from './markdown-flow'
import { parseMarkdown } from './markdown-parse'
import { prepare } from './markdown-prepare'
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
 * Reads CommonMark with GitHub's additions, the marks of Obsidian, Typora, Hexo and others, and front matter in YAML or
 * TOML. Every word for readers is kept, in order; what our documents cannot hold is named in `report`. Any text is
 * accepted; nothing is thrown.
 */
export function readMarkdown(source: string): MarkdownDocument {
  const guarded = guardSource(source)
  const reading = new Reading()
  if (guarded.clamped) reading.remark('nesting-cut')
  if (guarded.plainMarks) reading.remark('marks-plain')
  const { values, body, lost, unread } = takeFrontMatter(guarded.source)
  if (unread) reading.remark('front-matter', unread.toUpperCase())
  for (const line of lost) reading.tally('front-lines', line)
  readPieces({ source: prepare(body, reading.tally), plainMarks: guarded.plainMarks }, reading)
  const said = [values['title'], values['标题']].find((one) => (typeof one === 'string' && one.trim() !== '') || typeof one === 'number')
  const root: RichDocument['root'] = { type: 'root', children: reading.blocks, format: '', indent: 0, direction: 'ltr', version: 1 }
  return {
    document: { root },
    title: said === undefined ? reading.title : String(said).trim(),
    frontMatter: values,
    pictures: reading.pictures,
    report: reading.finish(),
  }
}

type Notes = Map<string, readonly RootContent[]>

/** Reads a file piece by piece. Trees are read as soon as they are parsed, so that a long file needs little memory. */
function readPieces({ source, plainMarks }: { source: string; plainMarks: boolean }, reading: Reading): void {
  const flow = new FlowReader(reading, (text) => parseMarkdown(text, { plainMarks })?.children ?? null)
  const notes: Notes = new Map()
  for (const chunk of chunksOf(source)) {
    const tree = parseMarkdown(chunk.source, { plainMarks })
    if (!tree) readAsWords(chunk, reading)
    else {
      reading.lines = chunk.source.split('\n')
      gather(tree, { reading, notes, lines: chunk.lines })
      flow.read(tree.children)
    }
  }
  readNotes(notes, { flow, reading })
}

/** Definitions may stand anywhere, also below their use. */
function gather(tree: Root, { reading, notes, lines }: { reading: Reading; notes: Notes; lines: number }): void {
  const waiting: Nodes[] = [tree]
  while (waiting.length > 0) {
    const node = waiting.pop() as Nodes
    if (node.type === 'definition' && !reading.definitions.has(node.identifier)) {
      reading.definitions.set(node.identifier, { url: node.url, title: node.title ?? '' })
    }
    const isOwn = (node.position?.start.line ?? 0) <= lines
    if (node.type === 'footnoteDefinition' && isOwn && !notes.has(node.identifier)) notes.set(node.identifier, node.children)
    if ('children' in node) for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i] as Nodes)
  }
}

/** Footnotes stand at the end, in the order of their first mention; those nobody mentions come last. */
function readNotes(notes: Notes, { flow, reading }: { flow: FlowReader; reading: Reading }): void {
  for (const [name, words] of reading.inlineNotes) notes.set(name, flow.parse(words) ?? [])
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

/** The last resort for what the parser cannot read: its lines as paragraphs. */
function readAsWords({ source, lines }: Chunk, reading: Reading): void {
  reading.remark('markdown-unreadable')
  const own = source.split('\n').slice(0, lines).join('\n')
  for (const part of own.split(/\n{2,}/)) if (part.trim() !== '') reading.blocks.push(paragraphNode([textNode(part, 0)]))
}
