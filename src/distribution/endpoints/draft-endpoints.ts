import type { Endpoint } from 'payload'
import { documentAct } from '@/platform/endpoint'
import { approveDraft } from '../actions/approve-draft'
import { confirmFacts } from '../actions/confirm-facts'
import { describeVariants } from '../actions/describe-variants'
import { publishNow } from '../actions/publish-now'
import { schedulePush } from '../actions/schedule-push'
import { whetherSchedulable } from '../actions/whether-schedulable'

/** Below `/api/drafts`. */
export const draftEndpoints: Endpoint[] = [
  { path: '/:id/variants', method: 'get', handler: async (req) => Response.json(await describeVariants(req, String(req.routeParams?.id))) },
  documentAct('/:id/approve', approveDraft),
  documentAct('/:id/confirm-facts', confirmFacts),
  documentAct('/:id/schedule', schedulePush),
  documentAct('/:id/whether-schedulable', whetherSchedulable),
  documentAct('/:id/publish-now', publishNow),
]
