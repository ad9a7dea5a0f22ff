import type { CollectionBeforeChangeHook } from 'payload'
import { hashOf } from '../actions/find-same'

/**
 * The hash of the stored bytes: what a copy of a picture is recognised by. Payload writes WebP and GIF anew after they
 * were inspected, and leaves what it will store on the request.
 */
export const keepHash: CollectionBeforeChangeHook = ({ data, req }) => {
  const { uploadedSha256 } = req.context
  if (typeof uploadedSha256 !== 'string' || !req.file) return data
  return { ...data, uploadedSha256, sha256: hashOf(req.file.data) }
}
