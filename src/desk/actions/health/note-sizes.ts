import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { BasePayload } from 'payload'
import { readConfig } from '@/platform/config'

const KEY = 'house-sizes'
const mostDays = 30
const day = 24 * 60 * 60 * 1000

export type Size = { at: number; bytes: number }

/** One figure a day of how much the workspace holds, for a month. */
export async function noteSizes(payload: BasePayload, now: number): Promise<void> {
  const known = (await payload.kv.get<{ days: Size[] }>(KEY))?.days ?? []
  const bytes = ((await databaseBytes(payload)) ?? 0) + (await bytesIn(readConfig().mediaDir))
  await payload.kv.set(KEY, { days: [...known, { at: now, bytes }].slice(-mostDays) })
}

/** Bytes a day; null before two days are known. */
export async function growthADay(payload: BasePayload): Promise<number | null> {
  const days = (await payload.kv.get<{ days: Size[] }>(KEY))?.days ?? []
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last || last.at - first.at < day) return null
  return ((last.bytes - first.bytes) / (last.at - first.at)) * day
}

type MongoDatabase = { stats(): Promise<{ storageSize?: unknown }>; admin(): { command(command: object): Promise<{ localTime?: unknown }> } }

/** The driver's database of a MongoDB workspace; null for SQLite. */
export function mongoOf({ db }: BasePayload): MongoDatabase | null {
  return ((db as unknown as { connection?: { db?: MongoDatabase } }).connection?.db ?? null) as MongoDatabase | null
}

export async function databaseBytes(payload: BasePayload): Promise<number | null> {
  const { database } = readConfig()
  if (database.kind === 'sqlite') {
    const file = database.url.slice('file:'.length)
    const sizes = await Promise.all(
      [file, `${file}-wal`].map((name) =>
        stat(name).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
    )
    return sizes.reduce((sum, size) => sum + size, 0)
  }
  const stats = await mongoOf(payload)
    ?.stats()
    .catch(() => null)
  return typeof stats?.storageSize === 'number' ? stats.storageSize : null
}

async function bytesIn(directory: string): Promise<number> {
  let sum = 0
  for (const name of await readdir(directory).catch(() => [])) {
    sum += await stat(path.join(directory, name)).then(
      (one) => (one.isFile() ? one.size : 0),
      () => 0,
    )
  }
  return sum
}
