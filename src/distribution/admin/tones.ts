import type { Tone } from '@/platform/admin/StateWord'
import type { DraftStage } from '@/writing'
import type { DeliveryState } from '../rules/delivery-state'
import type { PushStatus } from '../rules/platforms'
import { isVisible, isWaitingInBox, type SaidDelivery } from '../rules/said-state'

export const draftTones: Record<DraftStage, Tone> = { inWriting: 'going', inReview: 'decide', changesRequested: 'decide', approved: 'live' }

export const pushTones: Record<PushStatus, Tone> = { scheduled: 'going', dispatched: 'live', cancelled: 'quiet' }

export const deliveryTones: Record<DeliveryState, Tone> = {
  queued: 'quiet',
  sending: 'going',
  published: 'live',
  failed: 'failed',
  unknown: 'decide',
  missed: 'decide',
  'waiting-for-person': 'decide',
  cancelled: 'quiet',
}

/** Only what readers can see wears the colour of what is live. */
export function toneOf(delivery: SaidDelivery): Tone {
  if (delivery.state !== 'published' || isVisible(delivery)) return deliveryTones[delivery.state]
  return isWaitingInBox(delivery) ? 'decide' : 'quiet'
}
