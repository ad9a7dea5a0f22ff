import { copyFile, mkdir, open, readFile, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { migrations as mongoMigrations } from '@/migrations/mongodb'
import { migrations as sqliteMigrations } from '@/migrations/sqlite'
import type { Config } from '../config'
import { ownFolder } from '../data-directory'
import { checkBackup } from './check'
import { readJournal, removeMarks } from './half-restored'
import { fingerprint, type Manifest } from './manifest'
import { refuse, refuseBroken } from './refusals'
import { clearHalfDatabase, restoreMongo } from './restore-mongo'
import type { RestorePoint } from './restore-points'
import { clearHalf, moveIntoPlace, placesOf, refuseFull, type Place } from './restore-places'
import { markOf, unseal } from './seal'

export type RestoreWish = {
  config: Config
  folder: string
  passphrase?: string | null
  /** `PAYLOAD_SECRET` where it is given. */
  givenSecret?: string
  at?: (point: RestorePoint) => void | Promise<void>
  /** How many bytes are free below a folder. */
  freeBytes?: (directory: string) => Promise<number>
}

/**
 * Puts a backup into an empty workspace: checked first, staged in the folders themselves (which may be mounts), moved at the
 * end. All or nothing: what was cut off cannot be started, and the same restore again clears it up. What comes out is fenced,
 * because the backup is. @throws DomainError
 */
export async function restore({ config, folder, passphrase = null, givenSecret, at = () => undefined, freeBytes = freeBelow }: RestoreWish): Promise<Manifest> {
  const manifest = await checkBackup(folder)
  refuseOtherKind(config, manifest)
  refuseNewer(manifest)
  const opened = await openSecrets(folder, { manifest, passphrase, givenSecret })
  const places = placesOf(config, manifest)
  for (const { directory } of places) await mkdir(directory, { recursive: true })
  const lock = await ownFolder(config)
  try {
    if ((await readJournal(config.dataDir))?.isDone) await removeMarks(config)
    await clear(config, places)
    await refuseFull(places)
    await refuseNoRoom(places, manifest, freeBytes)
    for (const place of places) await place.begin(manifest.id)
    await at('begun')
    await stage({ folder, manifest, opened, places })
    await at('staged')
    if (config.database.kind === 'mongodb') await restoreMongo(config.database.url, { folder, manifest, at: () => at('database filled') })
    await moveIntoPlace(places, at)
  } catch (error) {
    lock.release()
    await clear(config, places)
    throw error
  }
  try {
    await removeMarks(config)
    await at('done')
    return manifest
  } finally {
    lock.release()
  }
}

async function clear({ database }: Config, places: Place[]): Promise<void> {
  await clearHalf(places)
  if (database.kind === 'mongodb') await clearHalfDatabase(database.url)
}

function refuseOtherKind({ database }: Config, manifest: Manifest): void {
  if (database.kind === manifest.database.kind) return
  throw manifest.database.kind === 'mongodb'
    ? refuse(
        'BACKUP_OF_OTHER_DATABASE',
        '这是 MongoDB 工作区的备份。请把 DATABASE_URL 设为一个空的 mongodb:// 数据库再恢复。',
        'This is the backup of a MongoDB workspace. Set DATABASE_URL to an empty mongodb:// database and restore again.',
      )
    : refuse(
        'BACKUP_OF_OTHER_DATABASE',
        '这是 SQLite 工作区的备份。请去掉 mongodb:// 的 DATABASE_URL 再恢复。',
        'This is the backup of a SQLite workspace. Unset the mongodb:// DATABASE_URL and restore again.',
      )
}

function refuseNewer({ database, migrations, version }: Manifest): void {
  const known = new Set((database.kind === 'mongodb' ? mongoMigrations : sqliteMigrations).map(({ name }) => name))
  const unknown = migrations.filter((name) => !known.has(name))
  if (unknown.length === 0) return
  throw refuse(
    'BACKUP_NEWER',
    `备份来自更新的版本（${version}，多出 ${unknown.length} 个数据库迁移），这个版本读不了。请先升级再恢复。`,
    `The backup comes from a newer version (${version}, with ${unknown.length} migrations that this one does not know). Upgrade first, then restore.`,
  )
}

type Opening = { manifest: Manifest; passphrase: string | null; givenSecret: string | undefined }

/** What was sealed, by the name under which it is restored. A secret that is not the one of the backup would leave every channel without its key. */
async function openSecrets(folder: string, { manifest, passphrase, givenSecret }: Opening): Promise<Map<string, Buffer>> {
  const opened = new Map<string, Buffer>()
  for (const { path: name } of manifest.files.filter((file) => !file.path.includes('/') && file.path.endsWith('.sealed'))) {
    if (passphrase === null) throw needsPassphrase()
    opened.set(name.slice(0, -'.sealed'.length), unseal(await readFile(path.join(folder, name)), passphrase))
  }
  const given = givenSecret ?? ''
  if (given === '' && manifest.secret === 'elsewhere') throw secretElsewhere()
  if (given !== '' && markOf(given, manifest.id) !== manifest.secretMark) throw otherSecret()
  return opened
}

type Staging = { folder: string; manifest: Manifest; opened: Map<string, Buffer>; places: Place[] }

async function stage({ folder, manifest, opened, places }: Staging): Promise<void> {
  for (const place of places) {
    for (const file of manifest.files.filter((one) => place.takes(one.path))) {
      const to = place.staged(file.path)
      await mkdir(path.dirname(to), { recursive: true })
      await copyFile(path.join(folder, file.path), to)
      const copied = await fingerprint(path.dirname(to), path.basename(to))
      if (copied.sha256 !== file.sha256) throw changedMeanwhile(file.path)
    }
  }
  const [home] = places
  if (!home) return
  for (const [name, content] of opened) await writeFile(home.staged(name), content, { mode: 0o600 })
  await writeFile(home.staged('restored.json'), `${JSON.stringify({ backup: manifest.id, takenAt: manifest.at, restoredAt: new Date().toISOString() })}\n`)
  if (manifest.database.kind === 'sqlite') await reachDisk(places.map((place) => place.staged(sqliteName(manifest))))
}

function sqliteName({ database }: Manifest): string {
  return database.kind === 'sqlite' ? database.file : ''
}

async function reachDisk(files: string[]): Promise<void> {
  for (const file of files) {
    const handle = await open(file, 'r+').catch(() => null)
    await handle?.sync()
    await handle?.close()
  }
}

async function freeBelow(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory)
  return bavail * bsize
}

