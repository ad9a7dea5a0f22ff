import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { bytesAsSource, fileAsSource, openArchive } from '@/platform/archive'
import { EXPORT_LIMITS, type ExportFiles, exportIn, type Imported, LARGEST_EXPORT, readBundle, readExportTexts } from '@/typesetting'
import type { Io } from './io'
import { findFile } from './text-file'

/** The ending of drafts that were taken out. */
export const EXPORT_EXTENSION = '.zip'

/** Reads an exported draft. @throws DomainError when there is no such file or it is no export of ours. */
export async function readExportFile(file: string, io: Io): Promise<Imported> {
  const name = basename(file)
  const handle = await open(await findFile(file, { cwd: io.cwd, extensions: [EXPORT_EXTENSION], largest: LARGEST_EXPORT }))
  try {
    return await readFrom(exportIn(await openArchive(await fileAsSource(handle), { ...EXPORT_LIMITS, name }), name))
  } finally {
    await handle.close()
  }
}

/** The same from bytes that came without a name; null when they are no export. */
export async function readExportBytes(bytes: Uint8Array): Promise<Imported | null> {
  const files = await openArchive(bytesAsSource(bytes), EXPORT_LIMITS)
    .then((archive) => exportIn(archive))
    .catch(() => null)
  return files && readFrom(files)
}

async function readFrom(files: ExportFiles): Promise<Imported> {
  return readBundle(await readExportTexts(files), files.names)
}
