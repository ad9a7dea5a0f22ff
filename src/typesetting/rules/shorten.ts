import { cutText } from '@/platform/cut-text'
import type { RichDocument } from '@/writing'
import { countIn } from './count-units'
import type { LengthLimit, Limits } from './limits'
import type { Raw } from './raw'
import type { RemarkRule } from './remarks'
import { condense } from './variants/condense'

/** What a text is counted in, and whether the title counts with it. */
export type Measuring = Pick<LengthLimit, 'unit'> & { isTotal: boolean }

/** What a channel without a limit is counted in when an editor asks for fewer. */
export const CHARACTERS: Measuring = { unit: 'characters', isTotal: false }

/** The limit that a text meets first. */
export function tightest({ body, total }: Limits): (LengthLimit & Measuring) | null {
  if (total) return { ...total, isTotal: true }
  return body ? { ...body, isTotal: false } : null
}

const LEAST_HALF = 100
const STEP = 50

/** What a text is condensed to where neither its editor nor the channel says a number: about half of it, in characters. */
export function halfOf(text: string): number {
  return Math.max(LEAST_HALF, Math.round(countIn(CHARACTERS.unit, text.replace(/\s/g, '')) / 2 / STEP) * STEP)
}

/** `taken`: the text that stands around the document in any case. `textOf`: one block as it will be read. */
export type Shortening = {
  limit: Measuring
  max: number
  taken: string
  title: string
  gap: string
  fixed: ReadonlySet<unknown>
  keepsPictures?: boolean
  textOf(node: Raw): string
  remark(rule: RemarkRule, subject: string): void
}

/** The document condensed by rule to what a channel takes or an editor asks for; says what was left out. */
export function shorten(document: RichDocument, { limit, max, taken, title, gap, remark, ...how }: Shortening): RichDocument {
  const count = (text: string): number => countIn(limit.unit, text)
  const budget = max - (taken === '' ? 0 : count(taken) + count(gap)) - (limit.isTotal ? count(title) : 0)
  const { document: kept, leftOut } = condense(document, { ...how, count, gap, budget })
  if (leftOut.length > 0) remark('condensed', named(leftOut))
  return kept
}

/** Left-out sentences a remark names before it only counts them. */
const NAMED = 3
const SHOWN_OF_SENTENCE = 16

function named(leftOut: readonly string[]): string {
  const first = leftOut.slice(0, NAMED).map((words) => `「${shortened(words)}」`)
  return first.join('') + (leftOut.length > NAMED ? `… × ${leftOut.length}` : '')
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length > SHOWN_OF_SENTENCE ? `${cutText(line, SHOWN_OF_SENTENCE)}…` : line
}
