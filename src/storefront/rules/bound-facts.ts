import type { ProductFacts, PromotionFacts, TypesetRequest } from '@/typesetting'

/** The facts a post shows, by the id of the product or promotion they come from. */
export type BoundFacts = { products: Record<string, ProductFacts>; promotions: Record<string, PromotionFacts> }

export const nothingBound: BoundFacts = { products: {}, promotions: {} }

/** What a post is typeset from: everything in it, facts included. */
export function readSource(source: string | null): TypesetRequest | null {
  return source === null ? null : (JSON.parse(source) as TypesetRequest)
}

export function boundIn(request: TypesetRequest | null): BoundFacts {
  return request ? { products: request.resources.products, promotions: request.resources.promotions } : nothingBound
}

/** The same request with other facts. A picture of a product that it shows now comes with them. */
export function withFacts(request: TypesetRequest, bound: BoundFacts): TypesetRequest {
  const ofProducts = Object.values(bound.products).flatMap(({ picture }) => (picture ? [[picture.id, picture] as const] : []))
  const pictures = { ...Object.fromEntries(ofProducts), ...request.resources.pictures }
  return { ...request, resources: { ...request.resources, pictures, products: bound.products, promotions: bound.promotions } }
}

/** One text that names all it is bound to, so that one condition finds the posts of a product or promotion. */
export function bindingsOf({ products, promotions }: BoundFacts): string {
  return [...Object.keys(products).map((id) => `product:${id}`), ...Object.keys(promotions).map((id) => `promotion:${id}`)].join(' ')
}
