import type { CollectionBeforeChangeHook } from 'payload'

/** The hash of the stored bytes: what approvals and upload caches recognise a picture by. */
export const keepHash: CollectionBeforeChangeHook = ({ data, req }) => (typeof req.context.sha256 === 'string' ? { ...data, sha256: req.context.sha256 } : data)
