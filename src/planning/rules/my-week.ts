import type { Act } from '@/people'
import type { Bilingual } from '@/platform/language'
import { dayIn } from '@/platform/say-moment'
import type { Id, PlanRow } from './plan-card'
import { addDays, type Day } from './plan-days'

export const taskNames = {
  approve: { zh: '通过', en: 'Approve' },
  start: { zh: '开始写', en: 'Start writing' },
  write: { zh: '继续写', en: 'Go on writing' },
  revise: { zh: '按意见修改', en: 'Revise' },
  review: { zh: '审阅', en: 'Review' },
  schedule: { zh: '排期', en: 'Schedule' },
  watch: { zh: '看一看', en: 'Look' },
} satisfies Record<string, Bilingual>
export type TaskAct = keyof typeof taskNames

/** A draft that waits for somebody, with or without a topic. */
export type WaitingDraft = { id: Id; title: string; stage: string; owner: Id | null; topic: Id | null }
/** One thing for a person to do: `at` is when it has to be done, or goes out. `topic` is absent for a draft of none. */
export type Task = { key: string; act: TaskAct; title: string; at: string | null; topic: Id | null; draft: Id | null }

type Person = { me: Id; may: (act: Act) => boolean }
type Given = Person & { rows: readonly PlanRow[]; drafts: readonly WaitingDraft[] }

/** What this person owns, has to write or has to decide. */
export function tasksOf({ rows, drafts, me, may }: Given): Task[] {
  const known = new Set(rows.map(({ id }) => String(id)))
  const ofTopics = rows.flatMap((row): Task[] => {
    const act = actOn(row, { me, may })
    const at = row.column === 'ready' || row.column === 'scheduled' ? row.publishAt : (row.dueAt ?? row.publishAt)
    return act ? [{ key: `topic:${row.id}`, act, title: row.title, at, topic: row.id, draft: row.draft?.id ?? null }] : []
  })
  const alone = drafts
    .filter(({ topic }) => topic === null || !known.has(String(topic)))
    .flatMap((draft): Task[] => {
      const act = draftAct(draft.stage, { isMine: isSame(draft.owner, me), may })
      return act ? [{ key: `draft:${draft.id}`, act, title: draft.title, at: null, topic: null, draft: draft.id }] : []
    })
  return [...ofTopics, ...alone].sort((a, b) => (a.at ?? '9999').localeCompare(b.at ?? '9999') || a.key.localeCompare(b.key))
}

function actOn(row: PlanRow, { me, may }: Person): TaskAct | null {
  const isMine = isSame(row.owner, me)
  if (row.column === 'live') return null
  if (row.column === 'proposed') return may('topic.approve') ? 'approve' : isMine ? 'watch' : null
  if (row.column === 'approved' || !row.draft) return may('topic.start') && (isMine || row.owner === null) ? 'start' : isMine ? 'watch' : null
  if (row.column === 'ready') return may('push.schedule') ? 'schedule' : isMine ? 'watch' : null
  if (row.column === 'scheduled') return isMine ? 'watch' : null
  return draftAct(row.draft.stage, { isMine: isMine || isSame(row.draft.owner, me), may }) ?? (isMine ? 'watch' : null)
}

function draftAct(stage: string, { isMine, may }: { isMine: boolean; may: Person['may'] }): TaskAct | null {
  if (stage === 'inReview') return may('draft.approve') ? 'review' : null
  if (!isMine || !may('draft.submit')) return null
  return stage === 'changesRequested' ? 'revise' : stage === 'inWriting' ? 'write' : null
}

function isSame(one: Id | null, other: Id): boolean {
  return one !== null && String(one) === String(other)
}

export type WeekGroup = { kind: 'overdue' | 'day' | 'later' | 'undated'; day: Day | null; tasks: Task[] }

/** Overdue first, then each of seven days from today, empty ones too, then what comes later and what has no date; of these only what there is to do. */
export function byWeekDay(tasks: readonly Task[], { now, zone }: { now: number; zone: string }): WeekGroup[] {
  const today = dayIn(zone, now)
  const days = Array.from({ length: 7 }, (_, at) => addDays(today, at))
  const dayOf = ({ at }: Task) => (at === null ? null : dayIn(zone, Date.parse(at)))
  const isPast = (task: Task) => task.at !== null && (dayOf(task) ?? '') < today
  const groups: WeekGroup[] = [
    { kind: 'overdue', day: null, tasks: tasks.filter(isPast) },
    ...days.map((day): WeekGroup => ({ kind: 'day', day, tasks: tasks.filter((task) => dayOf(task) === day) })),
    { kind: 'later', day: null, tasks: tasks.filter((task) => task.act !== 'watch' && (dayOf(task) ?? '') > (days.at(-1) ?? '')) },
    { kind: 'undated', day: null, tasks: tasks.filter(({ act, at }) => act !== 'watch' && at === null) },
  ]
  return groups.filter(({ kind, tasks: some }) => kind === 'day' || some.length > 0)
}
