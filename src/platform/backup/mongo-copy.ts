import { BSON, type Db, type Document, type IndexDescription } from 'mongodb'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { once } from 'node:events'
import { FENCE, type Fence } from '../fence'
import { notInCopies } from './notes'
import { withMongo } from './mongo-connection'
import type { Held } from './sqlite-copy'

/** The folder of a backup in which the collections of a MongoDB stand, as mongodump writes them. */
export const COLLECTIONS = 'database'
const KV = 'payload-kv'

const { EJSON } = BSON

/** Types as they are stored: a whole number stays the kind of number it was. */
const asStored = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true } as const

export type MongoCopied = Held & { collections: string[]; isOneMoment: boolean }

/**
 * Writes every collection with its indexes. On a replica set all are read at one moment (read concern `snapshot`); a lone
 * server has none, and what is written meanwhile may be in one collection and not yet in another.
 */
export async function copyMongo(url: string, folder: string, fence: Fence): Promise<MongoCopied> {
  return withMongo(url, async (db, client) => {
    await mkdir(path.join(folder, COLLECTIONS))
    const { setName } = (await db.admin().command({ hello: 1 })) as { setName?: unknown }
    const session = setName ? client.startSession({ snapshot: true }) : undefined
    const copied: MongoCopied = { collections: [], counts: {}, migrations: [], named: [], isOneMoment: session !== undefined }
    try {
      for (const name of await namesIn(db, [KV])) {
        const fresh = name === KV ? fence : null
        await writeFile(fileOf(folder, name, 'metadata.json'), EJSON.stringify({ indexes: await indexesOf(db, name) }), { mode: 0o600 })
        copied.counts[name] = await writeRows(fileOf(folder, name, 'bson'), rowsOf(db.collection(name).find({}, { raw: true, session }), fresh), (row) =>
          note(copied, name, row),
        )
        copied.collections.push(name)
      }
    } finally {
      await session?.endSession()
    }
    return copied
  })
}

/** Collections of the workspace, without what MongoDB keeps for itself and what restoring leaves. */
async function namesIn(db: Db, always: readonly string[]): Promise<string[]> {
  const found = await db.listCollections({}, { nameOnly: false }).toArray()
  const own = found.filter(({ name, type }) => type !== 'view' && !name.startsWith('system.')).map(({ name }) => name)
  return [...new Set([...own, ...always])].sort()
}

async function indexesOf(db: Db, name: string): Promise<Document[]> {
  return db
    .collection(name)
    .indexes()
    .catch(() => [])
}

async function* rowsOf(found: AsyncIterable<unknown>, fence: Fence | null): AsyncIterable<Buffer> {
  for await (const row of found) {
    const bytes = Buffer.from(row as Uint8Array)
    if (!fence || !notInCopies.has(String(BSON.deserialize(bytes).key))) yield bytes
  }
  if (fence) yield Buffer.from(BSON.serialize({ _id: new BSON.ObjectId(), key: FENCE, data: fence }))
}

async function writeRows(file: string, rows: AsyncIterable<Buffer>, onRow: (row: Buffer) => void): Promise<number> {
  const out = createWriteStream(file, { mode: 0o600 })
  const failed = once(out, 'close').then(() => undefined)
  let count = 0
  try {
    for await (const row of rows) {
      if (out.errored) throw out.errored
      if (!out.write(row)) await Promise.race([once(out, 'drain'), failed])
      onRow(row)
      count += 1
    }
  } finally {
    out.end()
    await failed
  }
  if (out.errored) throw out.errored
  return count
}

function note(copied: MongoCopied, collection: string, row: Buffer): void {
  if (collection === 'payload-migrations') {
    const { name } = BSON.deserialize(row)
    if (typeof name === 'string' && name !== 'dev') copied.migrations.push(name)
  }
  if (collection !== 'assets') return
  const { filename, sizes } = BSON.deserialize(row) as { filename?: unknown; sizes?: Record<string, { filename?: unknown } | null> | null }
  for (const name of [filename, sizes?.thumb?.filename, sizes?.card?.filename]) if (typeof name === 'string') copied.named.push(name)
}

/** Rows of a file one after the other; throws where it is cut off. */
export async function* readRows(file: string): AsyncIterable<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    rest = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer])
    while (rest.length >= 4) {
      const size = rest.readInt32LE(0)
      if (size < 5 || size > 64 * 1024 * 1024) throw new Error(`${path.basename(file)} holds a row of ${size} bytes`)
      if (rest.length < size) break
      yield rest.subarray(0, size)
      rest = rest.subarray(size)
    }
  }
  if (rest.length > 0) throw new Error(`${path.basename(file)} ends in the middle of a row`)
}

export async function countRows(file: string): Promise<number> {
  let count = 0
  for await (const row of readRows(file)) count += BSON.deserialize(row) ? 1 : 0
  return count
}

/** Fills one collection from a backup, its indexes first. */
export async function fillCollection(db: Db, folder: string, name: string): Promise<void> {
  const { indexes } = EJSON.parse(await readFile(fileOf(folder, name, 'metadata.json'), 'utf8')) as {
    indexes: (IndexDescription & { v?: number; ns?: string })[]
  }
  await db.createCollection(name)
  const own = indexes.filter((index) => index.name !== '_id_').map(({ v: _version, ns: _space, ...index }) => index)
  if (own.length > 0) await db.collection(name).createIndexes(own)
  let batch: Document[] = []
  let bytes = 0
  const flush = async () => {
    if (batch.length > 0) await db.collection(name).insertMany(batch, { ordered: true })
    batch = []
    bytes = 0
  }
  for await (const row of readRows(fileOf(folder, name, 'bson'))) {
    batch.push(BSON.deserialize(row, asStored))
    bytes += row.length
    if (batch.length >= 500 || bytes > 8_000_000) await flush()
  }
  await flush()
}

export function fileOf(folder: string, collection: string, end: 'bson' | 'metadata.json'): string {
  return path.join(folder, COLLECTIONS, `${encodeURIComponent(collection)}.${end}`)
}
