import type { BasePayload, CollectionConfig } from 'payload'
import type { SearchDeclaration } from './declaration'
import { runningSearch } from './running'

/** What the features of a running Payload declared. */
export function searchedIn({ config }: Pick<BasePayload, 'config'>): SearchDeclaration {
  return (config.custom as { searched?: SearchDeclaration } | undefined)?.searched ?? {}
}

/** A collection that can be found tells the search of every change. */
export function withSearch(collection: CollectionConfig, declared: SearchDeclaration): CollectionConfig {
  if (!(collection.slug in declared)) return collection
  const note = (id: unknown) => runningSearch()?.note(collection.slug, String(id))
  return {
    ...collection,
    hooks: {
      ...collection.hooks,
      afterChange: [...(collection.hooks?.afterChange ?? []), ({ doc }) => note((doc as { id: unknown }).id)],
      afterDelete: [...(collection.hooks?.afterDelete ?? []), ({ id }) => note(id)],
    },
  }
}
