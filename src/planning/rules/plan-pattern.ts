import { z } from 'zod'
import { addDays, daysBetween, isPlanDay, isWeekend, shortDay, yearOf, type Day } from './days'
import { draftTypeNames, formNames, type DraftType, type Form } from './vocabulary'
import { isWorkingDay, type YearDay } from './year-day'

export type PatternStep = { offset: number; title: string; draftType: DraftType; form: Form; leadDays: number }
export type Pattern = { title: string; note: string; steps: PatternStep[] }

/** What a workspace begins with. */
export const firstPattern: Pattern = {
  title: '标准倒推',
  note: '节日、季节、班期都能用：种草、攻略、优惠、提醒',
  steps: [
    { offset: -45, title: '{名称}：值得出发的理由', draftType: 'emotional', form: 'story', leadDays: 3 },
    { offset: -30, title: '{名称}攻略', draftType: 'advertising', form: 'longImage', leadDays: 4 },
    { offset: -14, title: '{名称}优惠', draftType: 'promotional', form: 'longImage', leadDays: 2 },
    { offset: -3, title: '{名称}出发提醒', draftType: 'promotional', form: 'news', leadDays: 1 },
  ],
}

export const MOST_ROWS = 20
const MOST_TITLE = 80
const keys = <T extends string>(names: Record<T, unknown>) => Object.keys(names) as [T, ...T[]]

/** A topic as it is proposed, edited and sent back. Days, because a plan is made of days. */
export const planRow = z.object({
  title: z.string().trim().min(1).max(MOST_TITLE),
  draftType: z.enum(keys(draftTypeNames)),
  form: z.enum(keys(formNames)),
  publishOn: z.string().refine(isPlanDay),
  dueOn: z.string().refine(isPlanDay),
})
export type PlanRow = z.infer<typeof planRow>

/** `isPast`: its day is over; `workingDay`: the working day before it, where its own is none. */
export type ProposedRow = PlanRow & { offset: number; isPast: boolean; workingDay: Day | null }

type Asked = { anchor: Day; today: Day; name: string; place: string; days: readonly YearDay[] }

/** The topics that a pattern makes of a day, in the order in which they appear. */
export function proposeRows(steps: readonly PatternStep[], asked: Asked): ProposedRow[] {
  return [...steps]
    .sort((a, b) => a.offset - b.offset)
    .map((step) => {
      const publishOn = addDays(asked.anchor, step.offset)
      const title = filled(step.title, asked)
      return {
        title,
        draftType: step.draftType,
        form: step.form,
        publishOn,
        dueOn: addDays(publishOn, -step.leadDays),
        offset: step.offset,
        ...marks(publishOn, asked),
      }
    })
}

/** How a day stands: over already, or free, with the working day before it. */
export function marks(day: Day, { today, days }: Pick<Asked, 'today' | 'days'>): { isPast: boolean; workingDay: Day | null } {
  return { isPast: day < today, workingDay: works(day, days) ? null : workingDayBefore(day, days) }
}

function workingDayBefore(day: Day, days: readonly YearDay[]): Day | null {
  for (let back = 1; back <= 15; back++) if (works(addDays(day, -back), days)) return addDays(day, -back)
  return null
}

function works(day: Day, days: readonly YearDay[]): boolean {
  return isWorkingDay(day, days, isWeekend(day))
}

function filled(template: string, { name, place, anchor, today }: Asked): string {
  const words: Record<string, string> = { 名称: name, name, 地点: place, place, 日期: shortDay(anchor, yearOf(today)), day: shortDay(anchor, yearOf(today)) }
  const title = template.replace(/\{(名称|地点|日期|name|place|day)\}/g, (_, key: string) => words[key] ?? '').trim()
  return [...(title || name)].slice(0, MOST_TITLE).join('')
}

/** T-45, T, T+3. */
export function sayOffset(offset: number): string {
  return offset === 0 ? 'T' : offset < 0 ? `T${offset}` : `T+${offset}`
}

export function offsetOf(anchor: Day, day: Day): number {
  return daysBetween(anchor, day)
}
