import type { Refusal } from '@/platform/errors'
import { graceMs, maxLateToleranceMinutes } from './late-policy'

/** When a push is to go out. Times ISO 8601 with an offset or Z. */
export type ScheduleWish = { dueAt: string; lateToleranceMinutes: number; hardStopAt: string | null }

const farthestMs = 2 * 366 * 24 * 3_600_000
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/** Why a push cannot be planned for this time; empty when it can. `now` in epoch ms. */
export function whyNotSchedulable(wish: ScheduleWish, now: number): Refusal[] {
  const due = instantOf(wish.dueAt)
  const hardStop = wish.hardStopAt === null ? null : instantOf(wish.hardStopAt)
  return [
    ...(due === null ? [badTime('dueAt', wish.dueAt)] : []),
    ...(due !== null && due < now - graceMs ? [past(wish.dueAt)] : []),
    ...(due !== null && due > now + farthestMs ? [tooFar(wish.dueAt)] : []),
    ...(wish.hardStopAt !== null && hardStop === null ? [badTime('hardStopAt', wish.hardStopAt)] : []),
    ...(hardStop !== null && hardStop <= Math.max(due ?? now, now) ? [stopBeforeDue(wish)] : []),
    ...(isTolerance(wish.lateToleranceMinutes) ? [] : [badTolerance(wish.lateToleranceMinutes)]),
  ]
}

/** Which part of a wish a reason is about, so that it can be said there. */
export type WishPart = 'dueAt' | 'hardStopAt' | 'lateToleranceMinutes'

export function aboutPart(refusals: readonly Refusal[], part: WishPart): Refusal[] {
  return refusals.filter(({ data }) => data?.part === part)
}

/** Epoch ms of an ISO instant that names its offset; null for anything else, the 30th of February included. */
export function instantOf(text: string): number | null {
  if (!instant.test(text)) return null
  const at = Date.parse(text)
  if (Number.isNaN(at)) return null
  // `Date.parse` carries the 30th of February over into March.
  const day = text.slice(0, 10)
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? at : null
}

function isTolerance(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= maxLateToleranceMinutes
}

function badTime(name: 'dueAt' | 'hardStopAt', value: string): Refusal {
  return {
    code: 'TIME_INVALID',
    text: {
      zh: `${name === 'dueAt' ? '发布时间' : '截止时间'}「${value}」不是带时区的时间。请写成 2026-12-01T09:00:00+08:00 这样。`,
      en: `“${value}” is not a time with an offset (${name}). Write it like 2026-12-01T09:00:00+08:00.`,
    },
    data: { part: name, value },
  }
}

function past(dueAt: string): Refusal {
  return {
    code: 'DUE_IN_PAST',
    text: { zh: '发布时间已经过去，请选一个以后的时间。', en: 'This time is past. Choose a later one.' },
    data: { part: 'dueAt', dueAt },
  }
}

function tooFar(dueAt: string): Refusal {
  return {
    code: 'DUE_TOO_FAR',
    text: { zh: '发布时间在两年以后，像是写错了年份，请检查。', en: 'This time is more than two years away. Check the year.' },
    data: { part: 'dueAt', dueAt },
  }
}

function stopBeforeDue({ dueAt, hardStopAt }: ScheduleWish): Refusal {
  return {
    code: 'HARD_STOP_BEFORE_DUE',
    text: {
      zh: '截止时间不晚于发布时间或现在，这次排期永远发不出去。请改晚截止时间，或把它清空。',
      en: 'The hard stop is not after the due time and now, so nothing would ever go out. Choose a later one or leave it empty.',
    },
    data: { part: 'hardStopAt', dueAt, hardStopAt },
  }
}

function badTolerance(minutes: number): Refusal {
  return {
    code: 'LATE_TOLERANCE_INVALID',
    text: {
      zh: `最多迟发「${minutes}」分钟不可用，请填 0 到 ${maxLateToleranceMinutes} 之间的整数。`,
      en: `“${minutes}” minutes late cannot be used. Enter a whole number from 0 to ${maxLateToleranceMinutes}.`,
    },
    data: { part: 'lateToleranceMinutes', lateToleranceMinutes: minutes },
  }
}
