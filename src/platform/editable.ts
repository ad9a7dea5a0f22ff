import type { CollectionConfig } from 'payload'
import { advanceRevision, forgetRevisionOnRestore, revisionField } from './revision'

/** Makes a collection safe to edit by several people at once: a stale save is refused, never lost. */
export function editable(collection: CollectionConfig): CollectionConfig {
  return {
    ...collection,
    fields: [...collection.fields, revisionField],
    hooks: {
      ...collection.hooks,
      beforeOperation: [...(collection.hooks?.beforeOperation ?? []), forgetRevisionOnRestore],
      beforeChange: [...(collection.hooks?.beforeChange ?? []), advanceRevision],
    },
  }
}
