import type { Bilingual } from '@/platform/language'

/** One thing somebody has to do: a verb, its object, and where to do it. `dueAt` ISO 8601, null when it can wait. */
export type Need = { key: string; verb: Bilingual; object: string; href: string; dueAt: string | null; urgent: boolean; reason?: Bilingual }

/** What happens soon or has just happened, for the second part of the start page. */
export type Happening = { key: string; at: string; what: Bilingual; object: string; href: string; state: string }

/** Decisions first, then by due time; what can wait comes last. */
export function byUrgency(a: Need, b: Need): number {
  if (a.urgent !== b.urgent) return a.urgent ? -1 : 1
  return (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9')
}
