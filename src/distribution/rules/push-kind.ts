import type { Bilingual } from '@/platform/language'
import { deliveryStateLabels, type DeliveryState } from './delivery-state'
import type { PushStatus } from './platforms'
import { isVisible, isWaitingInBox, sayState, type SaidDelivery } from './said-state'
import { troubledName } from './trouble'

/** How a push stands on one of its channels, as the room sorts it. The order is the order of its filter. */
export const kindNames = {
  planned: { zh: '已排期', en: 'Planned' },
  going: { zh: '正在投递', en: 'Going out' },
  person: { zh: '在人手里', en: 'With a person' },
  live: { zh: '已发布', en: 'Live' },
  rehearsed: { zh: '演练完成', en: 'Rehearsed' },
  decide: { zh: '要处理', en: 'Needs a decision' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} satisfies Record<string, Bilingual>
export type PushKind = keyof typeof kindNames

/** What decides how a push stands on a channel: its own status, and the newest row of the ledger for that channel. */
export type Standing = { status: PushStatus; isTroubled: boolean; delivery: SaidDelivery | null }

export function kindOf({ status, isTroubled, delivery }: Standing): PushKind {
  if (delivery) return kindOfDelivery(delivery)
  if (status === 'cancelled') return 'cancelled'
  if (status === 'dispatched') return 'going'
  return isTroubled ? 'decide' : 'planned'
}

const kinds: Record<DeliveryState, PushKind> = {
  queued: 'going',
  sending: 'going',
  published: 'live',
  failed: 'decide',
  unknown: 'decide',
  missed: 'decide',
  'waiting-for-person': 'decide',
  cancelled: 'cancelled',
}

function kindOfDelivery(delivery: SaidDelivery): PushKind {
  if (delivery.state !== 'published' || isVisible(delivery)) return kinds[delivery.state]
  return isWaitingInBox(delivery) ? 'person' : 'rehearsed'
}

/** The state in words, which claim no more than is known. */
export function sayStanding({ status, isTroubled, delivery }: Standing): Bilingual {
  if (delivery) return sayState(delivery)
  if (status === 'scheduled') return isTroubled ? troubledName : kindNames.planned
  return status === 'cancelled' ? kindNames.cancelled : deliveryStateLabels.queued
}

/** Only what has not begun may be moved. */
export function mayMove({ status, delivery }: Pick<Standing, 'status' | 'delivery'>): boolean {
  return status === 'scheduled' && delivery === null
}

/** What a person has to see first. */
const urgency: readonly PushKind[] = ['decide', 'person', 'going', 'planned', 'live', 'rehearsed', 'cancelled']

/** Each push once, as it stands on the channel that needs a person most. */
export function onePerPush<E extends { push: string | number; kind: PushKind }>(entries: readonly E[]): E[] {
  const first = new Map<E['push'], E>()
  for (const entry of entries) {
    const known = first.get(entry.push)
    if (!known || urgency.indexOf(entry.kind) < urgency.indexOf(known.kind)) first.set(entry.push, entry)
  }
  return [...first.values()]
}
