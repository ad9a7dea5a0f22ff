import type { Bilingual } from '@/platform/language'
import { cleanText } from '../rules/escape'
import { factLabels, productFact, promotionFact, promotionLabels, type CardFact, type PromotionFact } from '../rules/facts'
import type { ProductFacts, PromotionFacts } from '../rules/contract'
import type { Page } from '../rules/page'

type Source<T> = { id: string; of: T }

/** Notes a fact as used and returns the words to show: the fact, a placeholder in a skeleton, or '' when unknown. */
export function useProductFact(product: Source<ProductFacts>, fact: CardFact, page: Page): string {
  return use({ source: `product:${product.id}:${fact}`, label: factLabels[fact] }, productFact(product.of, fact), page)
}

export function usePromotionFact(promotion: Source<PromotionFacts>, fact: PromotionFact, page: Page): string {
  return use({ source: `promotion:${promotion.id}:${fact}`, label: promotionLabels[fact] }, promotionFact(promotion.of, fact), page)
}

function use(fact: { source: string; label: Bilingual }, shown: string | null, page: Page): string {
  if (shown !== null) page.facts.push({ ...fact, shown })
  if (page.setting.skeleton) return `{{${fact.source}}}`
  return shown === null ? '' : cleanText(shown)
}
