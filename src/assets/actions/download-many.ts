import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { documentIds } from '@/platform/document-id'
import { DomainError } from '@/platform/errors'
import { writeArchive, type ArchiveFile } from '@/platform/write-archive'

/** The chosen pictures as one zip, a file in memory at a time. @throws DomainError `NOTHING_TO_DOWNLOAD` (404) */
export async function downloadMany(req: PayloadRequest, wanted: readonly string[]): Promise<AsyncGenerator<Uint8Array>> {
  const ids = documentIds(req.payload, wanted)
  const { docs } = await req.payload.find({
    collection: 'assets',
    where: { id: { in: ids } },
    select: { filename: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const directory = req.payload.collections.assets.config.upload.staticDir ?? 'media'
  const files = (await Promise.all(docs.map(({ filename }) => fileOf(directory, filename ?? '')))).filter((file) => file !== null)
  if (files.length === 0) throw nothing
  return writeArchive(files)
}

/** A file that is not there any more is left out: the others are what was asked for. */
async function fileOf(directory: string, filename: string): Promise<ArchiveFile | null> {
  const name = path.basename(filename)
  const place = path.join(/*turbopackIgnore: true*/ directory, name)
  const found = await stat(/*turbopackIgnore: true*/ place).catch(() => null)
  return found?.isFile() ? { name, size: found.size, packed: true, bytes: () => readFile(/*turbopackIgnore: true*/ place) } : null
}

const nothing = new DomainError({
  code: 'NOTHING_TO_DOWNLOAD',
  status: 404,
  text: { zh: '这些图片的文件已经不在了。刷新后再选。', en: 'The files of these pictures are gone. Reload and choose again.' },
})
