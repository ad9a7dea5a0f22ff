import { cleanText } from '../rules/escape'
import type { ProductFacts, PromotionFacts } from '../rules/contract'
import type { Page } from '../rules/page'
import { idOf, lookUp, type Raw } from '../rules/raw'

export type Bound<T> = { id: string; of: T }

/** The product a card is bound to; null when it names none. One that no longer exists is remarked on. */
export function productOf(fields: Raw, page: Page): Bound<ProductFacts> | null {
  const id = idOf(fields['product'])
  if (id === '') return null
  const of = lookUp(page.setting.resources.products, id)
  if (!of) page.remark('missing-product', id)
  return of && { id, of }
}

/** The same for a promotion. */
export function promotionOf(fields: Raw, page: Page): Bound<PromotionFacts> | null {
  const id = idOf(fields['promotion'])
  if (id === '') return null
  const of = lookUp(page.setting.resources.promotions, id)
  if (!of) page.remark('missing-promotion', id)
  return of && { id, of }
}

/** An optional list of texts that came from outside. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? cleanText(one).trim() : [])) : []
}
