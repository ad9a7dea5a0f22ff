import type { CollectionBeforeChangeHook } from 'payload'
import { differsForReaders } from '../rules/content'

/** An approved draft that is edited is in writing again; the acts of a review say so themselves with `stageIsSet`. */
export const reopenWhenChanged: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const before = (originalDoc ?? {}) as Record<string, unknown>
  if (operation !== 'update' || req.context.stageIsSet || before.stage !== 'approved') return data
  return differsForReaders(before, { ...before, ...data }) ? { ...data, stage: 'inWriting' } : data
}
