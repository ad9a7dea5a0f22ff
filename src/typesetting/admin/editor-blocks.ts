import {
  $getRoot,
  $parseSerializedNode,
  getNearestEditorFromDOMNode,
  type LexicalEditor,
  type LexicalNode,
  type SerializedLexicalNode,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import type { RichDocument } from '@/writing'

/** Marks our own change, so that a later change of the author can be told from it. */
const OWN = 'xingwen-mend'

/** The editor of the draft's body, when it is on the page and may be written in. */
export function bodyEditor(): LexicalEditor | null {
  const root = document.querySelector('[data-field-path="body"] [data-lexical-editor="true"]')
  const editor = root && getNearestEditorFromDOMNode(root)
  return editor?.isEditable() ? editor : null
}

/**
 * Changes the text in the editor as if the author had: one step for undo, saved like every other change. Blocks that stay
 * the same objects are not touched. False when nothing changed.
 */
export function changeBlocks(editor: LexicalEditor, change: (document: RichDocument) => RichDocument): boolean {
  const before = editor.getEditorState().toJSON() as unknown as RichDocument
  const after = change(before)
  if (after === before) return false
  editor.update(() => place(before.root.children, after.root.children), { discrete: true, tag: ['history-push', OWN] })
  return true
}

function place(before: readonly object[], after: readonly object[]): void {
  const root = $getRoot()
  const standing = new Map(before.map((block, i) => [block, root.getChildAtIndex(i)]))
  let last: LexicalNode | null = null
  for (const block of after) {
    const known = standing.get(block)
    const node: LexicalNode = known ?? $parseSerializedNode(block as SerializedLexicalNode)
    if (!known) putBehind(last, node)
    last = node
  }
  const kept = new Set(after)
  for (const [block, node] of standing) if (!kept.has(block)) node?.remove()
}

function putBehind(last: LexicalNode | null, node: LexicalNode): void {
  const first = $getRoot().getFirstChild()
  if (last) last.insertAfter(node, false)
  else if (first) first.insertBefore(node, false)
  else $getRoot().append(node)
}

export function undoLast(editor: LexicalEditor): void {
  editor.dispatchCommand(UNDO_COMMAND, undefined)
}

/** Calls back at the next change that is not ours. The answer ends the watch. */
export function onNextChange(editor: LexicalEditor, changed: () => void): () => void {
  return editor.registerUpdateListener(({ tags, dirtyElements, dirtyLeaves }) => {
    if (!tags.has(OWN) && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) changed()
  })
}
