import type { Archive } from '@/platform/archive'
import { ARTICLE, LARGEST_TEXT, LARGEST_THEME, MANIFEST, THEME, THEME_FOLDER } from './bundle'

/** What stands in the files of an exported draft, unread. */
export type ExportTexts = { article: string; manifest: string; themes: string[] }

/** @throws DomainError `ARCHIVE_ENTRY_TOO_LARGE` and the others of the archive */
export async function readExportTexts(archive: Archive): Promise<ExportTexts> {
  const text = async (name: string, most: number): Promise<string> => new TextDecoder().decode(await archive.read(name, most))
  const themes: string[] = []
  for (const name of archive.names.filter((one) => one === THEME || one.startsWith(THEME_FOLDER))) themes.push(await text(name, LARGEST_THEME))
  return { article: await text(ARTICLE, LARGEST_TEXT), manifest: await text(MANIFEST, LARGEST_TEXT), themes }
}
