import type { BaseDatabaseAdapter, DatabaseAdapterObj, PayloadRequest } from 'payload'
import type { Client } from '@libsql/client'
import type { ClientSession, Model } from 'mongoose'
import { staleSave, takeExpectation } from './revision'

type Request = Partial<PayloadRequest> | undefined
type Id = string | number
type CompareAndSet = (at: { collection: string; id: string | number; base: number; req: Request }) => Promise<boolean>

/**
 * Wraps a database adapter so that the first write of an update claims the document's next revision in one
 * atomic statement. Two saves from the same base: one wins, the other is refused before it has written anything.
 *
 * `findVersions` is guarded too because Payload's autosave looks for the version to overwrite with it, and
 * treats a failing `updateVersion` as "somebody else already saved" (payload/dist/versions/updateLatestVersion.js).
 */
export function guardRevisions(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      const compareAndSet = 'tableNameMap' in db ? inSqlite(db) : inMongo(db)
      const claim = async (collection: string, document: Id | undefined, req: Request) => {
        const expected = document === undefined ? undefined : takeExpectation(req, collection, document)
        if (expected && !(await compareAndSet({ ...expected, req }))) throw staleSave(expected)
      }
      guard(db, 'updateOne', claim)
      guard(db, 'createVersion', claim)
      guard(db, 'updateVersion', claim)
      guard(db, 'findVersions', claim)
      return db
    },
  }
}

type Guarded = 'updateOne' | 'createVersion' | 'updateVersion' | 'findVersions'
type Arguments = {
  collection?: string
  collectionSlug?: string
  id?: Id
  parent?: Id
  versionData?: { parent?: Id }
  where?: { parent?: { equals?: Id } }
  req?: Request
}

/** Which document each guarded call is about; Payload names it differently in each. */
const documentOf: Record<Guarded, (args: Arguments) => Id | undefined> = {
  updateOne: ({ id }) => id,
  createVersion: ({ parent }) => parent,
  updateVersion: ({ versionData }) => versionData?.parent,
  findVersions: ({ where }) => where?.parent?.equals,
}

type Claim = (collection: string, document: Id | undefined, req: Request) => Promise<void>

function guard(db: BaseDatabaseAdapter, name: Guarded, claim: Claim) {
  const original = db[name] as (args: Arguments) => Promise<unknown>
  const guarded = async (args: Arguments) => {
    await claim(args.collectionSlug ?? args.collection ?? '', documentOf[name](args), args.req)
    return original.call(db, args)
  }
  Object.assign(db, { [name]: guarded })
}

function inSqlite(db: BaseDatabaseAdapter): CompareAndSet {
  return async ({ collection, id, base }) => {
    const { client } = db as unknown as { client: Client }
    const table = collection.replaceAll('-', '_')
    const result = await client.execute({
      sql: `UPDATE "${table}" SET "revision" = ? WHERE "id" = ? AND ("revision" = ? OR "revision" IS NULL)`,
      args: [base + 1, id, base],
    })
    return result.rowsAffected === 1
  }
}

function inMongo(db: BaseDatabaseAdapter): CompareAndSet {
  return async ({ collection, id, base, req }) => {
    const { collections, sessions } = db as unknown as { collections: Record<string, Model<unknown>>; sessions: Record<string, ClientSession> }
    const transaction = await req?.transactionID
    const session = transaction === undefined || transaction === null ? undefined : sessions[String(transaction)]
    const result = await collections[collection]?.updateOne(
      { _id: id, revision: { $in: [base, null] } },
      { $set: { revision: base + 1 } },
      { timestamps: false, ...(session ? { session } : { writeConcern: { w: 'majority', j: true } }) },
    )
    return result?.modifiedCount === 1
  }
}
