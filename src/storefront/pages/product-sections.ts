import { datePrice, isRunning, upcomingDepartures, yuan } from '@/catalog'
import { sayDate, sayOffer, sayUntil } from '../rules/say-facts'
import type { Departure, ProductDetail } from '../rules/shop-model'
import { sayEarly } from './cards'
import { word, type PageContext } from './context'
import { markup, type Markup } from './html'
import { pictureTag } from './picture'

/** One answer of a product page; `title` is the question. */
export type Section = { id: string; title: string; body: Markup }

/** Departures shown at once; a season of them would push the costs out of sight. */
const DATES_AT_ONCE = 6
/** From here on a number of seats is worth a reader's haste. */
const FEW_SEATS = 5

/** The answers this trip has; a question without an answer is not asked. */
export function sectionsOf(context: PageContext, product: ProductDetail): Section[] {
  const bodies: [string, string, Markup | null][] = [
    ['why', word(context, 'why'), highlights(product)],
    ['days', word(context, 'dayByDay'), itinerary(context, product)],
    ['dates', word(context, 'dates'), dates(context, product)],
    ['costs', word(context, 'costs'), costs(context, product)],
    ['refunds', word(context, 'refunds'), refunds(context, product)],
    ['notices', word(context, 'notices'), notices(context, product)],
  ]
  return bodies.flatMap(([id, title, body]) => (body ? [{ id, title, body }] : []))
}

function highlights({ highlights: all }: ProductDetail): Markup | null {
  return all.length > 0 ? markup`<ul class="why">${all.map(({ title, text }) => markup`<li><h3>${title}</h3><p>${text}</p></li>`)}</ul>` : null
}

function itinerary(context: PageContext, { itinerary: days }: ProductDetail): Markup | null {
  if (days.length === 0) return null
  return markup`<ol class="days">${days.map((day, i) => {
    const details = (['sights', 'meals', 'lodging', 'transport', 'freeTime'] as const).map(
      (name) => day[name] && markup`<div><dt>${word(context, name)}</dt><dd>${day[name]}</dd></div>`,
    )
    return markup`<li><span class="n">${i + 1}</span><h3>${day.title}</h3><p>${day.text}</p>${day.picture && markup`<span class="pic">${pictureTag(context, { picture: day.picture, sizes: 'card' })}</span>`}<dl>${details}</dl></li>`
  })}</ol>`
}

function dates(context: PageContext, product: ProductDetail): Markup | null {
  const upcoming = upcomingDepartures(product, context.today)
  if (upcoming.length === 0) return null
  const rows = upcoming.map((departure) => dateRow(context, departure, product))
  const rest = rows.slice(DATES_AT_ONCE)
  return markup`<ul class="dates">${rows.slice(0, DATES_AT_ONCE)}</ul>${rest.length > 0 && markup`<details><summary>${word(context, 'moreDates')} (${rest.length})</summary><ul class="dates">${rest}</ul></details>`}`
}

function dateRow(context: PageContext, departure: Departure, product: ProductDetail): Markup {
  const { date, seats } = departure
  const price = datePrice(product, departure, { ...context, offers: product.offers })
  const left =
    seats === null ? word(context, 'seatsAsk') : seats === 0 ? word(context, 'full') : context.language === 'en' ? `${seats} seats left` : `余 ${seats} 位`
  const isFew = seats !== null && seats > 0 && seats <= FEW_SEATS
  const isFull = seats === 0
  return markup`<li class="${isFull && 'gone'}"><span>${sayDate(date, context.today, context.language)}</span><span class="s ${isFew && 'few'}">${left}</span><span class="p">${price && !isFull && `¥${yuan(price.minor)}`}</span>${!isFull && datePrices(context, departure, price?.earlyUntil)}</li>`
}

/** What a date costs besides: the end of its early bird, children, a room of one's own. */
function datePrices(context: PageContext, { childMinor, singleMinor }: Departure, earlyUntil: string | undefined): Markup | null {
  const amount = (name: 'child' | 'single', minor: number | null | undefined) =>
    typeof minor === 'number' ? [`${word(context, name)} ${name === 'single' ? '+' : ''}¥${yuan(minor)}`] : []
  const parts = [...(earlyUntil ? [sayEarly(context, earlyUntil)] : []), ...amount('child', childMinor), ...amount('single', singleMinor)]
  return parts.length > 0 ? markup`<small class="x">${parts.join(' · ')}</small>` : null
}

function costs(context: PageContext, product: ProductDetail): Markup | null {
  const { included, excluded, optionalItems } = product
  const running = [...product.offers, ...product.conditional].filter((offer) => isRunning(offer, context.now))
  if (included.length + excluded.length + running.length === 0 && !optionalItems) return null
  const column = (name: 'included' | 'excluded', style: string, items: string[]) =>
    items.length > 0 && markup`<div><h3>${word(context, name)}</h3><ul class="list ${style}">${items.map((item) => markup`<li>${item}</li>`)}</ul></div>`
  const offers = running.map(
    (offer) =>
      markup`<li><b>${offer.title}</b><small>${sayOffer(offer, context.language)} · ${offer.code && markup`${word(context, 'code')} ${offer.code} · `}${sayUntil(offer.endsAt, context.timeZone, context.language)}</small></li>`,
  )
  return markup`${offers.length > 0 && markup`<ul class="offer">${offers}</ul>`}<div class="two${offers.length > 0 && ' sub2'}">${column('included', 'yes', included)}${column('excluded', 'no', excluded)}</div>${optionalItems && markup`<div class="sub2"><h3 class="h3">${word(context, 'optional')}</h3><p class="plain">${optionalItems}</p></div>`}`
}

function refunds(context: PageContext, { refundRules }: ProductDetail): Markup | null {
  if (refundRules.length === 0) return null
  return markup`<table class="refund"><thead><tr><th scope="col">${word(context, 'refundWhen')}</th><th scope="col">${word(context, 'refundWhat')}</th></tr></thead><tbody>${refundRules.map((rule) => markup`<tr><th scope="row">${rule.until}</th><td>${rule.text}</td></tr>`)}</tbody></table>`
}

function notices(context: PageContext, { notices: all, safety, suitability }: ProductDetail): Markup | null {
  if (all.length === 0 && !safety && !suitability) return null
  const part = (name: 'suitability' | 'safety', text: string | null) =>
    text && markup`<div class="sub2"><h3 class="h3">${word(context, name)}</h3><p class="plain">${text}</p></div>`
  return markup`${all.length > 0 && markup`<ul class="list dot">${all.map((notice) => markup`<li>${notice}</li>`)}</ul>`}${part('suitability', suitability)}${part('safety', safety)}`
}
