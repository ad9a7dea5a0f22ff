import path from 'node:path'
import type { Bilingual } from '../language'
import { fingerprint, readManifest, type BackedUpFile, type Manifest } from './manifest'
import { countRows, fileOf } from './mongo-copy'
import { refuseBroken } from './refusals'
import { heldInSqlite, whyDamaged } from './sqlite-copy'

export type Broken = { file: string; why: Bilingual }

/** Opens a backup and proves it: every file by its hash, the database by its own check and its rows by their number. @throws DomainError `BACKUP_BROKEN` naming what is broken. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder)
  const broken = await whatIsBroken(folder, manifest)
  if (broken.length === 0) return manifest
  const shown = broken.slice(0, 10)
  const more = broken.length - shown.length
  throw refuseBroken(
    broken.map(({ file }) => file),
    `备份 ${folder} 坏了，没有恢复任何东西。坏的有：${shown.map(({ file, why }) => `${file}（${why.zh}）`).join('、')}${more > 0 ? `，还有 ${more} 个` : ''}。请换一份备份。`,
    `The backup ${folder} is broken and nothing was restored. Broken: ${shown.map(({ file, why }) => `${file} (${why.en})`).join(', ')}${more > 0 ? ` and ${more} more` : ''}. Use another backup.`,
  )
}

async function whatIsBroken(folder: string, manifest: Manifest): Promise<Broken[]> {
  const broken: Broken[] = []
  for (const wanted of manifest.files) {
    const found = await fingerprint(folder, wanted.path).catch((error: NodeJS.ErrnoException) => error)
    const why = whyDiffering(found, wanted)
    if (why) broken.push({ file: wanted.path, why })
  }
  return broken.length > 0 ? broken : brokenDatabase(folder, manifest)
}

function whyDiffering(found: BackedUpFile | Error, wanted: BackedUpFile): Bilingual | null {
  if (found instanceof Error) return unreadable(found)
  if (found.bytes !== wanted.bytes) return { zh: `应有 ${wanted.bytes} 字节，现有 ${found.bytes}`, en: `${found.bytes} of ${wanted.bytes} bytes` }
  return found.sha256 === wanted.sha256 ? null : { zh: '内容变了', en: 'its content has changed' }
}

/** Asked only when the bytes are those that were written: SQLite is not given a file that is something else. */
async function brokenDatabase(folder: string, { database, counts, files }: Manifest): Promise<Broken[]> {
  const listed = new Set(files.map((file) => file.path))
  if (database.kind === 'sqlite') {
    if (!listed.has(database.file)) return [{ file: database.file, why: { zh: '清单里没有数据库', en: 'the list has no database' } }]
    const why = await whyDamaged(path.join(folder, database.file))
    if (why !== null) return [{ file: database.file, why: { zh: why, en: why } }]
    return differing(counts, (await heldInSqlite(path.join(folder, database.file))).counts)
  }
  const found: Record<string, number> = {}
  for (const name of database.collections) {
    try {
      found[name] = await countRows(fileOf(folder, name, 'bson'))
    } catch (error) {
      return [{ file: name, why: unreadable(error as Error) }]
    }
  }
  return differing(counts, found)
}

function differing(wanted: Record<string, number>, found: Record<string, number>): Broken[] {
  return Object.entries(wanted)
    .filter(([name, count]) => found[name] !== count)
    .map(([name, count]) => ({ file: name, why: { zh: `应有 ${count} 行，现有 ${found[name] ?? 0}`, en: `${found[name] ?? 0} of ${count} rows` } }))
}

function unreadable(error: NodeJS.ErrnoException): Bilingual {
  return error.code === 'ENOENT' ? { zh: '不见了', en: 'missing' } : { zh: `读不出来：${error.message}`, en: `cannot be read: ${error.message}` }
}
