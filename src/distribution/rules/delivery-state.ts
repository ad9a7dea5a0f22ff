import type { Bilingual } from '@/platform/language'

/** Where a delivery stands. Stored values; never renamed. */
export const deliveryStates = ['queued', 'sending', 'published', 'failed', 'unknown', 'missed', 'waiting-for-person', 'cancelled'] as const

export type DeliveryState = (typeof deliveryStates)[number]

export const deliveryStateLabels: Record<DeliveryState, Bilingual> = {
  queued: { zh: '排队中', en: 'Queued' },
  sending: { zh: '投递中', en: 'Sending' },
  published: { zh: '已发布', en: 'Published' },
  failed: { zh: '失败', en: 'Failed' },
  unknown: { zh: '结果待查', en: 'Being looked up' },
  missed: { zh: '已错过', en: 'Missed' },
  'waiting-for-person': { zh: '等人处理', en: 'Waiting for a person' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

/**
 * Every move a delivery may make. `sending → queued` happens only while nothing was sent (no intent stored);
 * `unknown → queued` only after the platform was asked and has nothing of it. `failed`, `published` and
 * `cancelled` are final: sending again is a new slot, that is a new row.
 */
export const transitions: Record<DeliveryState, readonly DeliveryState[]> = {
  queued: ['sending', 'missed', 'waiting-for-person', 'cancelled'],
  sending: ['published', 'failed', 'unknown', 'queued', 'waiting-for-person'],
  unknown: ['published', 'failed', 'queued'],
  missed: ['queued', 'cancelled'],
  'waiting-for-person': ['queued', 'published', 'cancelled'],
  published: [],
  failed: [],
  cancelled: [],
}

export function mayBecome(from: DeliveryState, to: DeliveryState): boolean {
  return transitions[from].includes(to)
}

export function isFinal(state: DeliveryState): boolean {
  return transitions[state].length === 0
}

/** The states from which a delivery may move to `to`. */
export function statesBefore(to: DeliveryState): DeliveryState[] {
  return deliveryStates.filter((from) => mayBecome(from, to))
}
