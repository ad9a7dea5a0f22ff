import { fileKey } from '@/assets'
import type { Reference } from '@/platform/uses/reference'

const address = /\/pictures\/([^/"'\s?#]+)\/\d+\.webp/g

/** What a post refers to without a relationship: its draft, and the pictures that its frozen HTML names by file. */
export function frozenReferences({ draft, html }: Record<string, unknown>): Reference[] {
  const files = typeof html === 'string' ? [...html.matchAll(address)].flatMap(([, file = '']) => decoded(file) ?? []) : []
  return [
    ...(typeof draft === 'string' && draft !== ''
      ? [{ target: `drafts:${draft}`, where: { zh: '店铺里的文章', en: 'the post in the shop' }, field: 'draft' }]
      : []),
    ...[...new Set(files)].map((file) => ({ target: fileKey(file), where: { zh: '正文', en: 'Body' }, field: 'html' })),
  ]
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
