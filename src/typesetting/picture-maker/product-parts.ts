import { yuan } from '../rules/facts'
import type { Part, Words } from './parts'

type Line = { text: string }

/** What a product's long pictures tell, as plain data: whoever reads the database fills it in. */
export type ProductStory = {
  title: string
  subtitle: string
  pictures: string[]
  priceMinor: number | null
  priceIsFrom: boolean
  /** Until when an offer holds, in words; '' without one. */
  priceUntil: string
  priceUnit: string
  facts: string[]
  highlights: { title: string; text: string }[]
  itinerary: { title: string; text: string; meals: string; lodging: string; transport: string }[]
  /** Each with what it costs now, under a running offer too. */
  departures: { date: string; seats: number | null; priceMinor: number | null }[]
  included: Line[]
  excluded: Line[]
  notices: Line[]
  refundRules: { until: string; text: string }[]
  optionalItems: string
  safety: string
  operator: string
  licence: string
}

const words = (text: string, bold = false): Words[] => [{ text, bold }]
const head = (text: string): Part => ({ kind: 'heading', level: 1, words: words(text) })

/** A product page in the order in which a buyer asks: what, why, day by day, what it costs, what could go wrong. */
export function productParts(story: ProductStory): Part[] {
  const [first, ...others] = story.pictures
  const parts: Part[] = []
  if (first) parts.push({ kind: 'picture', asset: first, caption: '' })
  parts.push({ kind: 'title', text: story.title, ...(story.subtitle ? { byline: story.subtitle } : {}) })
  if (story.priceMinor !== null) {
    parts.push({
      kind: 'price',
      price: yuan(story.priceMinor),
      unit: `${story.priceIsFrom ? ' 起' : ''} / ${story.priceUnit}`,
      facts: [story.priceUntil, ...story.facts].filter(Boolean),
    })
  } else if (story.facts.length > 0) parts.push({ kind: 'text', words: words(story.facts.join('\n')) })
  parts.push(...highlightParts(story, others))
  if (story.itinerary.length > 0) parts.push(head('每日行程'), ...story.itinerary.map(dayPart))
  if (story.departures.length > 0) parts.push(head('出发日期'), departureTable(story))
  return [...parts, ...termParts(story)]
}

function highlightParts({ highlights }: ProductStory, pictures: string[]): Part[] {
  const parts: Part[] = highlights.length > 0 ? [head('行程亮点')] : []
  for (const [i, { title, text }] of highlights.entries()) {
    parts.push({ kind: 'heading', level: 2, words: words(title) }, { kind: 'text', words: words(text) })
    const asset = pictures[i]
    if (asset) parts.push({ kind: 'picture', asset, caption: '' })
  }
  return [...parts, ...pictures.slice(highlights.length).map((asset): Part => ({ kind: 'picture', asset, caption: '' }))]
}

function dayPart({ title, text, meals, lodging, transport }: ProductStory['itinerary'][number], index: number): Part {
  const notes = [meals && `用餐：${meals}`, lodging && `住宿：${lodging}`, transport && `交通：${transport}`].filter((note) => note !== '')
  return { kind: 'day', number: index + 1, title, text, notes }
}

/** Where no price is known, none is shown. */
function departureTable({ departures, priceUnit }: ProductStory): Part {
  const prices = departures.map((departure) => departure.priceMinor)
  const hasPrices = prices.some((price) => price !== null)
  const priceCell = (text: string): Words[][] => (hasPrices ? [words(text)] : [])
  const rows = departures.map(({ date, seats }, i) => {
    const price = prices[i] ?? null
    const left = seats === null ? '可订' : seats === 0 ? '已满' : `余 ${seats} 位`
    return { header: false, cells: [words(date), ...priceCell(price === null ? '询价' : yuan(price)), words(left)] }
  })
  return { kind: 'table', rows: [{ header: true, cells: [words('日期'), ...priceCell(`价格（${priceUnit}）`), words('余位')] }, ...rows] }
}

function termParts(story: ProductStory): Part[] {
  const parts: Part[] = []
  const list = (title: string, lines: Line[], marker: string): void => {
    if (lines.length > 0) parts.push(head(title), { kind: 'list', items: lines.map(({ text }) => ({ marker, depth: 0, words: words(text) })) })
  }
  list('费用包含', story.included, '✓')
  list('费用不含', story.excluded, '•')
  if (story.optionalItems) parts.push(head('自费与购物安排'), { kind: 'text', words: words(story.optionalItems) })
  list('预订须知', story.notices, '•')
  if (story.refundRules.length > 0) {
    const rows = story.refundRules.map(({ until, text }) => ({ header: false, cells: [words(until, true), words(text)] }))
    parts.push(head('退改规则'), { kind: 'table', rows: [{ header: true, cells: [words('申请时间'), words('规则')] }, ...rows] })
  }
  if (story.safety) parts.push(head('安全提示'), { kind: 'panel', lines: story.safety.split('\n') })
  const maker = [story.operator && `经营者：${story.operator}`, story.licence && `许可证编号：${story.licence}`].filter((line) => line !== '')
  if (maker.length > 0) parts.push({ kind: 'text', quiet: true, words: words(maker.join('\n')) })
  return parts
}
