import type { Db } from 'mongodb'
import { RESTORING_COLLECTION } from './half-restored'
import type { Manifest } from './manifest'
import { withMongo } from './mongo-connection'
import { fillCollection } from './mongo-copy'
import { refuse } from './refusals'

type Journal = { _id: string; collections: string[] }
type Wish = { folder: string; manifest: Manifest; at: () => void | Promise<void> }

/** Fills an empty MongoDB. A journal stands beside the collections until the files are in their place too; with it nothing starts, and the same restore again begins anew. */
export async function restoreMongo(url: string, { folder, manifest, at }: Wish): Promise<void> {
  if (manifest.database.kind !== 'mongodb') return
  const { collections } = manifest.database
  await withMongo(url, async (db) => {
    await clearCutOff(db)
    await refuseUsed(db)
    await journalOf(db).insertOne({ _id: 'restore', collections }, { writeConcern: { w: 'majority' } })
    try {
      for (const name of collections) await fillCollection(db, folder, name)
      await refuseDifferent(db, manifest)
      await at()
    } catch (error) {
      await clearCutOff(db)
      throw error
    }
  })
}

/** Empties what a restore that failed or was cut off had filled. */
export async function clearHalfDatabase(url: string): Promise<void> {
  await withMongo(url, clearCutOff)
}

function journalOf(db: Db) {
  return db.collection<Journal>(RESTORING_COLLECTION)
}

async function clearCutOff(db: Db): Promise<void> {
  const journal = await journalOf(db).findOne({ _id: 'restore' })
  const there = new Set((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name))
  for (const name of journal?.collections ?? []) if (there.has(name)) await db.collection(name).drop()
  if (there.has(RESTORING_COLLECTION)) await journalOf(db).drop()
}

async function refuseUsed(db: Db): Promise<void> {
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    if (name.startsWith('system.')) continue
    if ((await db.collection(name).findOne({})) === null) {
      await db.collection(name).drop()
      continue
    }
    throw refuse(
      'NOT_EMPTY',
      `MongoDB 数据库「${db.databaseName}」里已有内容（${name}），没有恢复，也没有改动任何东西。请把 DATABASE_URL 指到一个空的数据库再恢复。`,
      `The MongoDB database “${db.databaseName}” holds documents already (${name}); nothing was restored or changed. Point DATABASE_URL at an empty database.`,
    )
  }
}

async function refuseDifferent(db: Db, { counts }: Manifest): Promise<void> {
  for (const [name, count] of Object.entries(counts)) {
    const found = await db.collection(name).countDocuments({})
    if (found === count) continue
    throw refuse(
      'RESTORE_DIFFERS',
      `恢复后 ${name} 有 ${found} 行，应有 ${count} 行；已撤回，没有留下任何东西。请重试。`,
      `After the restore ${name} has ${found} of ${count} rows; it was taken back and nothing was left. Try again.`,
    )
  }
}
