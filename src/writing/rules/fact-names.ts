import type { Bilingual } from '@/platform/language'

/** What a live fact may take from its product, in the order a writer is offered it. */
export const factNames = {
  price: { zh: '起价', en: 'Price from' },
  days: { zh: '天数', en: 'Days' },
  title: { zh: '产品名称', en: 'Title' },
  departureCity: { zh: '出发城市', en: 'Departs from' },
  destination: { zh: '目的地', en: 'Destination' },
  nextDeparture: { zh: '最近出发日', en: 'Next departure' },
  validUntil: { zh: '有效期', en: 'Valid until' },
} satisfies Record<string, Bilingual>
