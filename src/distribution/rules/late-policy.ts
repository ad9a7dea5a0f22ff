import type { Refusal } from '@/platform/errors'

/** What a push says about being late. Times in ISO 8601 UTC; `lateToleranceMinutes` 0 means within the minute of grace below. */
export type LatePolicy = { dueAt: string; lateToleranceMinutes: number; hardStopAt: string | null }

/** A worker that starts a few seconds late is not "late": punctuality is measured in minutes by people. */
export const graceMs = 60_000

/** A whole day late nobody wants by surprise, whatever was typed. */
export const maxLateToleranceMinutes = 24 * 60

/** The last instant (epoch ms) at which a delivery may still begin without asking anybody. */
export function lastMoment(policy: LatePolicy): number {
  const tolerated = Date.parse(policy.dueAt) + Math.max(graceMs, policy.lateToleranceMinutes * 60_000)
  return policy.hardStopAt === null ? tolerated : Math.min(tolerated, Date.parse(policy.hardStopAt))
}

/** Null while a delivery may begin; afterwards why it may not. */
export function whyTooLate(policy: LatePolicy, now: number): Refusal | null {
  if (policy.hardStopAt !== null && now > Date.parse(policy.hardStopAt)) return hardStopPassed(policy.hardStopAt)
  if (now <= lastMoment(policy)) return null
  const minutes = Math.floor((now - Date.parse(policy.dueAt)) / 60_000)
  return {
    code: 'DELIVERY_LATE',
    text: {
      zh: `原定时间已过 ${minutes} 分钟，超过允许的 ${policy.lateToleranceMinutes} 分钟，没有自动补发。仍要发布请点「现在发布」，否则点「取消」。`,
      en: `It was due ${minutes} minutes ago and may be at most ${policy.lateToleranceMinutes} minutes late, so it was not sent. Choose "Publish now" or "Cancel".`,
    },
    data: { dueAt: policy.dueAt, minutesLate: minutes },
  }
}

export function hardStopPassed(hardStopAt: string): Refusal {
  return {
    code: 'HARD_STOP_PASSED',
    text: {
      zh: '已过这次排期的截止时间（活动结束后不再发布）。需要发布请新建排期。',
      en: 'The hard stop of this push has passed (nothing goes out after the promotion ends). Make a new push to publish it.',
    },
    data: { hardStopAt },
  }
}
