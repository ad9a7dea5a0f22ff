import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { refuse, refuseBroken } from './refusals'

/** What says what a backup holds; written last. */
export const MANIFEST = 'backup.json'

const fileSchema = z.object({ path: z.string().min(1), bytes: z.number().int().min(0), sha256: z.string().length(64) })

const manifestSchema = z.object({
  format: z.literal(1),
  id: z.string().min(8),
  /** When the moment of the database was taken, ISO 8601. */
  at: z.string(),
  /** Of Xingwen. */
  version: z.string(),
  database: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sqlite'), file: z.string() }),
    z.object({ kind: z.literal('mongodb'), collections: z.array(z.string()), isOneMoment: z.boolean() }),
  ]),
  /** Rows by table or collection. */
  counts: z.record(z.string(), z.number().int().min(0)),
  /** The schema, by the migrations that made it. */
  migrations: z.array(z.string()),
  secret: z.enum(['plain', 'sealed', 'elsewhere']),
  /** Tells whether a secret is the one this was made with, and nothing else. */
  secretMark: z.string(),
  files: z.array(fileSchema),
  /** Files that rows name and that the library had lost before. */
  missing: z.array(z.string()),
})

export type BackedUpFile = z.infer<typeof fileSchema>
export type Manifest = z.infer<typeof manifestSchema>

/** With a hash of its own, so that a changed list is no list. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = JSON.stringify(manifest)
  await writeFile(path.join(folder, MANIFEST), `${JSON.stringify({ manifest, sha256: hashOf(text) }, null, 1)}\n`, { mode: 0o600, flush: true } as never)
}

/** @throws DomainError `NOT_A_BACKUP`, `BACKUP_BROKEN`, `BACKUP_NEWER` */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = path.join(folder, MANIFEST)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw noBackup(folder)
    throw error
  })
  const read = parsed(text)
  if (read && typeof read.manifest === 'object' && read.manifest !== null && Number(read.manifest.format) > 1) throw newer(folder)
  const manifest = manifestSchema.safeParse(read?.manifest)
  if (!read || !manifest.success || read.sha256 !== hashOf(JSON.stringify(read.manifest))) throw brokenList(file)
  return manifest.data
}

function parsed(text: string): { manifest?: { format?: unknown } | null; sha256?: unknown } | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export async function fingerprint(root: string, relative: string): Promise<BackedUpFile> {
  const file = path.join(root, relative)
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return { path: relative.split(path.sep).join('/'), bytes: (await stat(file)).size, sha256: hash.digest('hex') }
}

function noBackup(folder: string) {
  return refuse(
    'NOT_A_BACKUP',
    `${folder} 不是一份备份（里面没有 ${MANIFEST}）。请给出 npx xingwen backup 做好的文件夹；名字里有 .part- 的是没做完的。`,
    `${folder} is no backup (there is no ${MANIFEST} in it). Name a folder that npx xingwen backup made; one with .part- in its name was never finished.`,
  )
}

function newer(folder: string) {
  return refuse(
    'BACKUP_NEWER',
    `${folder} 是更新版本的行文做的备份。请用那个版本恢复。`,
    `${folder} was made by a newer version of Xingwen. Restore it with that version.`,
  )
}

function brokenList(file: string) {
  return refuseBroken(
    [MANIFEST],
    `备份的清单 ${file} 坏了或被改过，没有恢复任何东西。请换一份备份。`,
    `The list of the backup, ${file}, is damaged or was changed; nothing was restored. Use another backup.`,
  )
}
