import type { RichDocument } from '@/writing'
import { childrenOf, fieldsOf, idOf, isRaw, type Raw } from './raw'

export type References = { assets: string[]; products: string[]; promotions: string[] }

/** Ids of everything a document refers to, in the order of first mention: what to fetch before typesetting. */
export function collectReferences(document: RichDocument): References {
  const found = { assets: new Set<string>(), products: new Set<string>(), promotions: new Set<string>() }
  const waiting: unknown[] = [isRaw(document) ? document.root : null]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!isRaw(node)) continue
    if (node['type'] === 'upload') add(found.assets, node['value'])
    else if (node['type'] === 'block' || node['type'] === 'inlineBlock') {
      add(found.products, fieldsOf(node)['product'])
      addPictures(found.assets, fieldsOf(node))
      add(found.promotions, fieldsOf(node)['promotion'])
    }
    const children = childrenOf(node)
    for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i])
  }
  return { assets: [...found.assets], products: [...found.products], promotions: [...found.promotions] }
}

/** Cards keep one picture in `picture`, a pair in `before` and `after`, and several in rows of `pictures` or `items`, each with a `picture`. */
function addPictures(ids: Set<string>, fields: Raw): void {
  add(ids, fields['picture'])
  for (const side of [fields['before'], fields['after']]) if (isRaw(side)) add(ids, side['picture'])
  for (const rows of [fields['pictures'], fields['items']]) {
    if (Array.isArray(rows)) for (const row of rows) if (isRaw(row)) add(ids, row['picture'])
  }
}

function add(ids: Set<string>, value: unknown): void {
  const id = idOf(value)
  if (id !== '') ids.add(id)
}
