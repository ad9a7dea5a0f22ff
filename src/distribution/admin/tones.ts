import type { Tone } from '@/platform/admin/StateWord'
import type { DraftStage } from '@/writing'
import type { DeliveryState } from '../rules/delivery-state'
import type { PushStatus } from '../rules/platforms'

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
