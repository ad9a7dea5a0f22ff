import type { Bilingual } from '@/platform/language'
import { deliveryStateLabels, type DeliveryState } from './delivery-state'
import type { Mode } from './platforms'

/** What of a ledger row decides how its state is said. */
export type SaidDelivery = { state: DeliveryState; mode?: Mode | null; receipt?: unknown }

const rehearsed: Bilingual = { zh: '演练完成', en: 'Rehearsed' }
const placed: Bilingual = { zh: '已放进草稿箱，等人发表', en: 'In the draft box; a person publishes it' }

/** Whether the platform holds it and a person has still to publish it there. */
export function isWaitingInBox({ state, mode, receipt }: SaidDelivery): boolean {
  return state === 'published' && mode !== 'rehearsal' && finishIn(receipt) === 'draft'
}

/** Whether readers can see it: only this may be called published. */
export function isVisible(delivery: SaidDelivery): boolean {
  return delivery.state === 'published' && delivery.mode !== 'rehearsal' && !isWaitingInBox(delivery)
}

/** The state in words that claim no more than is known. */
export function sayState(delivery: SaidDelivery): Bilingual {
  if (delivery.state !== 'published' || isVisible(delivery)) return deliveryStateLabels[delivery.state]
  return isWaitingInBox(delivery) ? placed : rehearsed
}

function finishIn(receipt: unknown): unknown {
  const detail = (receipt as { detail?: { finish?: unknown } | null } | null | undefined)?.detail
  return detail?.finish
}
