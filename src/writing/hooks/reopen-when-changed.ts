import type { CollectionBeforeChangeHook } from 'payload'
import { differsForReaders } from '../rules/content'

/** An approved draft that is edited is in writing again; the acts of a review say so themselves with `stageIsSet`. */
export const reopenWhenChanged: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const before = (originalDoc ?? {}) as Record<string, unknown>
  if (operation !== 'update') return data
  // A restored version arrives without its stage, which nobody may set: the draft keeps the one it is in.
  const kept = data.stage === undefined ? { ...data, stage: before.stage } : data
  if (req.context.stageIsSet || before.stage !== 'approved') return kept
  return differsForReaders(before, { ...before, ...kept }) ? { ...kept, stage: 'inWriting' } : kept
}
