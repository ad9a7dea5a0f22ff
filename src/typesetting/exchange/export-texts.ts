import { ARTICLE, LARGEST_TEXT, LARGEST_THEME, MANIFEST, THEME, THEME_FOLDER } from './bundle'

/** The files of an export. `read` answers no bytes where there is none. @throws DomainError when one has more than `most` bytes */
export type ExportFiles = { names: readonly string[]; has(name: string): boolean; read(name: string, most: number): Promise<Uint8Array> }

/** What stands in the files of an exported draft, unread. */
export type ExportTexts = { article: string; manifest: string; themes: string[] }

/** @throws DomainError those of the files */
export async function readExportTexts(files: ExportFiles): Promise<ExportTexts> {
  const text = async (name: string, most: number): Promise<string> => new TextDecoder().decode(await files.read(name, most))
  const themes: string[] = []
  for (const name of files.names.filter((one) => one === THEME || one.startsWith(THEME_FOLDER))) themes.push(await text(name, LARGEST_THEME))
  return { article: await text(ARTICLE, LARGEST_TEXT), manifest: await text(MANIFEST, LARGEST_TEXT), themes }
}
