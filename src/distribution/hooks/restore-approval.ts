import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import type { Draft } from '@/payload-types'
import { differsFromReviewed } from '@/writing'
import { isApprovedAsItIs } from '../actions/stage-of-bytes'

/** The same bytes have the same approval: a draft that is written back, or restored, is approved again with that save. */
export const restoreApproval: CollectionBeforeChangeHook<Draft> = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || req.context.stageIsSet || data.stage !== 'inWriting' || !originalDoc) return data
  const after = { ...originalDoc, ...data }
  if (!differsFromReviewed(originalDoc, after)) return data
  return (await isApprovedAsItIs(req, after)) ? { ...data, stage: 'approved' as const } : data
}

/** A stage that follows the bytes is written down like one that a person sets. */
export const logStageOfBytes: CollectionAfterChangeHook<Draft> = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update' || req.context.stageIsSet || doc.stage === previousDoc?.stage) return doc
  const act = doc.stage === 'approved' ? 'restored' : previousDoc?.stage === 'approved' ? 'reopened' : null
  if (!act) return doc
  const at = new Date().toISOString()
  const line = { draft: doc.id as never, act, remark: '', by: req.user?.id as never, at, revision: doc.revision } as const
  await req.payload.create({ collection: 'reviews', depth: 0, overrideAccess: true, req, data: line })
  return doc
}
