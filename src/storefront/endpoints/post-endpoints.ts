import type { Endpoint } from 'payload'
import { documentAct } from '@/platform/endpoint'
import { describePost, putBackVersion, restorePost, withdrawPost } from '../actions/post-acts'

/** Below `/api/posts`. */
export const postEndpoints: Endpoint[] = [
  { path: '/:id/history', method: 'get', handler: async (req) => Response.json(await describePost(req, String(req.routeParams?.id))) },
  documentAct('/:id/withdraw', withdrawPost),
  documentAct('/:id/restore', restorePost),
  documentAct('/:id/put-back', putBackVersion),
]
