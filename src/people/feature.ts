import { documentAct } from '@/platform/endpoint'
import type { Feature } from '@/platform/feature'
import { deactivateMember, finishAllHandingOver, listWork, reactivateMember } from './actions/member-state'
import { users } from './collections/users'

export const people: Feature = {
  collections: [users],
  uses: { kept: ['users'], records: [{ collection: 'users', field: 'handingOverTo' }] },
  settle: finishAllHandingOver,
  collectionEndpoints: {
    users: [
      { path: '/:id/work', method: 'get', handler: async (req) => Response.json(await listWork(req, String(req.routeParams?.id))) },
      documentAct('/:id/deactivate', deactivateMember),
      documentAct('/:id/reactivate', reactivateMember),
    ],
  },
}
