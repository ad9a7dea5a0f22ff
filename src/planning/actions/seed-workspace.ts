import type { BasePayload, CollectionSlug } from 'payload'
import { PLAN_ACTS } from '../collections/plan-acts'
import { firstGlossary, firstSources } from '../rules/first-sources'
import { firstPattern } from '../rules/plan-pattern'
import { seedArrangement } from './arrangements'

/** What a workspace begins with: the holidays of 2026, a pattern, the sources and their words. What is there stays as it is. */
export async function seedWorkspace(payload: BasePayload): Promise<void> {
  await seedArrangement(payload)
  await seedPattern(payload)
  await seedEmpty(payload, 'source-sites', firstSources)
  await seedEmpty(payload, 'glossary', firstGlossary)
}

async function seedPattern(payload: BasePayload): Promise<void> {
  if ((await payload.db.count({ collection: 'plan-patterns' })).totalDocs > 0 || !(await isFirst(payload, 'plan-patterns'))) return
  await payload.create({ collection: 'plan-patterns', data: firstPattern, depth: 0, overrideAccess: true })
}

/** Only what never had anything, not even in the trash. Past Payload's own save: a start waits for it. */
async function seedEmpty(payload: BasePayload, collection: CollectionSlug, rows: readonly object[]): Promise<void> {
  if ((await payload.db.count({ collection })).totalDocs > 0 || !(await isFirst(payload, collection))) return
  const at = new Date().toISOString()
  for (const row of rows) await payload.db.create({ collection, data: { ...row, revision: 1, createdAt: at, updatedAt: at } })
}

/** Of processes that start together one seeds: the journal takes each name once. */
async function isFirst(payload: BasePayload, collection: string): Promise<boolean> {
  const at = new Date().toISOString()
  const act = `seed:${collection}`
  try {
    await payload.db.create({ collection: PLAN_ACTS, data: { act, state: 'made', work: { make: [] }, at, createdAt: at, updatedAt: at } })
    return true
  } catch (error) {
    if ((await payload.db.count({ collection: PLAN_ACTS, where: { act: { equals: act } } })).totalDocs === 0) throw error
    return false
  }
}
