import { DomainError } from '@/platform/errors'
import { ARTICLE, LARGEST_TEXT, LARGEST_THEME, MANIFEST, THEME, THEME_FOLDER } from './bundle'

/** The files of an export. `read` answers no bytes where there is none. @throws DomainError when one has more than `most` bytes */
export type ExportFiles = { names: readonly string[]; has(name: string): boolean; read(name: string, most: number): Promise<Uint8Array> }

/** What stands in the files of an exported draft, unread. */
export type ExportTexts = { article: string; manifest: string; themes: string[] }

const PACKED_AGAIN = new RegExp(`^[^/]+/(?=${ARTICLE}$)`)

/**
 * The files of an export in an archive. Whoever unpacks one and packs the folder again gets all of them one folder
 * deeper, some systems with notes of their own beside it. `name`: what a refusal calls the archive.
 * @throws DomainError `NOT_AN_EXPORT`
 */
export function exportIn(archive: ExportFiles, name = ''): ExportFiles {
  if (archive.has(ARTICLE)) return archive
  const [folder, ...others] = archive.names.flatMap((one) => PACKED_AGAIN.exec(one)?.[0] ?? [])
  if (folder === undefined || others.length > 0) throw notAnExport(name)
  return {
    names: archive.names.flatMap((one) => (one.startsWith(folder) ? [one.slice(folder.length)] : [])),
    has: (one) => archive.has(`${folder}${one}`),
    read: (one, most) => archive.read(`${folder}${one}`, most),
  }
}

/** @throws DomainError those of the files */
export async function readExportTexts(files: ExportFiles): Promise<ExportTexts> {
  const text = async (name: string, most: number): Promise<string> => new TextDecoder().decode(await files.read(name, most))
  const themes: string[] = []
  const isTheme = (name: string): boolean => name === THEME || (name.startsWith(THEME_FOLDER) && name.endsWith('.json'))
  for (const name of files.names.filter(isTheme)) themes.push(await text(name, LARGEST_THEME))
  return { article: await text(ARTICLE, LARGEST_TEXT), manifest: await text(MANIFEST, LARGEST_TEXT), themes }
}

function notAnExport(name: string): DomainError {
  const [zh, en] = name === '' ? ['这个压缩包', 'This archive'] : [`「${name}」`, `“${name}”`]
  return new DomainError({
    code: 'NOT_AN_EXPORT',
    status: 422,
    text: {
      zh: `${zh}里没有 article.md，不是行文导出的文稿，没有导入。请选择用「导出」得到的 .zip；网页压缩包请先解压，再选里面的 .html。`,
      en: `${en} holds no article.md, so it is no exported draft and was not imported. Choose a .zip made by “Export”; unpack a packed page and choose its .html.`,
    },
  })
}
