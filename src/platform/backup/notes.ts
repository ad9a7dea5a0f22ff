import { hostname } from 'node:os'
import type { Config } from '../config'
import { FENCE } from '../fence'
import type { Bilingual } from '../language'
import { withMongo } from './mongo-connection'
import { refuse } from './refusals'
import { withSqlite } from './sqlite-connection'

/** What the last backup came to. `at` and `heldAt` ISO 8601: when it ended, and the moment that it holds. */
export type LastBackup = {
  at: string
  ok: true
  heldAt: string
  id: string
  folder: string
  files: number
  bytes: number
  seconds: number
  isSealed: boolean
  isOneMoment: boolean
  missing: number
}
export type FailedBackup = { at: string; ok: false; folder: string; reason: Bilingual }
/** A backup that was restored beside the workspace, opened, counted and thrown away. */
export type Proof = { at: string; backup: string; folder: string; seconds: number }
type Running = { host: string; pid: number; at: string }

/** Kept in the data itself, so that every process of a team knows it. */
export const NOTES = { last: 'backup-last', good: 'backup-good', proof: 'backup-proof', running: 'backup-running' } as const
/** What concerns the running house alone and would be wrong in a copy. */
export const notInCopies: ReadonlySet<string> = new Set([FENCE, NOTES.running])

/** Longer than a backup takes; who died in it leaves the note. */
const longestMs = 2 * 60 * 60 * 1000

type Kept = {
  get<T>(key: string): Promise<T | null>
  set(key: string, value: object): Promise<void>
  insert(key: string, value: object): Promise<boolean>
  remove(key: string, value: object): Promise<void>
}

/** What is kept beside the documents, for programs that run beside the server. */
export async function withNotes<T>(config: Pick<Config, 'database'>, work: (notes: Kept) => Promise<T>): Promise<T> {
  return config.database.kind === 'mongodb' ? inMongo(config.database.url, work) : inSqlite(config.database.url.slice('file:'.length), work)
}

function inSqlite<T>(file: string, work: (notes: Kept) => Promise<T>): Promise<T> {
  return withSqlite(file, (client) =>
    work({
      async get<V>(key: string) {
        const [row] = (await client.execute({ sql: 'SELECT data FROM payload_kv WHERE key = ?', args: [key] })).rows
        return row ? (JSON.parse(String(row.data)) as V) : null
      },
      async set(key, value) {
        const sql = 'INSERT INTO payload_kv (key, data) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET data = excluded.data'
        await client.execute({ sql, args: [key, JSON.stringify(value)] })
      },
      async insert(key, value) {
        const sql = 'INSERT INTO payload_kv (key, data) VALUES (?, ?) ON CONFLICT (key) DO NOTHING'
        return (await client.execute({ sql, args: [key, JSON.stringify(value)] })).rowsAffected === 1
      },
      async remove(key, value) {
        await client.execute({ sql: 'DELETE FROM payload_kv WHERE key = ? AND data = ?', args: [key, JSON.stringify(value)] })
      },
    }),
  )
}

function inMongo<T>(url: string, work: (notes: Kept) => Promise<T>): Promise<T> {
  return withMongo(url, async (db) => {
    const kept = db.collection<{ key: string; data: object }>('payload-kv')
    await kept.createIndex({ key: 1 }, { unique: true })
    return work({
      get: async <V>(key: string) => ((await kept.findOne({ key }))?.data as V | undefined) ?? null,
      set: async (key, data) => void (await kept.updateOne({ key }, { $set: { data } }, { upsert: true })),
      insert: (key, data) =>
        kept.insertOne({ key, data }).then(
          () => true,
          (error: { code?: unknown }) => {
            if (error.code === 11_000) return false
            throw error
          },
        ),
      remove: async (key, data) => void (await kept.deleteOne({ key, data })),
    })
  })
}

/** Does the work unless another process is at it. @throws DomainError `BACKUP_RUNNING` */
export async function alone<T>(config: Pick<Config, 'database'>, work: () => Promise<T>): Promise<T> {
  const mine: Running = { host: hostname(), pid: process.pid, at: new Date().toISOString() }
  await withNotes(config, async (notes) => {
    if (await notes.insert(NOTES.running, mine)) return
    const other = await notes.get<Running>(NOTES.running)
    if (other && isGone(other)) await notes.remove(NOTES.running, other)
    if (!(await notes.insert(NOTES.running, mine))) throw running(other)
  })
  try {
    return await work()
  } finally {
    await withNotes(config, (notes) => notes.remove(NOTES.running, mine))
  }
}

/** Whether a backup is under way, and since when. */
export function isUnderWay(note: Running | null, now: number): boolean {
  return note !== null && now - Date.parse(note.at) < longestMs
}

function isGone({ host, pid, at }: Running): boolean {
  if (Date.now() - Date.parse(at) > longestMs) return true
  if (host !== hostname()) return false
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}

function running(other: Running | null) {
  const since = other?.at ?? ''
  return refuse(
    'BACKUP_RUNNING',
    `另一个备份正在进行（${since} 开始），同时只做一个。请等它做完再试。`,
    `Another backup is under way (since ${since}); one is made at a time. Try again when it is done.`,
  )
}
