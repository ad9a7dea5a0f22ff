import type { Client, InStatement } from '@libsql/client'
import type { Model } from 'mongoose'
import type { Id } from '../uses/declaration'

type Erased = { collection: string; id: Id; isVersioned: boolean; keepsRow?: boolean }
export type Part = { collection: string; field: string }

/** The statements of a removal that Payload has no single call for. Each may be repeated. */
export type RemovalStore = {
  /** Puts `deletedAt` into every version of a document, and the revision into the newest. */
  markVersions(document: { collection: string; id: Id }, mark: { deletedAt: Date | null; revision: number | null }): Promise<void>
  /** These versions are not the newest of their documents any more. */
  supersede(collection: string, versions: Id[]): Promise<void>
  /** Deletes a document with its versions and its parts: in one transaction where the database has one. `keepsRow` leaves its own row to Payload. */
  erase(document: Erased, parts: Part[]): Promise<void>
}

export function removalStoreOf(db: object): RemovalStore {
  if ('client' in db) return inSqlite(db as unknown as Sqlite)
  return inMongo(db as unknown as Mongo)
}

type Sqlite = { client: Client; tableNameMap: Map<string, string>; versionsSuffix: string }

function inSqlite({ client, tableNameMap, versionsSuffix }: Sqlite): RemovalStore {
  const snake = (slug: string) => slug.replaceAll('-', '_')
  const table = (slug: string) => tableNameMap.get(snake(slug)) ?? snake(slug)
  const versions = (slug: string) => tableNameMap.get(`_${snake(slug)}${versionsSuffix}`) ?? `_${snake(slug)}${versionsSuffix}`
  return {
    async markVersions({ collection, id }, { deletedAt, revision }) {
      const statements: InStatement[] = [
        { sql: `UPDATE "${versions(collection)}" SET "version_deleted_at" = ? WHERE "parent_id" = ?`, args: [deletedAt?.toISOString() ?? null, id] },
      ]
      if (revision !== null) {
        statements.push({ sql: `UPDATE "${versions(collection)}" SET "version_revision" = ? WHERE "parent_id" = ? AND "latest" = 1`, args: [revision, id] })
      }
      await client.batch(statements, 'write')
    },
    async supersede(collection, ids) {
      await client.execute({
        sql: `UPDATE "${versions(collection)}" SET "latest" = 0 WHERE "id" IN (SELECT value FROM json_each(?))`,
        args: [JSON.stringify(ids)],
      })
    },
    async erase({ collection, id, isVersioned, keepsRow = false }, parts) {
      const statements: InStatement[] = parts.map((part) => ({
        sql: `DELETE FROM "${table(part.collection)}" WHERE "${snake(part.field)}_id" = ?`,
        args: [id],
      }))
      if (isVersioned) statements.push({ sql: `DELETE FROM "${versions(collection)}" WHERE "parent_id" = ?`, args: [id] })
      if (!keepsRow) statements.push({ sql: `DELETE FROM "${table(collection)}" WHERE "id" = ?`, args: [id] })
      if (statements.length > 0) await client.batch(statements, 'write')
    },
  }
}

type Mongo = { collections: Record<string, Model<unknown>>; versions: Record<string, Model<unknown>> }

const journalled = { writeConcern: { w: 'majority', j: true }, timestamps: false } as const

function inMongo({ collections, versions }: Mongo): RemovalStore {
  return {
    async markVersions({ collection, id }, { deletedAt, revision }) {
      const model = versions[collection]
      // `latest` last: whoever lists drafts reads that one.
      await model?.updateMany({ parent: id, latest: { $ne: true } }, { $set: { 'version.deletedAt': deletedAt } }, journalled)
      await model?.updateMany(
        { parent: id, latest: true },
        { $set: { 'version.deletedAt': deletedAt, ...(revision === null ? {} : { 'version.revision': revision }) } },
        journalled,
      )
    },
    async supersede(collection, ids) {
      await versions[collection]?.updateMany({ _id: { $in: ids } }, { $unset: { latest: 1 } }, journalled)
    },
    async erase({ collection, id, isVersioned, keepsRow = false }, parts) {
      for (const part of parts) await collections[part.collection]?.deleteMany({ [part.field]: id }, { writeConcern: journalled.writeConcern })
      if (isVersioned) await versions[collection]?.deleteMany({ parent: id }, { writeConcern: journalled.writeConcern })
      if (!keepsRow) await collections[collection]?.deleteOne({ _id: id }, { writeConcern: journalled.writeConcern })
    },
  }
}
