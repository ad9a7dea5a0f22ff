import { randomBytes } from 'node:crypto'
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readGivenSecret, readSecret, type Config } from '../config'
import type { Fence } from '../fence'
import { checkBackup } from './check'
import { fingerprint, writeManifest, type Manifest } from './manifest'
import { copyMongo } from './mongo-copy'
import { refuse } from './refusals'
import { markOf, seal } from './seal'
import { copySqlite, fenceSqlite, heldInSqlite, type Held } from './sqlite-copy'

/** Where a backup may be cut off; named for the tests that do it. */
export const backupPoints = ['database copied', 'files copied', 'list written', 'checked', 'named'] as const
export type BackupPoint = (typeof backupPoints)[number]

export type BackupWish = {
  config: Config
  version: string
  folder: string
  passphrase?: string | null
  at?: (point: BackupPoint) => void | Promise<void>
}

export type BackedUp = { folder: string; manifest: Manifest; bytes: number }

/**
 * Copies a workspace while it is used: one moment of the database, then the files (which never change, so that whatever a row
 * names is still the same file), then the list with a hash of each; opened and checked before it gets its name. Whole under
 * that name, or not there. @throws DomainError
 */
export async function backUp({ config, version, folder, passphrase = null, at = () => undefined }: BackupWish): Promise<BackedUp> {
  await refuseSource(config)
  await refusePlace(config, folder)
  await mkdir(path.dirname(folder), { recursive: true })
  const part = await mkdtemp(`${folder}.part-`)
  try {
    const fence: Fence = { backup: randomBytes(8).toString('hex'), at: new Date().toISOString() }
    const { database, held } = await copyDatabase(config, part, fence)
    await at('database copied')
    const secret = await copySecrets(config, part, passphrase)
    await copyIfThere(path.join(config.dataDir, 'rehearsal'), path.join(part, 'rehearsal'))
    const names = await copyFiles(config.mediaDir, path.join(part, 'media'))
    await at('files copied')
    const manifest: Manifest = {
      format: 1,
      id: fence.backup,
      at: fence.at,
      version,
      database,
      counts: held.counts,
      migrations: held.migrations,
      secret,
      secretMark: markOf(readSecret(config), fence.backup),
      files: await fingerprintsBelow(part),
      missing: held.named.filter((name) => !names.has(name)),
    }
    await writeManifest(part, manifest)
    await at('list written')
    await checkBackup(part)
    await at('checked')
    await rm(folder, { recursive: true, force: true })
    await rename(part, folder)
    await at('named')
    return { folder, manifest, bytes: manifest.files.reduce((sum, { bytes }) => sum + bytes, 0) }
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    throw error
  }
}

async function copyDatabase({ database }: Config, part: string, fence: Fence): Promise<{ database: Manifest['database']; held: Held }> {
  if (database.kind === 'mongodb') {
    const { collections, isOneMoment, ...held } = await copyMongo(database.url, part, fence)
    return { database: { kind: 'mongodb', collections, isOneMoment }, held }
  }
  const file = path.basename(sqliteFile(database.url))
  await copySqlite(sqliteFile(database.url), path.join(part, file))
  await fenceSqlite(path.join(part, file), fence)
  return { database: { kind: 'sqlite', file }, held: await heldInSqlite(path.join(part, file)) }
}

export function sqliteFile(url: string): string {
  return url.slice('file:'.length)
}

/** The secret, and the sign-ins that the first start wrote down. Sealed, they tell nothing to who finds the backup. */
async function copySecrets(config: Config, part: string, passphrase: string | null): Promise<Manifest['secret']> {
  for (const name of ['secret', 'sign-ins.json']) {
    const from = path.join(config.dataDir, name)
    if (!(await isThere(from))) continue
    if (passphrase === null) await cp(from, path.join(part, name), { preserveTimestamps: true })
    else await writeFile(path.join(part, `${name}.sealed`), seal(await readFile(from), passphrase), { mode: 0o600 })
  }
  if (readGivenSecret() !== undefined || !(await isThere(path.join(config.dataDir, 'secret')))) return 'elsewhere'
  return passphrase === null ? 'plain' : 'sealed'
}

async function refuseSource({ database }: Config): Promise<void> {
  if (database.kind === 'mongodb') return
  const file = sqliteFile(database.url)
  if (await isThere(file)) return
  throw refuse(
    'NOTHING_TO_BACK_UP',
    `${file} 不存在，没有可备份的工作区。请检查 DATA_DIR 或 DATABASE_URL。`,
    `There is no ${file}, so there is no workspace to back up. Check DATA_DIR or DATABASE_URL.`,
  )
}

/** @throws DomainError `BACKUP_INSIDE` */
export function refuseInside({ dataDir, mediaDir }: Config, folder: string): void {
  const home = [dataDir, mediaDir].find((directory) => `${folder}${path.sep}`.startsWith(`${directory}${path.sep}`))
  if (home === undefined) return
  throw refuse(
    'BACKUP_INSIDE',
    `备份不能放在工作区自己的文件夹 ${home} 里。请另选一个文件夹，最好在另一块盘上。`,
    `A backup cannot lie inside the workspace's own folder ${home}. Choose another, best on another disk.`,
  )
}

async function refusePlace(config: Config, folder: string): Promise<void> {
  refuseInside(config, folder)
  if (!(await isThere(folder))) return
  if ((await stat(folder)).isDirectory() && (await readdir(folder)).length === 0) return
  throw refuse('BACKUP_EXISTS', `${folder} 已经存在，没有覆盖它。请另起一个名字。`, `${folder} exists already and was not written over. Choose another name.`)
}

/** The names of what was copied. What is deleted meanwhile is left out. */
async function copyFiles(from: string, to: string): Promise<Set<string>> {
  await mkdir(to)
  const names = (await isThere(from)) ? await readdir(from, { withFileTypes: true }) : []
  const copied = new Set<string>()
  for (const { name } of names.filter((entry) => entry.isFile())) {
    const isCopied = await copyFile(path.join(from, name), path.join(to, name)).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
        return false
      },
    )
    if (isCopied) copied.add(name)
  }
  return copied
}

/** Every file of a folder, in the order of their names. */
export async function filesBelow(root: string): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()
}

async function fingerprintsBelow(root: string) {
  const files = []
  for (const file of await filesBelow(root)) files.push(await fingerprint(root, file))
  return files
}

async function copyIfThere(from: string, to: string): Promise<void> {
  if (await isThere(from)) await cp(from, to, { recursive: true, preserveTimestamps: true })
}

export async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
