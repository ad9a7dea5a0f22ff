import type { Endpoint } from 'payload'
import { collectionAct, documentAct } from '@/platform/endpoint'
import { cancelPush } from '../actions/cancel-push'
import { listBehindFence, releaseFence } from '../actions/lift-fence'
import { reschedulePush } from '../actions/reschedule-push'

/** Below `/api/pushes`. */
export const pushEndpoints: Endpoint[] = [
  { path: '/fence', method: 'get', handler: async (req) => Response.json(await listBehindFence(req)) },
  collectionAct('/fence/release', releaseFence),
  documentAct('/:id/cancel', cancelPush),
  documentAct('/:id/reschedule', reschedulePush),
]
