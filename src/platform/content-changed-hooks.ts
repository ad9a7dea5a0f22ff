import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook, TypeWithID } from 'payload'
import { contentChanged } from './events'

/** Hooks for a collection whose documents are shown in the shop: spread into `hooks`. */
export function contentChangedHooks(collection: string): {
  afterChange: CollectionAfterChangeHook[]
  afterDelete: CollectionAfterDeleteHook[]
} {
  return {
    afterChange: [({ doc }) => contentChanged({ collection, id: String((doc as TypeWithID).id) })],
    afterDelete: [({ id }) => contentChanged({ collection, id: String(id) })],
  }
}

/** The same for a global; its slug is also its id. */
export function globalChangedHooks(slug: string): { afterChange: GlobalAfterChangeHook[] } {
  return { afterChange: [() => contentChanged({ collection: slug, id: slug })] }
}
