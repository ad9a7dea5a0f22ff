import type { Bilingual } from '@/platform/language'
import type { DateNumber } from './calendar-edits'
import { readYuan } from './money'

type Read = { value: number | null; problem: Bilingual | null }

const MOST_SEATS = 9_999

/** What a person typed onto a day: money in yuan as fen, seats as a whole number. An empty text is no change. */
export function readNumber(name: DateNumber, typed: string): Read {
  if (name !== 'seats') {
    const { minor, problem } = readYuan(typed)
    if (name === 'priceMinor' && minor === 0) return { value: null, problem: nothing }
    return { value: minor, problem }
  }
  const bare = typed.normalize('NFKC').trim()
  if (bare === '') return { value: null, problem: null }
  const seats = Number(bare)
  if (/^\d+$/.test(bare) && seats <= MOST_SEATS) return { value: seats, problem: null }
  return { value: null, problem: { zh: '余位是 0 到 9999 的整数，0 表示满员。', en: 'Seats are a whole number from 0 to 9999; 0 means full.' } }
}

const nothing: Bilingual = {
  zh: '价格要大于 0：「0 元游」不能上架。',
  en: 'The price must be above 0: tours for nothing may not be sold.',
}
