/** Tags of cached pages: what a page was made of, and what a stored change makes wrong. */
export const tags = {
  everything: 'all',
  home: 'home',
  products: 'products',
  posts: 'posts',
  product: (id: string) => `product:${id}`,
  post: (id: string) => `post:${id}`,
  asset: (id: string) => `asset:${id}`,
}

/** Which pages a change concerns; null when it concerns none of the shop. */
export function tagsOfChange({ collection, id }: { collection: string; id: string }): string[] | null {
  switch (collection) {
    case 'products':
      return [tags.product(id), tags.products, tags.home]
    case 'posts':
      return [tags.post(id), tags.posts, tags.home]
    case 'assets':
      return [tags.asset(id)]
    case 'old-addresses':
    case 'product-categories':
    case 'promotions':
    case 'storefront':
    case 'team-settings':
      return [tags.everything]
    default:
      return null
  }
}
