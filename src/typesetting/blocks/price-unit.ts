import type { ProductFacts } from '../rules/contract'
import type { Page } from '../rules/page'
import type { Bound } from './bound'
import { useProductFact } from './card-text'

/** What follows a price: 起 /人; without 起 where every date costs the same. */
export function unitOf(product: Bound<ProductFacts>, page: Page): string {
  const unit = useProductFact(product, 'priceUnit', page)
  const from = page.setting.skeleton || product.of.priceIsFrom !== false ? '起' : ''
  return unit === '' ? from : `${from} /${page.setting.skeleton ? unit : unit.replace(/^每/, '')}`.trimStart()
}
