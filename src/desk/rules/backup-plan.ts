import { instantIn, wallClock } from '@/platform/say-moment'

/** When and where the house backs itself up, and what it keeps. `folder` null: not at all. */
export type BackupPlan = { folder: string | null; at: string; keepDaily: number; keepWeekly: number }

export function isClock(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** The last time at which a backup should have been made, on the wall clock of the zone. Epoch ms. */
export function lastSlot({ at }: Pick<BackupPlan, 'at'>, zone: string, now: number): number {
  const slotOf = (day: number) => Date.parse(instantIn(zone, `${wallClock(zone, day).slice(0, 10)}T${at}`) ?? '')
  const today = slotOf(now)
  return today <= now ? today : slotOf(now - 24 * 60 * 60 * 1000)
}

const prefix = 'xingwen-'

/** A name by which backups of the house are told from everything else in the folder: `xingwen-2026-11-30T0300`. */
export function backupName(zone: string, now: number): string {
  return `${prefix}${wallClock(zone, now).replace(':', '')}`
}

/** Names that the house made: what else lies in the folder is nobody's to remove. */
export function isBackupName(name: string): boolean {
  return /^xingwen-\d{4}-\d{2}-\d{2}T\d{4}$/.test(name)
}

/** What was never finished: the same name with `.part-` behind it. */
export function isPartName(name: string): boolean {
  return /^xingwen-\d{4}-\d{2}-\d{2}T\d{4}\.part-\w+$/.test(name)
}

/** Which backups may go: kept is the newest of each of the last days and of each of the last weeks that have one. */
export function whichToRemove(names: readonly string[], { keepDaily, keepWeekly }: Pick<BackupPlan, 'keepDaily' | 'keepWeekly'>): string[] {
  const newestFirst = names.filter(isBackupName).sort().reverse()
  const kept = new Set([...newestOfEach(newestFirst, dayOf, keepDaily), ...newestOfEach(newestFirst, weekOf, keepWeekly)])
  return newestFirst.filter((name) => !kept.has(name))
}

function newestOfEach(newestFirst: readonly string[], groupOf: (name: string) => string, most: number): string[] {
  const groups = new Map<string, string>()
  for (const name of newestFirst) if (!groups.has(groupOf(name)) && groups.size < most) groups.set(groupOf(name), name)
  return [...groups.values()]
}

function dayOf(name: string): string {
  return name.slice(prefix.length, prefix.length + 10)
}

/** The Monday of its week. */
function weekOf(name: string): string {
  const day = new Date(`${dayOf(name)}T00:00:00Z`)
  return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10)
}
