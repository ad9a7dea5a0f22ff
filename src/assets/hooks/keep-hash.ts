import { createHash } from 'node:crypto'
import type { CollectionBeforeChangeHook } from 'payload'

/**
 * The hash of the stored bytes: what a copy of a picture is recognised by. Payload writes WebP and GIF anew after they
 * were inspected, and leaves what it will store on the request.
 */
export const keepHash: CollectionBeforeChangeHook = ({ data, req }) => {
  if (!req.context.inspected || !req.file) return data
  return { ...data, sha256: createHash('sha256').update(req.file.data).digest('hex') }
}
