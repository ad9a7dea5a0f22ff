import type { Endpoint } from 'payload'
import { documentAct } from '@/platform/endpoint'
import { cancelPush } from '../actions/cancel-push'
import { reschedulePush } from '../actions/reschedule-push'

/** Below `/api/pushes`. */
export const pushEndpoints: Endpoint[] = [documentAct('/:id/cancel', cancelPush), documentAct('/:id/reschedule', reschedulePush)]
