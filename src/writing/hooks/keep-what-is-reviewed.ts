import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import type { Draft } from '@/payload-types'
import { requireUnlocked } from '../actions/lock'
import { differsForReaders, differsFromReviewed } from '../rules/content'
import { withWriter } from '../rules/writers'

/**
 * What was approved or is in review changes only after somebody said so. The acts of a review pass with `stageIsSet`;
 * an act of a person that named what follows passes with `consequencesAreNamed`; the system itself has no user.
 */
export const keepWhatIsReviewed: CollectionBeforeChangeHook<Draft> = async ({ data, operation, originalDoc, req }) => {
  const before: Partial<Draft> = originalDoc ?? {}
  // Not a default of the field: MongoDB stores no null, and Payload would then give the draft to whoever reads it.
  if (operation !== 'update') return { ...data, owner: data.owner ?? req.user?.id ?? null, writers: withWriter([], req.user?.id) }
  if (req.context.stageIsSet) return data
  // A restored version may bring the stage and the writers it had then: both stay as they are now.
  const stage = req.context.revisionIsRestored ? before.stage : (data.stage ?? before.stage)
  const kept = { ...data, stage, writers: before.writers ?? [] }
  const after = { ...before, ...kept }
  if (!differsFromReviewed(before, after)) return kept
  await requireUnlocked(req, before)
  const writers = differsForReaders(before, after) ? withWriter(before.writers, req.user?.id) : kept.writers
  return { ...kept, writers, stage: before.stage === 'approved' ? 'inWriting' : stage }
}

/** A save is judged by `keepWhatIsReviewed`, which says the way out; a page that asks before is simply read-only. */
export const noteSaving: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation === 'update' || operation === 'restoreVersion') req.context.isSavingDraft = true
}
