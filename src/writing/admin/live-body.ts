import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, $isTextNode, $parseSerializedNode } from '@payloadcms/richtext-lexical/lexical'
import type { ElementNode, LexicalEditor, LexicalNode, SerializedLexicalNode } from '@payloadcms/richtext-lexical/lexical'
import type { MergedBlock, Node } from '../rules/merge-documents'

/** The editor of a document's body as it stands on this page; by document, as `collection/id`. */
const bodies = new Map<string, LexicalEditor>()

export function registerBody(key: string, editor: LexicalEditor): () => void {
  bodies.set(key, editor)
  return () => {
    if (bodies.get(key) === editor) bodies.delete(key)
  }
}

export function bodyOf(key: string): LexicalEditor | null {
  return bodies.get(key) ?? null
}

/** What somebody sees in the editor at this moment, with the last key. */
export function blocksIn(editor: LexicalEditor): Node[] {
  return editor.getEditorState().toJSON().root.children as unknown as Node[]
}

/**
 * Brings what others wrote into the editor while somebody types in it. Blocks that stay are not touched, so the cursor stays
 * where it is; a block that is drawn anew with the cursor in it gets it back at the same place of its text.
 */
export function takeIn(editor: LexicalEditor, merged: readonly MergedBlock[]): void {
  editor.update(() => takeBlocks(merged), { discrete: true, tag: 'historic' })
}

function takeBlocks(merged: readonly MergedBlock[]): void {
  const root = $getRoot()
  const live = root.getChildren()
  const cursor = cursorIn(live)
  const wanted = merged.map(({ mine, block }) => {
    const isKept = mine !== null && block === null
    return { node: isKept ? live[mine] : $parseSerializedNode(block as unknown as SerializedLexicalNode), mine, isKept }
  })
  const kept = new Set(wanted.flatMap(({ node, isKept }) => (isKept && node ? [node.getKey()] : [])))
  let before: LexicalNode | null = null
  for (const { node, isKept } of wanted) {
    if (!node) continue
    if (!isKept && before) before.insertAfter(node, false)
    else if (!isKept) putFirst(root, node)
    before = node
  }
  for (const child of live) if (!kept.has(child.getKey())) child.remove(true)
  const anew = cursor && wanted.find(({ mine, isKept }) => mine === cursor.block && !isKept)?.node
  if (anew && $isElementNode(anew)) putCursor(anew, cursor.offset)
}

function putFirst(root: ElementNode, node: LexicalNode): void {
  const first = root.getFirstChild()
  if (first) first.insertBefore(node, false)
  else root.append(node)
}

type Cursor = { block: number; offset: number }

function cursorIn(blocks: readonly LexicalNode[]): Cursor | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const node = selection.anchor.getNode()
  const top = node.getTopLevelElement()
  const block = blocks.findIndex((one) => one.is(top))
  if (block < 0 || !$isElementNode(top)) return null
  let offset = selection.anchor.type === 'text' ? selection.anchor.offset : 0
  for (const text of top.getAllTextNodes()) {
    if (text.is(node)) break
    offset += text.getTextContentSize()
  }
  return { block, offset }
}

function putCursor(block: ElementNode, offset: number): void {
  let rest = offset
  for (const text of block.getAllTextNodes()) {
    const size = text.getTextContentSize()
    if ($isTextNode(text) && rest <= size) return void text.select(rest, rest)
    rest -= size
  }
  block.selectEnd()
}
