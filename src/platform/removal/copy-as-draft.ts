import type { CollectionBeforeOperationHook } from 'payload'

/** A copy is a draft whoever makes it: what was published or approved was the original. */
export const copyAsDraft: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  const { duplicateFromID } = args as { duplicateFromID?: unknown }
  if (operation !== 'create' || duplicateFromID === undefined || duplicateFromID === null) return args
  return collection.versions && collection.versions.drafts ? { ...args, draft: true } : args
}
