import type { BasePayload } from 'payload'
import { documentAct } from '@/platform/endpoint'
import type { Feature } from '@/platform/feature'
import { approveTopic } from './actions/approve-topic'
import { finishPlanActs } from './actions/plan-journal'
import { seedWorkspace } from './actions/seed-workspace'
import { glossary } from './collections/glossary'
import { holidayYears } from './collections/holiday-years'
import { moveTopic } from './actions/move-topic'
import { reconsiderTopic } from './actions/reconsider-topic'
import { occasions } from './collections/occasions'
import { planActs } from './collections/plan-acts'
import { planPatterns } from './collections/plan-patterns'
import { sourceSites } from './collections/source-sites'
import { topics } from './collections/topics'
import { roomEndpoints } from './endpoints/room'
import { yearEndpoints } from './endpoints/year'

export const planning: Feature = {
  searched: {
    topics: { text: ['angle'] },
    occasions: { text: ['note', 'place'] },
    'plan-patterns': { text: ['note'] },
    'source-sites': { text: ['purpose', 'trap'] },
    glossary: { text: ['en'] },
  },
  collections: [topics, occasions, holidayYears, planPatterns, planActs, sourceSites, glossary],
  uses: { work: [{ collection: 'topics', field: 'owner' }] },
  collectionEndpoints: {
    topics: [...roomEndpoints, documentAct('/:id/approve', approveTopic), documentAct('/:id/reconsider', reconsiderTopic), documentAct('/:id/move', moveTopic)],
    occasions: yearEndpoints,
  },
  settle,
}

async function settle(payload: BasePayload, before?: Date): Promise<void> {
  await finishPlanActs(payload, before)
  await seedWorkspace(payload)
}
