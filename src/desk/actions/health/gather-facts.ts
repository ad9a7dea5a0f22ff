import { existsSync } from 'node:fs'
import { stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { BasePayload } from 'payload'
import packageJson from '../../../../package.json'
import { channelHealth, queueHealth } from '@/distribution/server'
import { isUnderWay, NOTES, type FailedBackup, type LastBackup, type Proof } from '@/platform/backup/notes'
import { readConfig } from '@/platform/config'
import { readFence } from '@/platform/fence'
import { lastSlot } from '../../rules/backup-plan'
import type { HealthFacts, OwnFacts } from '../../rules/health'
import { folderFor } from './make-backup'
import { databaseBytes, growthADay, mongoOf } from './note-sizes'
import { recentErrors } from './read-log'
import { readPlan } from './read-plan'

const bootedAt = Date.now()
const bootedTicks = performance.now()

/** All that the house knows of itself, asked of nobody outside. */
export async function gatherFacts(payload: BasePayload, now: number): Promise<HealthFacts> {
  const [own, queue, channels, bytes, versions, errors] = await Promise.all([
    gatherOwn(payload, now),
    queueHealth(payload, now),
    channelHealth(payload),
    databaseBytes(payload),
    versionFacts(payload),
    recentErrors(),
  ])
  return { ...own, database: { kind: readConfig().database.kind, bytes }, queue, channels, versions, errors }
}

/** What it is without its work: a few short questions. */
export async function gatherOwn(payload: BasePayload, now: number): Promise<OwnFacts> {
  const config = readConfig()
  const [fence, backup, disks, offset] = await Promise.all([readFence(payload), backupFacts(payload, now), diskFacts(payload), clockOffset(payload)])
  const against = config.database.kind === 'mongodb' ? ('database' as const) : ('itself' as const)
  return { now, zone: config.timeZone, fence, backup, disks, clock: { offset, against } }
}

async function backupFacts(payload: BasePayload, now: number): Promise<HealthFacts['backup']> {
  const plan = await readPlan(payload)
  const get = <T>(key: string) => payload.kv.get<T & object>(key)
  const [good, last, proof, running] = await Promise.all([
    get<LastBackup>(NOTES.good),
    get<LastBackup | FailedBackup>(NOTES.last),
    get<Proof>(NOTES.proof),
    get<{ host: string; pid: number; at: string }>(NOTES.running),
  ])
  return {
    folder: plan.folder,
    at: plan.at,
    wanted: plan.folder === null ? null : lastSlot(plan, readConfig().timeZone, now),
    good: good && { at: Date.parse(good.at), bytes: good.bytes, files: good.files, folder: good.folder, isSealed: good.isSealed, missing: good.missing },
    failure: last?.ok === false ? { at: Date.parse(last.at), reason: last.reason } : null,
    proof: proof && { at: Date.parse(proof.at), seconds: proof.seconds },
    isRunning: isUnderWay(running, now),
    isOnSameDisk: good !== null && (await deviceOf(path.dirname(good.folder))) === (await deviceOf(readConfig().dataDir)),
  }
}

async function deviceOf(directory: string): Promise<number | null> {
  return stat(directory).then(
    ({ dev }) => dev,
    () => null,
  )
}

async function diskFacts(payload: BasePayload): Promise<HealthFacts['disks']> {
  const { dataDir } = readConfig()
  const backups = folderFor(await readPlan(payload))
  const growth = await growthADay(payload)
  const data = { what: 'data' as const, directory: dataDir, free: await freeBelow(dataDir), growthADay: growth }
  const isOther = existsSync(backups) && (await deviceOf(backups)) !== (await deviceOf(dataDir))
  return [data, ...(isOther ? [{ what: 'backups' as const, directory: backups, free: await freeBelow(backups), growthADay: null }] : [])]
}

async function freeBelow(directory: string): Promise<number | null> {
  return statfs(directory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  )
}

/** Against the clock of the database where it has one of its own; otherwise how far the clock was moved since this was loaded. */
async function clockOffset(payload: BasePayload): Promise<number> {
  const mongo = mongoOf(payload)
  if (!mongo) return Date.now() - bootedAt - (performance.now() - bootedTicks)
  const asked = Date.now()
  const { localTime } = await mongo.admin().command({ hello: 1 })
  return localTime instanceof Date ? localTime.getTime() - (asked + Date.now()) / 2 : 0
}

async function versionFacts(payload: BasePayload): Promise<HealthFacts['versions']> {
  const known = (payload.db as unknown as { prodMigrations?: { name: string }[] }).prodMigrations ?? []
  const { docs } = await payload.find({ collection: 'payload-migrations', pagination: false, depth: 0, overrideAccess: true })
  const done = new Set(docs.map(({ name }) => name))
  return {
    app: packageJson.version,
    node: process.versions.node,
    payload: packageJson.dependencies.payload,
    migration: known.at(-1)?.name ?? '',
    // A database whose schema was pushed, as those of tests are, has no migrations to run.
    pending: done.has('dev') || done.size === 0 ? 0 : known.filter(({ name }) => !done.has(name)).length,
  }
}
