import type { RichDocument } from '@/writing'
import { childrenOf, fieldsOf, isRaw, stringOf } from '../rules/raw'

/** Ids of the themes that blocks wear instead of their draft's, each once. */
export function themesOf(document: RichDocument): string[] {
  const found = new Set<string>()
  const waiting: unknown[] = [document.root]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!isRaw(node)) continue
    const theme = stringOf(fieldsOf(node)['theme'])
    if (theme !== '') found.add(theme)
    waiting.push(...childrenOf(node))
  }
  return [...found].sort()
}
