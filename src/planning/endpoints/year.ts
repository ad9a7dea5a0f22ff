import type { Endpoint } from 'payload'
import { collectionAct } from '@/platform/endpoint'
import { createPlan, markDays, proposePlan, undoPlan } from '../actions/back-plan'
import { lookAtMove, moveAnchor } from '../actions/move-plan'
import { lookAtNotice, storeNotice } from '../actions/record-notice'
import { addUsual, listUsual } from '../actions/usual-occasions'
import { yearView } from '../actions/year-view'

/** The year room, below `/api/occasions`. What looks (`read`, `propose`, `mark`, `look`) writes nothing. */
export const yearEndpoints: Endpoint[] = [
  { path: '/year', method: 'get', handler: async (req) => Response.json(await yearView(req, req.query.year)) },
  { path: '/usual', method: 'get', handler: async (req) => Response.json(await listUsual(req, req.query.year)) },
  collectionAct('/usual', addUsual),
  collectionAct('/notice/read', lookAtNotice),
  collectionAct('/notice/store', storeNotice),
  collectionAct('/plan/propose', proposePlan),
  collectionAct('/plan/mark', markDays),
  collectionAct('/plan/create', createPlan),
  collectionAct('/plan/undo', undoPlan),
  collectionAct('/move/look', lookAtMove),
  collectionAct('/move', moveAnchor),
]
