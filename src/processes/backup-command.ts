import { createClient } from '@libsql/client'
import { cp, copyFile, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { readConfig, type Config } from '@/platform/config'
import { parseOptions, refusal, runTelling } from './command'
import type { Io } from './io'

const usage = `用法 · Usage:
  npx xingwen backup FOLDER    把工作区复制到 FOLDER，服务可以开着 · copies the workspace into FOLDER; the server may be running
FOLDER 里有数据库、密钥与 media/；恢复时用 DATA_DIR=FOLDER MEDIA_DIR=FOLDER/media 启动，或停止服务后复制回去
FOLDER holds the database, the secret and media/. To restore, start with DATA_DIR=FOLDER MEDIA_DIR=FOLDER/media, or stop the server and copy them back
--json 机器可读 · machine-readable
`
const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

/** What a backup holds; `missing` are files that rows name and that the library had lost before. */
type Backup = { folder: string; files: number; missing: string[] }

/** A copy of a SQLite workspace while it is used: whole under its name, or not there. */
export function runBackup(argv: string[], io: Io): Promise<number> {
  return runTelling(io, async () => {
    const { values, positionals } = parseOptions(argv, options)
    const [folder, ...others] = positionals
    if (values.help || folder === undefined || others.length > 0) {
      io.stdout(usage)
      return values.help ? 0 : 1
    }
    const backup = await backUp(readConfig(), path.resolve(io.cwd, folder))
    io.stdout(values.json ? `${JSON.stringify(backup)}\n` : tell(backup))
    for (const name of backup.missing) io.stderr(`素材库早已没有这个文件：${name} · the library had lost this file before: ${name}\n`)
    return 0
  })
}

async function backUp(config: Config, folder: string): Promise<Backup> {
  const source = await sourceOf(config)
  await refusePlace(config, folder)
  await mkdir(path.dirname(folder), { recursive: true })
  const part = await mkdtemp(`${folder}.part-`)
  try {
    const copy = path.join(part, path.basename(source))
    // First the rows, then the files: a file never changes, so whatever a row names is still the same file.
    await copyDatabase(source, copy)
    for (const beside of ['secret', 'sign-ins.json', 'rehearsal']) await copyIfThere(path.join(config.dataDir, beside), path.join(part, beside))
    const files = await copyFiles(config.mediaDir, path.join(part, 'media'))
    const named = await filesNamedIn(copy)
    await rm(folder, { recursive: true, force: true })
    await rename(part, folder)
    return { folder, files: files.size, missing: named.filter((name) => !files.has(name)) }
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    throw error
  }
}

async function sourceOf({ database }: Config): Promise<string> {
  if (database.kind === 'mongodb') {
    throw refusal('BACKUP_OF_MONGODB', [
      'MongoDB 的工作区请用 mongodump 备份数据库，之后再复制 MEDIA_DIR 与密钥。',
      'Back up the database of a MongoDB workspace with mongodump, then copy MEDIA_DIR and the secret.',
    ])
  }
  const file = database.url.slice('file:'.length)
  if (await isThere(file)) return file
  throw refusal('NOTHING_TO_BACK_UP', [
    `${file} 不存在，没有可备份的工作区。请检查 DATA_DIR 或 DATABASE_URL。`,
    `There is no ${file}, so there is no workspace to back up. Check DATA_DIR or DATABASE_URL.`,
  ])
}

async function refusePlace({ dataDir, mediaDir }: Config, folder: string): Promise<void> {
  const home = [dataDir, mediaDir].find((directory) => `${folder}${path.sep}`.startsWith(`${directory}${path.sep}`))
  if (home !== undefined) {
    throw refusal('BACKUP_INSIDE', [
      `备份不能放在工作区自己的文件夹 ${home} 里。请另选一个文件夹，最好在另一块盘上。`,
      `A backup cannot lie inside the workspace's own folder ${home}. Choose another, best on another disk.`,
    ])
  }
  if (!(await isThere(folder))) return
  if ((await stat(folder)).isDirectory() && (await readdir(folder)).length === 0) return
  throw refusal('BACKUP_EXISTS', [
    `${folder} 已经存在，没有覆盖它。请另起一个名字。`,
    `${folder} exists already and was not written over. Choose another name.`,
  ])
}

/** One moment of the database, read beside whoever writes it. @throws DomainError `BACKUP_DAMAGED` */
async function copyDatabase(source: string, copy: string): Promise<void> {
  await asked(source, `VACUUM INTO '${copy.replaceAll("'", "''")}'`)
  const [found] = await asked(copy, 'PRAGMA integrity_check')
  if (found?.integrity_check === 'ok') return
  throw refusal('BACKUP_DAMAGED', [
    `数据库 ${source} 有损坏（${String(found?.integrity_check)}），没有留下备份。请停止服务，并从较早的备份恢复。`,
    `The database ${source} is damaged (${String(found?.integrity_check)}); no backup was kept. Stop the server and restore an earlier one.`,
  ])
}

async function asked(file: string, statement: string) {
  const client = createClient({ url: `file:${file}` })
  try {
    await client.execute('PRAGMA busy_timeout = 30000')
    return (await client.execute(statement)).rows
  } finally {
    client.close()
  }
}

async function filesNamedIn(copy: string): Promise<string[]> {
  const columns = ['filename', 'sizes_thumb_filename', 'sizes_card_filename']
  const rows = await asked(copy, `SELECT ${columns.join(', ')} FROM assets`)
  return rows.flatMap((row) => columns.map((column) => row[column])).filter((name) => typeof name === 'string')
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

async function copyIfThere(from: string, to: string): Promise<void> {
  if (await isThere(from)) await cp(from, to, { recursive: true, preserveTimestamps: true })
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

function tell({ folder, files }: Backup): string {
  return `已备份到 ${folder}：数据库、密钥与 ${files} 个文件\nBacked up to ${folder}: the database, the secret and ${files} files\n`
}
