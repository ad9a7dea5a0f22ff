import type { Bilingual } from '@/platform/language'
import { instantIn, wallClock } from '@/platform/say-moment'
import { addDays, daysBetween, type Day } from './days'
import type { TopicStage } from './topic-stages'

export type PlannedTopic = {
  id: string | number
  title: string
  stage: TopicStage
  day: Day
  offset: number
  publishAt: string | null
  dueAt: string | null
  revision: number
}
export type Move = { id: string | number; title: string; from: Day | null; to: Day | null; isPast: boolean; publishAt: string | null; dueAt: string | null }
export type Stay = { id: string | number; title: string; on: Day | null; reason: Bilingual }
export type PlanMove = { moves: Move[]; stays: Stay[] }

/** Which topics follow their day to another one, and which stay and why. What a person moved by hand keeps its distance. */
export function movePlan(topics: readonly PlannedTopic[], { to, zone, today }: { to: Day; zone: string; today: Day }): PlanMove {
  const moves: Move[] = []
  const stays: Stay[] = []
  for (const topic of topics) {
    const { id, title, publishAt, dueAt } = topic
    const from = dayIn(publishAt, zone)
    const reason = whyStays(topic)
    if (reason) {
      stays.push({ id, title, on: from, reason })
      continue
    }
    const by = daysBetween(topic.day, to)
    if (by === 0) continue
    const moved = shifted(publishAt, by, zone)
    const day = dayIn(moved, zone)
    moves.push({ id, title, from, to: day, isPast: day !== null && day < today, publishAt: moved, dueAt: shifted(dueAt, by, zone) })
  }
  return { moves, stays }
}

function whyStays({ stage }: PlannedTopic): Bilingual | null {
  if (stage !== 'inWriting') return null
  return { zh: '已经在写，日期由写的人决定', en: 'Already in writing; whoever writes it decides the date' }
}

/** The same time of day, some days later or earlier on the calendar of the zone. */
export function shifted(iso: string | null, days: number, zone: string): string | null {
  if (iso === null) return null
  const [day = '', clock = ''] = wallClock(zone, Date.parse(iso)).split('T')
  const moved = instantIn(zone, `${addDays(day, days)}T${clock}`)
  return moved === null ? null : new Date(moved).toISOString()
}

function dayIn(iso: string | null, zone: string): Day | null {
  return iso === null ? null : wallClock(zone, Date.parse(iso)).slice(0, 10)
}
