import type { CollectionBeforeValidateHook } from 'payload'
import { titleFrom } from '../rules/file-names'

/** Of many pictures at once, each is called what its file was until somebody names it. */
export const nameAfterFile: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  const { uploadedName } = req.context
  if (operation !== 'create' || typeof uploadedName !== 'string' || !data || (typeof data.title === 'string' && data.title.trim() !== '')) return data
  return { ...data, title: titleFrom(uploadedName) }
}
