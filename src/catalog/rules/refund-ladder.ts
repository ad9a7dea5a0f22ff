import type { Bilingual } from '@/platform/language'

/** One rung: who cancels at least `daysBefore` days before the departure gets `percent` of the price back. */
export type Rung = { daysBefore?: number | null; percent?: number | null }

/** How readers are told of a rung; null while it is not whole. `before`: the rung above it, for a span of days. */
export function sayRung({ daysBefore, percent }: Rung, before: Rung | null): { until: string; text: string } | null {
  if (typeof daysBefore !== 'number' || typeof percent !== 'number') return null
  return { until: spanOf(daysBefore, before?.daysBefore ?? null), text: partOf(percent) }
}

function spanOf(from: number, above: number | null): string {
  if (above === null || above <= from) return from === 0 ? '出发当天' : `出发前 ${from} 天（含）以上`
  const last = above - 1
  if (from === 0) return last === 0 ? '出发当天' : `出发前 ${last} 天至出发当天`
  return from === last ? `出发前 ${from} 天` : `出发前 ${last} 天至 ${from} 天`
}

function partOf(percent: number): string {
  if (percent >= 100) return '全额退还团费。'
  return percent <= 0 ? '团费不予退还。' : `扣除团费的 ${100 - percent}%，其余退还。`
}

/** What is wrong with a ladder: who cancels later never gets more back. */
export function whyNotLadder(rungs: readonly Rung[]): Bilingual | null {
  const whole = rungs.flatMap(({ daysBefore, percent }) => (typeof daysBefore === 'number' && typeof percent === 'number' ? [{ daysBefore, percent }] : []))
  for (const [index, rung] of whole.entries()) {
    const above = whole[index - 1]
    if (!above) continue
    if (rung.daysBefore >= above.daysBefore) {
      return { zh: '天数要从多到少，一档一档写下来。', en: 'Days go down from rung to rung.' }
    }
    if (rung.percent > above.percent) {
      return {
        zh: `提前 ${rung.daysBefore} 天退 ${rung.percent}%，比提前 ${above.daysBefore} 天退得还多，请检查。`,
        en: `${rung.percent}% at ${rung.daysBefore} days is more than at ${above.daysBefore} days: check it.`,
      }
    }
  }
  return null
}
