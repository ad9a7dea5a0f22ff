import { readThemeText } from '../rules/theme-json'
import type { Theme } from '../themes/theme'
import { type Manifest, readManifest } from './bundle'
import type { ExportTexts } from './export-texts'
import { readExported, type ReadArticle } from './read-article'

/** What an exported draft says. */
export type ReadExport = { manifest: Manifest; article: ReadArticle; themes: Theme[] }

/** Reads the texts of an exported draft: what is not understood counts as absent. @throws DomainError `EXPORT_TOO_DEEP` */
export function readExport(texts: ExportTexts): ReadExport {
  const manifest = readManifest(texts.manifest)
  return {
    manifest,
    article: readExported(texts.article, manifest.nodes, manifest.root),
    themes: texts.themes.flatMap((text) => readThemeText(text).theme ?? []),
  }
}
