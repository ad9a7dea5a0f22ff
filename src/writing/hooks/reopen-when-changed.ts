import type { CollectionBeforeChangeHook } from 'payload'
import { differsForReaders } from '../rules/content'

/** An approved draft that is edited is in writing again; the acts of a review say so themselves with `stageIsSet`. */
export const reopenWhenChanged: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || req.context.stageIsSet || originalDoc?.stage !== 'approved') return data
  return differsForReaders(originalDoc, { ...originalDoc, ...data }) ? { ...data, stage: 'inWriting' } : data
}
