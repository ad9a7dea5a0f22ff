import type { Endpoint } from 'payload'
import { documentAct } from '@/platform/endpoint'
import { lastChannelTest, testChannel } from '../actions/test-channel'

/** Below `/api/channels`. */
export const channelEndpoints: Endpoint[] = [
  documentAct('/:id/test', testChannel),
  { path: '/:id/test', method: 'get', handler: async (req) => Response.json(await lastChannelTest(req, String(req.routeParams?.id))) },
]
