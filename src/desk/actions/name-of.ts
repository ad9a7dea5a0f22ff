/** A document's title; a delivery has none and shows what it delivers. */
export function nameOf(document: object): string {
  const { title, content, draft } = document as { title?: string; content?: { title?: string } | null; draft?: { title?: string } | string | number | null }
  return title ?? content?.title ?? (typeof draft === 'object' ? draft?.title : undefined) ?? '—'
}
