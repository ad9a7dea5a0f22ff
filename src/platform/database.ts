import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import path from 'node:path'
import type { DatabaseAdapterObj } from 'payload'
import { migrations as mongoMigrations } from '@/migrations/mongodb'
import { migrations as sqliteMigrations } from '@/migrations/sqlite'
import type { Config } from './config'
import { mendReadings } from './form/mend-readings'
import { guardRevisions } from './revision-guard'
import { keepIndex } from './uses/keep-index'
import { wholeCalls } from './whole-calls'

/** The database adapter for the configuration: SQLite for one process, MongoDB for a team. */
export function makeDatabase(config: Config): DatabaseAdapterObj {
  const { kind, url } = config.database
  return keepIndex(mendReadings(guardRevisions(kind === 'mongodb' ? mongo(url) : wholeCalls(sqlite(url, config.testing)), url)))
}

/**
 * Payload's transactions stay off: with them parallel writers are refused and acknowledged writes were lost
 * (docs/decisions/003). `wholeCalls` makes each call of the adapter one transaction, one after the other.
 *
 * Only tests push the schema: a database that was pushed to once makes every later migration stop and ask.
 */
function sqlite(url: string, push: boolean): DatabaseAdapterObj {
  return sqliteAdapter({
    client: { url },
    autoIncrement: true,
    busyTimeout: 5000,
    wal: { synchronous: 'FULL' },
    push,
    migrationDir: path.resolve('src/migrations/sqlite'),
    prodMigrations: sqliteMigrations,
    beforeSchemaInit: [
      (args) => {
        const { adapter, schema } = args as typeof args & { adapter: { rawTables: Record<string, RawTable> } }
        for (const [name, table] of Object.entries(adapter.rawTables)) {
          if (name.endsWith('_locales')) addIndex(name, table, ['_parentID'])
          if (name.endsWith('_v')) for (const columns of newestVersions) addIndex(name, table, ['latest', ...outOfTrash(table, columns), ...columns])
        }
        return schema
      },
    ],
  })
}

/**
 * What newest versions are found and ordered by. Payload reads lists of drafts from them, `latest`, and has no index that
 * knows both. Each begins alike, so that the one that knows most of a question is taken: without statistics SQLite counts
 * the columns that a question fixes.
 */
const newestVersions = [
  ['parent', 'updatedAt'],
  ['updatedAt'],
  ['version_updatedAt'],
  ['version_createdAt'],
  ['version_title'],
  ['version_title', 'version_destination', 'version_subtitle'],
  ['version_topic', 'version_createdAt'],
  ['version_stage', 'version_updatedAt'],
  ['version_owner', 'version_stage', 'version_updatedAt'],
]

/** Every list leaves the trash out, and counts what is left: from the index, bodies stay unread. The drafts of a topic are no list. */
function outOfTrash(table: RawTable, [first]: string[]): string[] {
  return table.columns.version_deletedAt && first !== 'version_topic' ? ['version_deletedAt'] : []
}

type RawTable = { columns: Record<string, unknown>; indexes?: Record<string, { name: string; on: string | string[] }> }

/** Payload joins locales on `_parent_id` and lists drafts by columns of the newest versions without an index on either. */
function addIndex(name: string, table: RawTable, columns: string[]) {
  if (!columns.every((column) => table.columns[column])) return
  const index = `${name}_${columns.join('_').toLowerCase()}_idx`
  table.indexes = { ...table.indexes, [index]: { name: index, on: columns.length > 1 ? columns : (columns[0] ?? '') } }
}

/** Transactions are used where the address names a replica set; a lone engine has none. */
function mongo(url: string): DatabaseAdapterObj {
  return mongooseAdapter({
    url,
    migrationDir: path.resolve('src/migrations/mongodb'),
    prodMigrations: mongoMigrations,
    afterOpenConnection: indexNewestVersions,
    ...(/[?&]replicaSet=/.test(url) || url.startsWith('mongodb+srv:') ? {} : { transactionOptions: false as const }),
  })
}

/** The same for MongoDB; an index that stands already costs one question. */
async function indexNewestVersions({ versions }: MongooseAdapter): Promise<void> {
  const indexed = Object.values(versions).filter((model) => model.schema.path('latest'))
  for (const { collection, schema } of indexed) {
    const keys = newestVersions.map((columns) => columns.map((column) => column.replace('version_', 'version.')))
    const known = keys.filter((paths) => paths.every((path) => schema.path(path)))
    await collection.createIndexes(known.map((paths) => ({ key: Object.fromEntries(['latest', ...paths].map((path) => [path, 1])) })))
  }
}
