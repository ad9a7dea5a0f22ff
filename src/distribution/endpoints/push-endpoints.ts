import type { Endpoint } from 'payload'
import { collectionAct, documentAct } from '@/platform/endpoint'
import { cancelPush } from '../actions/cancel-push'
import { listBehindFence, releaseFence } from '../actions/lift-fence'
import { pauseSending } from '../actions/pause'
import { pushRoom } from '../actions/push-room'
import { reschedulePush } from '../actions/reschedule-push'
import { overdueOf, resumeSending } from '../actions/resume'
import { roomDrafts } from '../actions/room-drafts'

/** Below `/api/pushes`. */
export const pushEndpoints: Endpoint[] = [
  { path: '/fence', method: 'get', handler: async (req) => Response.json(await listBehindFence(req)) },
  collectionAct('/fence/release', releaseFence),
  { path: '/room', method: 'get', handler: async (req) => Response.json(await pushRoom(req)) },
  { path: '/room/drafts', method: 'get', handler: async (req) => Response.json(await roomDrafts(req)) },
  collectionAct('/pause', pauseSending),
  { path: '/pause', method: 'get', handler: async (req) => Response.json(await overdueOf(req)) },
  collectionAct('/resume', resumeSending),
  documentAct('/:id/cancel', cancelPush),
  documentAct('/:id/reschedule', reschedulePush),
]
