import type { SanitizedConfig } from 'payload'

const nobody = () => false

/**
 * Closes the collections that Payload adds for itself (locks, migrations, key-value, jobs): it reads and writes them
 * past the access rules, and left as they are any member could lock or unlock in another's name. Preferences stay:
 * theirs are written for whoever is signed in, and for nobody else.
 */
export function closeSystemCollections(config: SanitizedConfig, own: ReadonlySet<string>): SanitizedConfig {
  for (const collection of config.collections) {
    if (own.has(collection.slug) || collection.slug === 'payload-preferences') continue
    collection.access = { ...collection.access, create: nobody, read: nobody, update: nobody, delete: nobody, readVersions: nobody }
  }
  return config
}
