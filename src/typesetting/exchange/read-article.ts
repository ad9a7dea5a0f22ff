import { DomainError } from '@/platform/errors'
import type { BlockNode, RichDocument } from '@/writing'
import { inShape, type NodeShapes } from './node-shapes'
import { hashOf, readParts } from './parts'
import { makeRemark, type RemarkRule } from '../rules/remarks'
import type { Remark } from '../rules/contract'
import { isRaw } from '../rules/raw'
import { readFrontMatter } from '../sources/front-matter'
import { readMarkdown } from '../sources/markdown'
import { linkNode, paragraphNode, textNode } from '../sources/nodes'
import { swapPictures } from './picture-ids'

/** Stands for the folder of pictures while Markdown is read and written, which want whole addresses. */
export const PICTURES = 'https://pictures.invalid/'

/** A picture that a person put in by its file name; the importer finds its asset. */
export const FILE = 'file:'

export type ReadArticle = {
  document: RichDocument
  frontMatter: Record<string, unknown>
  report: Remark[]
}

/** Levels of values in values: three times what the lists and quotes of the deepest Markdown we read come to. */
const DEEPEST = 500

/**
 * Reads an exported article again. What a person changed in the readable form of a block counts; the rest comes back exactly.
 * @throws DomainError `EXPORT_TOO_DEEP`: whatever works on a document may follow its nesting
 */
export function readExported(markdown: string, shapes: NodeShapes, root: Omit<RichDocument['root'], 'children' | 'type'> = { version: 1 }): ReadArticle {
  const { yaml, body } = splitFrontMatter(markdown.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
  const { blocks, report } = readBody(body, shapes)
  const frontMatter = (yaml !== '' && readFrontMatter(yaml)) || {}
  if (isTooDeep([blocks, frontMatter])) throw tooDeep()
  return { document: { root: { ...root, type: 'root', children: blocks } }, frontMatter, report }
}

function isTooDeep(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : []))
  }
  return false
}

function tooDeep(): DomainError {
  return new DomainError({
    code: 'EXPORT_TOO_DEEP',
    status: 422,
    text: {
      zh: `article.md 里有一块嵌套超过 ${DEEPEST} 层，不像是行文导出的，没有读入。请重新导出这篇文稿；如果手工改过，请恢复那一块。`,
      en: `A block in article.md is nested more than ${DEEPEST} levels, unlike any that Xingwen writes, and the draft was not read. Export it again; if it was edited by hand, restore that block.`,
    },
  })
}

function splitFrontMatter(source: string): { yaml: string; body: string } {
  const end = source.startsWith('---\n') ? source.indexOf('\n---\n', 3) : -1
  return end < 0 ? { yaml: '', body: source } : { yaml: source.slice(4, end + 1), body: source.slice(end + 5) }
}

export function readBody(body: string, shapes: NodeShapes): { blocks: BlockNode[]; report: Remark[] } {
  const blocks: BlockNode[] = []
  const report: Remark[] = []
  const remark = (rule: RemarkRule, subject: string) => report.push(makeRemark(rule, subject, blocks.length))
  for (const part of readParts(body)) {
    if (part.kind === 'block' && hashOf(part.readable) === part.hash) {
      const block = parse(part.json)
      if (block) blocks.push(block)
      else if (part.readable !== '') blocks.push(...readPlain(part.readable, shapes, remark))
      continue
    }
    if (part.kind === 'block' && !isWritten(part.name)) remark('exchange-card-changed', part.name)
    blocks.push(...readPlain(part.kind === 'block' ? part.readable : part.source, shapes, remark))
  }
  return { blocks, report }
}

/** Kinds that Markdown knows: a change in the readable form loses nothing but fine points. */
function isWritten(name: string): boolean {
  return /^(?:paragraph|heading|quote|list|table|code|horizontalrule|upload)$/.test(name)
}

function parse(json: string): BlockNode | null {
  try {
    const block: unknown = JSON.parse(json)
    return isRaw(block) && typeof block['type'] === 'string' ? (block as unknown as BlockNode) : null
  } catch {
    return null
  }
}

function readPlain(source: string, shapes: NodeShapes, remark: (rule: RemarkRule, subject: string) => unknown): BlockNode[] {
  const { document, pictures } = readMarkdown(source.replace(/\]\((?:\.\/)?pictures\//g, `](${PICTURES}`))
  const named = swapPictures(document, (id) => {
    const url = pictures[id]?.url ?? ''
    return url.startsWith(PICTURES) ? `${FILE}${url.slice(PICTURES.length)}` : `${OUTSIDE}${url}`
  })
  const blocks = named.root.children.map((block) => {
    const value = block.type === 'upload' ? String(block.value) : ''
    if (!value.startsWith(OUTSIDE)) return block
    const url = value.slice(OUTSIDE.length)
    remark('exchange-picture-outside', url)
    return paragraphNode([linkNode(url, [textNode(url, 0)])])
  })
  return inShape(blocks, shapes)
}

const OUTSIDE = 'outside:'
