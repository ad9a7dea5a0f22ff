import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import type { Claims, GuardedArguments } from './revision-claims'
import { claimsInMongo } from './revision-claims-mongo'
import { claimsInProcess } from './revision-claims-process'
import { takeExpectation } from './revision'

/**
 * Wraps a database adapter so that of two saves made from the same revision one wins and the other is refused
 * before it has written anything.
 *
 * `findVersions` is guarded too because Payload's autosave looks for the version to overwrite with it, and
 * treats a failing `updateVersion` as "somebody else already saved" (payload/dist/versions/updateLatestVersion.js).
 */
export function guardRevisions(adapter: DatabaseAdapterObj, address: string): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      const claims = 'tableNameMap' in db ? claimsInProcess(address) : claimsInMongo(db)
      for (const name of guarded) guard(db, name, claims)
      return db
    },
  }
}

const guarded = ['updateOne', 'createVersion', 'updateVersion', 'findVersions'] as const
type Guarded = (typeof guarded)[number]

/** Which document each guarded call is about; Payload names it differently in each. */
const documentOf: Record<Guarded, (args: GuardedArguments) => string | number | undefined> = {
  updateOne: ({ id }) => id,
  createVersion: ({ parent }) => parent,
  updateVersion: ({ versionData }) => versionData?.parent,
  findVersions: ({ where }) => where?.parent?.equals,
}

function guard(db: BaseDatabaseAdapter, name: Guarded, claims: Claims) {
  const method = db[name] as (args: GuardedArguments) => Promise<unknown>
  const original = (args: GuardedArguments) => method.call(db, args)
  const call = async (args: GuardedArguments) => {
    const collection = args.collectionSlug ?? args.collection ?? ''
    const document = documentOf[name](args)
    const expected = document === undefined ? undefined : takeExpectation(args.req, collection, document)
    return claims({ collection, document, expected, isWrite: name !== 'findVersions', args, original })
  }
  Object.assign(db, { [name]: call })
}
