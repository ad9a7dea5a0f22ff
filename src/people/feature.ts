import { documentAct } from '@/platform/endpoint'
import type { Feature } from '@/platform/feature'
import { deactivateMember, finishAllHandingOver, listWork, reactivateMember } from './actions/member-state'
import { endSessions, listSessions } from './actions/member-sessions'
import { signIns } from './collections/sign-ins'
import { users } from './collections/users'

const deactivateInstead = {
  zh: '历史要留着名字：请打开这位成员，用「停用」代替删除，并把工作交给别人',
  en: 'Their name has to stay in the history: open the member, deactivate instead of deleting, and hand the work over',
}

export const people: Feature = {
  searched: { users: { text: ['email'] } },
  collections: [users, signIns],
  uses: {
    kept: ['users'],
    records: [
      { collection: 'users', field: 'handingOverTo' },
      { collection: 'sign-ins', field: 'member' },
    ],
    instead: { users: deactivateInstead },
  },
  settle: finishAllHandingOver,
  collectionEndpoints: {
    users: [
      { path: '/:id/work', method: 'get', handler: async (req) => Response.json(await listWork(req, String(req.routeParams?.id))) },
      { path: '/:id/sessions', method: 'get', handler: async (req) => Response.json(await listSessions(req, String(req.routeParams?.id))) },
      documentAct('/:id/sessions/end', endSessions),
      documentAct('/:id/deactivate', deactivateMember),
      documentAct('/:id/reactivate', reactivateMember),
    ],
  },
}
