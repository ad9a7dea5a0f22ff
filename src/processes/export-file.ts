import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { bytesAsSource, fileAsSource, openArchive, type ArchiveSource } from '@/platform/archive'
import { ARTICLE, EXPORT_LIMITS, type Imported, LARGEST_EXPORT, readBundle, readExportTexts } from '@/typesetting'
import { refusal } from './command'
import type { Io } from './io'
import { findFile } from './text-file'

/** The ending of drafts that were taken out. */
export const EXPORT_EXTENSION = '.zip'

/** Reads an exported draft. @throws DomainError when there is no such file or it is no export of ours. */
export async function readExportFile(file: string, io: Io): Promise<Imported> {
  const handle = await open(await findFile(file, { cwd: io.cwd, extensions: [EXPORT_EXTENSION], largest: LARGEST_EXPORT }))
  try {
    return await readExport(await fileAsSource(handle), basename(file))
  } finally {
    await handle.close()
  }
}

/** The same from bytes that came without a name; null when they are no export. */
export async function readExportBytes(bytes: Uint8Array): Promise<Imported | null> {
  const source = bytesAsSource(bytes)
  const archive = await openArchive(source, EXPORT_LIMITS).catch(() => null)
  return archive?.has(ARTICLE) ? readExport(source, '-') : null
}

async function readExport(source: ArchiveSource, name: string): Promise<Imported> {
  const archive = await openArchive(source, { ...EXPORT_LIMITS, name })
  if (!archive.has(ARTICLE)) {
    throw refusal('NOT_AN_EXPORT', [
      `「${name}」里没有 article.md，不是行文导出的文稿，没有导入。请用文稿上「导出」得到的 .zip；别的压缩包请先解压，再导入里面的文件。`,
      `“${name}” holds no article.md, so it is no exported draft and was not imported. Use a .zip made by “Export” on a draft; unpack any other archive and import the files in it.`,
    ])
  }
  return readBundle(await readExportTexts(archive), archive.names)
}
