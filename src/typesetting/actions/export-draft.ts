import type { PayloadRequest } from 'payload'
import type { Draft } from '@/payload-types'
import { signedIn } from '@/people/server'
import { readConfig } from '@/platform/config'
import { isDocumentId } from '@/platform/document-id'
import { cutBytes } from '@/platform/cut-text'
import { DomainError } from '@/platform/errors'
import { type ArchiveFile, writeArchive } from '@/platform/write-archive'
import { readVariants, type RichDocument } from '@/writing'
import { themesOf } from '../exchange/block-themes'
import { ARTICLE, LARGEST_EXPORT, MANIFEST, PICTURE_FOLDER, THEME, THEME_FOLDER, type Manifest } from '../exchange/bundle'
import { pictureIdsOf } from '../exchange/picture-ids'
import { variantPictureIds, variantSourceIds } from '../exchange/variant-pictures'
import { writeArticle } from '../exchange/write-article'
import { themeNamed } from '../rules/choices'
import { idOf } from '../rules/raw'
import { collectReferences } from '../rules/references'
import { writeTheme } from '../rules/theme-json'
import { describeRecords } from './export-records'
import { describePictures, findPictures, type PictureFile, refuseTooLarge } from './export-pictures'
import { loadResources } from './load-resources'
import { loadThemes } from './load-themes'

/** `pieces`: the bytes of the zip, one picture in memory at a time. */
export type ExportedDraft = { fileName: string; pieces: AsyncGenerator<Uint8Array> }

const EMPTY: RichDocument = { root: { type: 'root', children: [], version: 1 } }

/**
 * A draft as a zip: `article.md`, its pictures, its theme, and what reads it back exactly. `largest`: bytes of the zip.
 * @throws DomainError when the person is not signed in, the draft is gone, a picture file is missing, or it is too large
 * to come back.
 */
export async function exportDraft(req: PayloadRequest, id: string, largest = LARGEST_EXPORT): Promise<ExportedDraft> {
  signedIn(req)
  const draft = await draftOf(req, id)
  const document = (draft.body ?? EMPTY) as unknown as RichDocument
  const variants = readVariants(draft.variants)
  const pictures = await findPictures(req, [...pictureIdsOf(document), ...variantPictureIds(variants), ...variantSourceIds(variants), idOf(draft.cover)])
  const words = [...(await articleOf(req, { draft, document, pictures })), ...(await themesAsFiles(req, document, draft.theme))]
  refuseTooLarge(pictures, { words, largest })
  return { fileName: `${safeName(draft.title)}.zip`, pieces: writeArchive([...words, ...pictures.map((one) => one.file)]) }
}

async function draftOf(req: PayloadRequest, id: string): Promise<Draft> {
  const found = isDocumentId(req.payload, id)
    ? await req.payload.findByID({ collection: 'drafts', id, draft: true, depth: 0, overrideAccess: true, disableErrors: true, req })
    : null
  if (found) return found
  throw new DomainError({
    code: 'DRAFT_GONE',
    status: 404,
    text: { zh: `没有编号为 ${id} 的文稿，可能已被删除。`, en: `There is no draft with the id ${id}; it may have been deleted.` },
  })
}

type Written = { draft: Draft; document: RichDocument; pictures: readonly PictureFile[] }

async function articleOf(req: PayloadRequest, { draft, document, pictures }: Written): Promise<ArchiveFile[]> {
  const references = collectReferences(document)
  const { resources } = await loadResources({ payload: req.payload, req, references, now: Date.now(), timeZone: readConfig().timeZone })
  const { title, slug, digest, author, theme, draftType, form, titleStyle } = draft
  const files = new Map(pictures.map(({ id, name }) => [id, name]))
  const cover = files.get(idOf(draft.cover))
  const meta = { title, slug, digest, author, theme, draftType, form, titleStyle, cover: cover && `${PICTURE_FOLDER}${cover}` }
  const { markdown, shapes } = writeArticle({ document, resources, files, meta })
  const { children: _, type: __, ...root } = document.root
  const manifest: Manifest = {
    version: 1,
    root,
    nodes: shapes,
    pictures: await describePictures(pictures),
    draft: {
      topic: idOf(draft.topic),
      product: idOf(draft.product),
      owner: idOf(draft.owner),
      channels: (draft.channels ?? []).map(idOf),
      variants: readVariants(draft.variants),
    },
    records: await describeRecords(req, draft, references),
  }
  return [wordsFile(ARTICLE, markdown), wordsFile(MANIFEST, inJson(manifest))]
}

/** The theme of the draft, and those of the team that single blocks wear. */
async function themesAsFiles(req: PayloadRequest, document: RichDocument, theme: string): Promise<ArchiveFile[]> {
  const own = await loadThemes({ payload: req.payload, req })
  const look = themeNamed(theme, own)
  const others = themesOf(document).flatMap((id) => (id !== theme && own[id] ? [own[id]] : []))
  return [...(look ? [wordsFile(THEME, writeTheme(look))] : []), ...others.map((one) => wordsFile(`${THEME_FOLDER}${one.id}.json`, writeTheme(one)))]
}

function wordsFile(name: string, words: string): ArchiveFile {
  const bytes = new TextEncoder().encode(words)
  return { name, size: bytes.length, packed: false, bytes: () => Promise.resolve(bytes) }
}

function inJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** Bytes: a file system takes 255, and programs add numbers to names. */
const LONGEST_NAME = 180

function safeName(title: string): string {
  return cutBytes(title.replace(/[^\p{L}\p{N} ._-]+/gu, '-').trim(), LONGEST_NAME) || 'draft'
}