/** A tenth more than the files need: a database wants room to be opened. */
async function refuseNoRoom(places: Place[], manifest: Manifest, freeBytes: (directory: string) => Promise<number>): Promise<void> {
  for (const place of places) {
    const needed = manifest.files.filter((file) => place.takes(file.path)).reduce((sum, { bytes }) => sum + bytes, 0) * 1.1
    const free = await freeBytes(place.directory)
    if (free >= needed) continue
    const [want, have] = [needed, free].map((bytes) => `${Math.ceil(bytes / 1_000_000)} MB`)
    throw refuse(
      'NO_ROOM',
      `${place.directory} 所在的盘只剩 ${have}，恢复需要 ${want}。没有恢复任何东西，请腾出空间或换一块盘。`,
      `The disk of ${place.directory} has ${have} left and the restore needs ${want}. Nothing was restored. Make room or use another disk.`,
    )
  }
}

const needsPassphrase = () =>
  refuse(
    'PASSPHRASE_NEEDED',
    '备份里的密钥是用口令封住的。请用 --passphrase-file 给出口令文件。没有恢复任何东西。',
    'The secret in this backup is sealed. Give the file with its passphrase as --passphrase-file. Nothing was restored.',
  )

const secretElsewhere = () =>
  refuse(
    'SECRET_ELSEWHERE',
    '做备份的工作区用环境变量 PAYLOAD_SECRET 保存密钥，备份里没有它。请先设好同一个 PAYLOAD_SECRET 再恢复。',
    'The workspace kept its secret in the variable PAYLOAD_SECRET, so the backup does not hold it. Set the same PAYLOAD_SECRET and restore again.',
  )

const otherSecret = () =>
  refuse(
    'SECRET_OTHER',
    'PAYLOAD_SECRET 不是做备份时的那一个：渠道的密钥会全部打不开。请改成原来的，或（备份里有密钥时）去掉它。没有恢复任何东西。',
    'PAYLOAD_SECRET is not the one the backup was made with: no channel key could be opened. Use that one, or unset it where the backup holds the secret. Nothing was restored.',
  )

const changedMeanwhile = (file: string) =>
  refuseBroken([file], `备份里的 ${file} 在恢复途中变了，没有恢复任何东西。`, `${file} of the backup changed while it was restored; nothing was restored.`)
