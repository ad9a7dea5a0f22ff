import type { CalloutTone, Means } from '@/writing'

/** Cards of a trip and of answers, as a channel of plain text heads them. */
export type HeadedCard = 'itinerary' | 'route' | 'price' | 'deadline' | 'packing' | 'faq' | 'guide' | 'more' | 'reveal'

/** What stands before one line of such a card. */
export type CardLine = 'included' | 'excluded' | 'remark' | 'meals' | 'lodging' | 'transport'

/** How a channel of plain text writes the cards of a trip. All of it is signs; the words are the writer's. */
export type CardVoice = {
  head(words: string, card: HeadedCard): string
  /** `day` names the day, `title` what happens on it. */
  day(day: string, title: string): string
  line(label: string, words: string, line: CardLine): string
  /** Details of one day stand on one line, parted by this. */
  between: string
  /** Items of one group stand on one line, parted by this. */
  items: string
  ask: string
  answer: string
  callout(name: string, title: string, tone: CalloutTone): string
  means: Partial<Record<Means, string>>
}

/** Details of a day; their words may hold a colon of their own. */
const OF_DAY = new Set<CardLine>(['meals', 'lodging', 'transport'])

/** Signs of type alone: for channels where people write soberly, and the ground for the others. */
export const soberCards: CardVoice = {
  head: (words, card) => (card === 'guide' ? words : `【${words}】`),
  day: (day, title) => `▪${[day, title].filter(Boolean).join('｜')}`,
  line: (label, words, line) => [label, words].filter(Boolean).join(OF_DAY.has(line) ? ' ' : '：'),
  between: '；',
  items: '、',
  ask: '问：',
  answer: '答：',
  callout: (name, title) => `【${name}】${title}`,
  means: {},
}

const SIGNS: Record<HeadedCard, string> = {
  itinerary: '🗓️',
  route: '🧭',
  price: '💰',
  deadline: '⏰',
  packing: '🎒',
  faq: '💬',
  guide: '🙋',
  more: '📖',
  reveal: '🤔',
}
const LINE_SIGNS: Record<CardLine, string> = { included: '✅', excluded: '❌', remark: '📝', meals: '🍜', lodging: '🛏️', transport: '🚗' }
const MEANS_SIGNS: Record<Means, string> = { plane: '✈️', train: '🚄', car: '🚗', bus: '🚌', ship: '⛴️', bike: '🚲', walk: '🚶', cableCar: '🚠' }
const TONE_SIGNS: Record<CalloutTone, string> = { tip: '💡', note: 'ℹ️', important: '❗', warning: '⚠️', caution: '⚠️' }

/** With pictures for words' sake: a sign at the head of each card and of each detail. */
export const lively: CardVoice = {
  ...soberCards,
  head: (words, card) => `${SIGNS[card]}${words}`,
  day: (day, title) => `🔸${[day, title].filter(Boolean).join('｜')}`,
  line: (label, words, line) => LINE_SIGNS[line] + (label === '' || OF_DAY.has(line) ? words : `${label}：${words}`),
  between: ' ',
  ask: 'Q：',
  answer: 'A：',
  callout: (name, title, tone) => `${TONE_SIGNS[tone]}${[name, title].filter(Boolean).join('｜')}`,
  means: MEANS_SIGNS,
}

/** A sign at the head of each card and nothing more: as friends write to friends. */
export const friendly: CardVoice = { ...soberCards, head: lively.head, day: lively.day, callout: lively.callout }
