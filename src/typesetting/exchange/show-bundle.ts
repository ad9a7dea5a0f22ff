import type { Picture, Remark } from '../rules/contract'
import type { Imported } from '../rules/sources'
import { withWords } from '../sources/score'
import { PICTURE_FOLDER, type Manifest } from './bundle'
import type { ExportTexts } from './export-texts'
import { pictureIdsOf } from './picture-ids'
import { FILE, type ReadArticle } from './read-article'
import { readExport } from './read-export'

type Opened = {
  article: ReadArticle
  manifest: Manifest
  /** Names of the files in the archive. */
  names: readonly string[]
}

/** An exported draft as an import is told: `pictures` have their place in the archive as their address. */
export function showBundle({ article, manifest, names }: Opened, remarks: readonly Remark[] = []): Imported {
  const { document, frontMatter, report } = article
  const files = new Set(names)
  const pictures = pictureIdsOf(document).map((id): Picture => {
    const told = manifest.pictures.find((one) => (id.startsWith(FILE) ? one.file === id.slice(FILE.length) : one.id === id))
    const file = id.startsWith(FILE) ? id.slice(FILE.length) : (told?.file ?? '')
    return { id, url: `${PICTURE_FOLDER}${file}`, width: 0, height: 0, alt: told?.alt ?? '' }
  })
  const kept = pictures.filter(({ url }) => files.has(url)).length
  const score = withWords({ text: 1, order: 1, blocks: document.root.children.length, pictures: { found: pictures.length, kept } })
  return {
    document,
    report: {
      kind: 'markdown',
      origin: null,
      title: wordsOf(frontMatter['title']) || null,
      author: wordsOf(frontMatter['author']) || null,
      published: null,
      address: '',
      score,
      remarks: [...report, ...remarks],
      pictures,
      theme: null,
    },
  }
}

/** The same from the texts of an archive, without looking at what this system knows. */
export function readBundle(texts: ExportTexts, names: readonly string[]): Imported {
  return showBundle({ ...readExport(texts), names })
}

/** A value of the front matter as it was written; what YAML takes for a number counts as its digits. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : ''
}
