import type { BasePayload } from 'payload'
import { documentAct } from '@/platform/endpoint'
import type { Feature } from '@/platform/feature'
import { approveTopic } from './actions/approve-topic'
import { finishPlanActs } from './actions/plan-journal'
import { seedWorkspace } from './actions/seed-workspace'
import { glossary } from './collections/glossary'
import { holidayYears } from './collections/holiday-years'
import { occasions } from './collections/occasions'
import { planActs } from './collections/plan-acts'
import { planPatterns } from './collections/plan-patterns'
import { sourceSites } from './collections/source-sites'
import { topics } from './collections/topics'
import { yearEndpoints } from './endpoints/year'

export const planning: Feature = {
  searched: { topics: { text: ['angle'] }, occasions: { text: ['note'] } },
  collections: [topics, occasions, holidayYears, planPatterns, planActs, sourceSites, glossary],
  uses: { work: [{ collection: 'topics', field: 'owner' }] },
  collectionEndpoints: { topics: [documentAct('/:id/approve', approveTopic)], occasions: yearEndpoints },
  settle,
}

async function settle(payload: BasePayload, before?: Date): Promise<void> {
  await finishPlanActs(payload, before)
  await seedWorkspace(payload)
}
