import type { PayloadRequest } from 'payload'
import { signedIn } from '@/people/server'
import { openArchive, type ArchiveSource } from '@/platform/archive'
import { EXPORT_LIMITS } from '../exchange/bundle'
import { type ExportFiles, exportIn, readExportTexts } from '../exchange/export-texts'
import type { ReadExport } from '../exchange/read-export'
import { apart } from './read-apart'

/** An exported draft that is looked at or brought back. Pictures stay in the archive until they are asked for. */
export type OpenedExport = ReadExport & { archive: ExportFiles }

/** @throws DomainError `NOT_SIGNED_IN`, `NOT_AN_EXPORT`, those of the archive and those of the reader. */
export async function openExport(req: PayloadRequest, source: ArchiveSource, name = ''): Promise<OpenedExport> {
  signedIn(req)
  const archive = exportIn(await openArchive(source, { ...EXPORT_LIMITS, name }), name)
  return { archive, ...(await apart.exported(await readExportTexts(archive))) }
}

/** Whether a file is a zip that we exported. */
export async function isExport(source: ArchiveSource): Promise<boolean> {
  const [first, second] = await source.read(0, 2)
  if (first !== 0x50 || second !== 0x4b) return false
  return openArchive(source, EXPORT_LIMITS)
    .then((archive) => exportIn(archive))
    .then(
      () => true,
      () => false,
    )
}
