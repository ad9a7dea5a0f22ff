import { createPeople } from '@/people/server'
import { demoUsers } from './content'
import type { DemoContext } from './demo-context'
import { loadChannels, loadStorefront } from './load-channels'
import { loadBlackout } from './load-blackout'
import { loadDrafts } from './load-drafts'
import { loadLibrary, loadProducts } from './load-library'
import { loadPlan } from './load-plan'
import { KeyBook } from './key-book'

/** Loads the demo into an empty database. */
export async function loadDemo({ dataDir, ...given }: Omit<DemoContext, 'keys'> & { dataDir: string }) {
  const context: DemoContext = { ...given, keys: new KeyBook() }
  context.progress('成员 · people')
  const people = demoUsers.map(({ role, name, email }) => ({ role: role === 'admin' ? ('administrator' as const) : role, name, email }))
  for (const [role, id] of await createPeople(context.payload, { dataDir, people })) context.keys.set('user', role, id)
  await loadLibrary(context)
  await loadProducts(context)
  await loadChannels(context)
  await loadPlan(context)
  await loadDrafts(context)
  await loadBlackout(context)
  await loadStorefront(context)
}
