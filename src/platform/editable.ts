import type { CollectionConfig, UIField } from 'payload'
import { advanceRevision, forgetRevisionOnRestore, noteReading, revisionField, savedByField } from './revision'

/** Makes a collection safe to edit by several people at once: a stale save is refused, never lost. */
export function editable(collection: CollectionConfig): CollectionConfig {
  return {
    ...collection,
    // Payload's lock would turn a reviewer away while an editor has the page open; conflicts are settled when they happen.
    lockDocuments: false,
    fields: [...(savesItself(collection) ? [keepWordsField] : []), formProblemsField, ...collection.fields, revisionField, savedByField, keepTypedField],
    hooks: {
      ...collection.hooks,
      beforeOperation: [...(collection.hooks?.beforeOperation ?? []), forgetRevisionOnRestore, noteReading],
      beforeChange: [...(collection.hooks?.beforeChange ?? []), advanceRevision],
    },
  }
}

const keepTypedField: UIField = {
  name: 'keepTyped',
  type: 'ui',
  admin: { disableListColumn: true, components: { Field: '/src/platform/admin/KeepTyped#KeepTyped' } },
}

const keepWordsField: UIField = {
  name: 'keepWords',
  type: 'ui',
  admin: { disableListColumn: true, components: { Field: '/src/platform/admin/KeepWords#KeepWords' } },
}

function savesItself({ versions }: CollectionConfig): boolean {
  return typeof versions === 'object' && typeof versions.drafts === 'object' && Boolean(versions.drafts.autosave)
}

/** First of all fields, so that what keeps a form from being saved stands where the person looks. */
export const formProblemsField: UIField = {
  name: 'formProblems',
  type: 'ui',
  admin: { disableListColumn: true, components: { Field: '/src/platform/admin/FormProblems#FormProblems' } },
}
