import { $createUploadNode, $isUploadNode } from '@payloadcms/richtext-lexical/client'
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { placeMark } from './pasted-pictures'

/** Keys of the empty paragraphs in which pictures will stand, by picture. */
export type Places = Map<number, string>

/** Puts pasted words where the cursor is; an empty paragraph holds the place of each picture, so that nothing unfinished is ever stored. */
export function insertPasted(editor: LexicalEditor, page: Document): Places {
  const places: Places = new Map()
  editor.update(
    () => {
      const nodes = $generateNodesFromDOM(editor, page).flatMap((node) => withPlaces(node, places))
      const selection = $getSelection() ?? $getRoot().selectEnd()
      if ($isRangeSelection(selection)) selection.insertNodes(nodes)
      else $getRoot().append(...nodes)
    },
    { discrete: true, tag: 'paste' },
  )
  return places
}

/** A node as it goes into the text, and behind it the places of the pictures that it held deeper down. */
function withPlaces(node: LexicalNode, places: Places): LexicalNode[] {
  if ($isUploadNode(node)) return isPlace(node) ? [placeFor(node, places)] : [node]
  if (!$isElementNode(node)) return [node]
  const found = deepIn(node)
  const behind = found.map((place) => placeFor(place, places))
  for (const place of found) place.remove(true)
  const isEmptied = found.length > 0 && node.getTextContent().trim() === '' && $isParagraphNode(node)
  return isEmptied ? behind : [node, ...behind]
}

type UploadNode = Parameters<typeof $isUploadNode>[0] & { getData(): { relationTo?: string; value?: unknown } }

function isPlace(node: unknown): boolean {
  return (node as UploadNode).getData().relationTo === placeMark
}

function deepIn(node: LexicalNode): LexicalNode[] {
  if ($isUploadNode(node)) return isPlace(node) ? [node] : []
  return $isElementNode(node) ? node.getChildren().flatMap(deepIn) : []
}

function placeFor(mark: LexicalNode, places: Places): LexicalNode {
  const paragraph = $createParagraphNode()
  places.set(Number((mark as unknown as UploadNode).getData().value), paragraph.getKey())
  return paragraph
}

/** The picture has come, or will not: it takes its place, or the place goes. A place in which somebody writes meanwhile stays theirs. */
export function fillPlace(editor: LexicalEditor, key: string | undefined, asset: string | number | null): void {
  editor.update(() => {
    const place = key === undefined ? null : $getNodeByKey(key)
    if (!place?.isAttached() || !$isParagraphNode(place)) return
    const isFree = place.getTextContentSize() === 0
    if (asset === null) {
      if (isFree && $getRoot().getChildrenSize() > 1) place.remove()
      return
    }
    const picture = $createUploadNode({ data: { id: crypto.randomUUID().replaceAll('-', '').slice(0, 24), fields: {}, relationTo: 'assets', value: asset } })
    if (isFree) place.replace(picture)
    else place.insertAfter(picture)
  })
}
