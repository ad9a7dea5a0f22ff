import { availabilityOf } from '@/catalog'
import type { ProductDetail } from '../rules/shop-model'
import type { Word } from '../rules/wording'
import { word, type PageContext } from './context'
import { markup, type Markup } from './html'

const mainAct = { open: 'consult', onRequest: 'consult', soldOut: 'waitlist', ended: 'askNext' } as const satisfies Record<string, Word>

/** What a reader can do now. Only what is set up is offered: no button leads nowhere. */
export function consultActs(context: PageContext, product: ProductDetail): Markup | null {
  const { contactPhone, contactUrl } = context.front
  const availability = availabilityOf(product, context.today)
  const name = word(context, mainAct[availability])
  const tel = contactPhone && `tel:${contactPhone.replace(/[^\d+]/g, '')}`
  if (contactUrl) return markup`${tel && markup`<a class="btn alt" href="${tel}">${word(context, 'phone')}</a>`}<a class="btn" href="${contactUrl}">${name}</a>`
  if (tel) return markup`<a class="btn" href="${tel}">${availability === 'open' ? word(context, 'call') : name}</a>`
  return availability === 'open' ? markup`<a class="btn" href="#dates">${word(context, 'seeDates')}</a>` : null
}
