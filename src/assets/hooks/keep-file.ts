import type { CollectionBeforeOperationHook } from 'payload'
import { refuseOtherFile } from '../actions/refuse-other-file'

/** Payload deletes the old file before it knows whether the save succeeds, and under the address that readers have kept. */
export const keepFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update') return
  const { id, data } = args as { id?: string | number; data?: Record<string, unknown> }
  await refuseOtherFile(req, { id, data, isUpload: Boolean(req.file) })
}
