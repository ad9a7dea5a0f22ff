import type { Tone } from '@/platform/admin/StateWord'
import type { Column } from '../../rules/plan-columns'

export const columnTones: Record<Column, Tone> = {
  proposed: 'decide',
  approved: 'quiet',
  inWriting: 'going',
  inReview: 'decide',
  ready: 'decide',
  scheduled: 'going',
  live: 'live',
}
