import type { Access, SanitizedConfig } from 'payload'
import { judgeQuestion } from './judge-question'

const nobody: Access = () => false

/** The admin looks for locks as whoever is signed in and breaks when refused: it finds none. */
const nothing: Access = ({ req }) => (req.user ? { id: { exists: false } } : false)

/**
 * Closes the collections that Payload adds for itself (locks, migrations, key-value, jobs): it reads and writes them
 * past the access rules, and left as they are any member could lock or unlock in another's name. Preferences stay:
 * theirs are written for whoever is signed in, and for nobody else. The others have no address. Nothing of ours is locked:
 * conflicts are settled when they happen.
 */
export function closeSystemCollections(config: SanitizedConfig, own: ReadonlySet<string>): SanitizedConfig {
  for (const collection of config.collections) {
    if (!collection.versions && collection.endpoints) collection.endpoints = collection.endpoints.filter(({ path }) => !path.startsWith('/versions'))
    if (!own.has(collection.slug)) collection.hooks = { ...collection.hooks, beforeOperation: [...(collection.hooks.beforeOperation ?? []), judgeQuestion] }
    if (own.has(collection.slug)) collection.lockDocuments = false
    else if (collection.slug !== 'payload-preferences') {
      collection.access = { ...collection.access, create: nobody, read: nothing, update: nobody, delete: nobody, readVersions: nobody }
      // `false` would be answered as a fault of the server (501).
      collection.endpoints = []
    }
  }
  for (const global of config.globals) global.lockDocuments = false
  return config
}
