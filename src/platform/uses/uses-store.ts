import type { Client } from '@libsql/client'
import type { Model } from 'mongoose'

/**
 * One line of the index: the document `source` refers, referred or may refer to `target`. `since` is WRITTEN once that
 * was written, LEFT when its newest content does not refer to it any more (what is published may), and while a save
 * goes on the time (in milliseconds) at which it began.
 */
export type UsesRow = { source: string; target: string; since: number }

/**
 * The index of uses. It may say too much and never too little: lines are added before a document is written and
 * stay when it no longer refers: whoever asks looks at the document itself. Each method is one statement.
 */
export type UsesStore = {
  add(rows: UsesRow[]): Promise<void>
  /** The lines of a document: `since` by target. */
  linesOf(source: string): Promise<Map<string, number>>
  /** Lines about any of these targets, oldest first. */
  sourcesOf(targets: string[], page: { limit: number; skip: number }): Promise<UsesRow[]>
  /** Every target whose name begins so and that something may refer to, each once. */
  targetsUnder(prefix: string): Promise<string[]>
  /** Sets `since` of lines of a document. */
  mark(source: string, targets: string[], since: number): Promise<void>
  /** Takes back lines whose save failed. */
  drop(source: string, targets: string[]): Promise<void>
  dropSource(source: string): Promise<void>
  /** Gives the lines of a document that was being created the id it got. */
  rename(source: string, to: string): Promise<void>
  /** Lines of documents whose creation was not heard of again. */
  unfinished(): Promise<UsesRow[]>
}

export const WRITTEN = 0
export const LEFT = -1
export const INDEX = 'uses-index'
/** A document that is being created has no id yet: its lines stand under a name of their own. */
export const UNFINISHED = '?'

export function usesStoreOf(db: object): UsesStore {
  if ('client' in db) return inSqlite((db as unknown as { client: Client }).client)
  return inMongo((db as unknown as { collections: Record<string, Model<UsesRow>> }).collections[INDEX] as Model<UsesRow>)
}

function inSqlite(client: Client): UsesStore {
  const table = '"uses_index"'
  return {
    async add(rows) {
      if (rows.length === 0) return
      const args = [JSON.stringify(rows), new Date().toISOString(), new Date().toISOString()]
      const read = `SELECT json_extract(value, '$.source'), json_extract(value, '$.target'), json_extract(value, '$.since'), ?2, ?3 FROM json_each(?1)`
      await client.execute({ sql: `INSERT INTO ${table} ("source", "target", "since", "created_at", "updated_at") ${read}`, args })
    },
    async linesOf(source) {
      const { rows } = await client.execute({ sql: `SELECT "target", "since" FROM ${table} WHERE "source" = ?`, args: [source] })
      return new Map(rows.map((row) => [String(row.target), Number(row.since)]))
    },
    async sourcesOf(targets, { limit, skip }) {
      const sql = `SELECT "source", "target", "since" FROM ${table} WHERE "target" IN (SELECT value FROM json_each(?)) ORDER BY "id" LIMIT ? OFFSET ?`
      return (await client.execute({ sql, args: [JSON.stringify(targets), limit, skip] })).rows.map(fromSql)
    },
    async targetsUnder(prefix) {
      const sql = `SELECT DISTINCT "target" FROM ${table} WHERE "target" >= ?1 AND "target" < ?2`
      return (await client.execute({ sql, args: [prefix, endOf(prefix)] })).rows.map((row) => String(row.target))
    },
    async mark(source, targets, since) {
      const sql = `UPDATE ${table} SET "since" = ? WHERE "source" = ? AND "target" IN (SELECT value FROM json_each(?))`
      await client.execute({ sql, args: [since, source, JSON.stringify(targets)] })
    },
    async drop(source, targets) {
      const sql = `DELETE FROM ${table} WHERE "source" = ? AND "since" > 0 AND "target" IN (SELECT value FROM json_each(?))`
      await client.execute({ sql, args: [source, JSON.stringify(targets)] })
    },
    async dropSource(source) {
      await client.execute({ sql: `DELETE FROM ${table} WHERE "source" = ?`, args: [source] })
    },
    async rename(source, to) {
      await client.execute({ sql: `UPDATE ${table} SET "source" = ?, "since" = 0 WHERE "source" = ?`, args: [to, source] })
    },
    unfinished: async () =>
      (await client.execute(`SELECT "source", "target", "since" FROM ${table} WHERE "source" >= '?' AND "source" < '@'`)).rows.map(fromSql),
  }
}

/** The first text that does not begin so any more. */
function endOf(prefix: string): string {
  return `${prefix.slice(0, -1)}${String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1)}`
}

function fromSql(row: Record<string, unknown>): UsesRow {
  return { source: String(row.source), target: String(row.target), since: Number(row.since) }
}

function inMongo(model: Model<UsesRow>): UsesStore {
  const journalled = { writeConcern: { w: 'majority', j: true } } as const
  const collection = () => model.collection
  const fromBson = ({ source, target, since }: Record<string, unknown>): UsesRow => ({
    source: String(source),
    target: String(target),
    since: Number(since),
  })
  return {
    async add(rows) {
      if (rows.length > 0) {
        await collection().insertMany(
          rows.map((row) => ({ ...row })),
          { ordered: false, ...journalled },
        )
      }
    },
    linesOf: async (source) => new Map((await collection().find({ source }).toArray()).map((row) => [String(row.target), Number(row.since)])),
    sourcesOf: async (targets, { limit, skip }) =>
      (
        await collection()
          .find({ target: { $in: targets } })
          .sort({ _id: 1 })
          .skip(skip)
          .limit(limit)
          .toArray()
      ).map(fromBson),
    targetsUnder: async (prefix) => (await collection().distinct('target', { target: { $gte: prefix, $lt: endOf(prefix) } })).map(String),
    async mark(source, targets, since) {
      await collection().updateMany({ source, target: { $in: targets } }, { $set: { since } }, journalled)
    },
    async drop(source, targets) {
      await collection().deleteMany({ source, since: { $gt: 0 }, target: { $in: targets } }, journalled)
    },
    async dropSource(source) {
      await collection().deleteMany({ source }, journalled)
    },
    async rename(source, to) {
      await collection().updateMany({ source }, { $set: { source: to, since: 0 } }, journalled)
    },
    unfinished: async () =>
      (
        await collection()
          .find({ source: { $gte: '?', $lt: '@' } })
          .toArray()
      ).map(fromBson),
  }
}
