import type { Picture, Resources, TypesetRequest } from './contract'
import { collectReferences } from './references'

/** The same request with nothing in it that it does not use, so that it can be kept and typeset again later. */
export function selfContained(request: TypesetRequest): TypesetRequest {
  const { resources, document, cover, variant, theme } = request
  const wanted = collectReferences(document)
  const products = chosen(resources.products, wanted.products)
  const ofProducts = Object.values(products).flatMap(({ picture }): Picture[] => (picture ? [picture] : []))
  const pictures = {
    ...Object.fromEntries(ofProducts.map((picture) => [picture.id, picture])),
    ...chosen(resources.pictures, [...wanted.assets, ...(variant?.pictures ?? []), ...(cover ? [cover] : [])]),
  }
  return {
    ...request,
    resources: { ...resources, pictures, products, promotions: chosen(resources.promotions, wanted.promotions), themes: themesIn(resources, document, theme) },
  }
}

function chosen<T>(all: Record<string, T>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(ids.flatMap((id): [string, T][] => (Object.hasOwn(all, id) ? [[id, all[id] as T]] : [])))
}

/** Blocks name a theme by its id in one of their fields, so an id that stands nowhere is worn by none. */
function themesIn({ themes }: Resources, document: unknown, worn: string): Resources['themes'] {
  const entries = Object.entries(themes ?? {})
  if (entries.length === 0) return {}
  const words = JSON.stringify(document)
  return Object.fromEntries(entries.filter(([id]) => id === worn || words.includes(JSON.stringify(id))))
}
