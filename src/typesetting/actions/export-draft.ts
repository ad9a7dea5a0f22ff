import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { zipSync, type Zippable } from 'fflate'
import type { PayloadRequest } from 'payload'
import type { Asset, Draft } from '@/payload-types'
import { roleOf } from '@/people/server'
import { readConfig } from '@/platform/config'
import { documentIds, isDocumentId } from '@/platform/document-id'
import { DomainError } from '@/platform/errors'
import type { RichDocument } from '@/writing'
import { ARTICLE, MANIFEST, PICTURE_FOLDER, THEME, type BundlePicture, type Manifest } from '../exchange/bundle'
import { pictureIdsOf } from '../exchange/picture-ids'
import { writeArticle } from '../exchange/write-article'
import { themeNamed } from '../rules/choices'
import { collectReferences } from '../rules/references'
import { dayIn, loadResources } from './load-resources'
import { loadThemes } from './load-themes'

export type ExportedDraft = { fileName: string; bytes: Uint8Array }

/** A zip keeps no time of its own, so that the same draft gives the same bytes. */
const NO_TIME = '1980-01-01T00:00:00'
const EMPTY: RichDocument = { root: { type: 'root', children: [], version: 1 } }

/**
 * A draft as a zip: `article.md`, its pictures, its theme, and what reads it back exactly.
 * @throws DomainError when the person is not signed in, the draft is gone, or a picture file is missing.
 */
export async function exportDraft(req: PayloadRequest, id: string): Promise<ExportedDraft> {
  if (!roleOf(req.user)) {
    throw new DomainError({ code: 'NOT_SIGNED_IN', status: 401, text: { zh: '请先登录，再继续操作。', en: 'Sign in first, then try again.' } })
  }
  const draft = await draftOf(req, id)
  const document = (draft.body ?? EMPTY) as unknown as RichDocument
  const assets = await assetsOf(req, document, draft)
  const files = fileNames(assets)
  const { resources } = await loadResources({
    payload: req.payload,
    req,
    references: collectReferences(document),
    today: dayIn(readConfig().timeZone, Date.now()),
  })
  const { title, digest, author, theme, draftType, form, titleStyle } = draft
  const cover = files.get(idOf(draft.cover))
  const meta = { title, digest, author, theme, draftType, form, titleStyle, cover: cover && `${PICTURE_FOLDER}${cover}` }
  const { markdown, shapes } = writeArticle({ document, resources, files, meta })
  const { children: _, type: __, ...root } = document.root
  const { entries, pictures } = await readPictures(req, assets, files)
  const manifest: Manifest = { version: 1, root, nodes: shapes, pictures }
  const look = themeNamed(theme, await loadThemes({ payload: req.payload, req }))
  const contents = { [ARTICLE]: bytesOf(markdown), [MANIFEST]: bytesOf(inJson(manifest)), ...(look ? { [THEME]: bytesOf(inJson(look)) } : {}), ...entries }
  return { fileName: `${safeName(title)}.zip`, bytes: zipSync(contents, { mtime: NO_TIME }) }
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

async function assetsOf(req: PayloadRequest, document: RichDocument, { cover }: Draft): Promise<Asset[]> {
  const ids = documentIds(req.payload, [...pictureIdsOf(document), idOf(cover)])
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({ collection: 'assets', where: { id: { in: ids } }, depth: 0, pagination: false, overrideAccess: true, req })
  return docs
}

function idOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return String(typeof value === 'object' ? (value as { id: unknown }).id : value)
}

/** Names that people recognise and every system accepts, each once. */
function fileNames(assets: readonly Asset[]): Map<string, string> {
  const taken = new Set<string>()
  return new Map(
    assets.map((asset) => {
      const { name, ext } = path.parse(asset.filename ?? `${asset.id}.jpg`)
      const base = name.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60) || String(asset.id)
      const plain = `${base}${ext.toLowerCase()}`
      const file = taken.has(plain) ? `${base}-${asset.id}${ext.toLowerCase()}` : plain
      taken.add(file)
      return [String(asset.id), file]
    }),
  )
}

async function bytesIn(directory: string, name: string): Promise<Buffer> {
  // The folder is data of this installation: nothing of it belongs in the bundle.
  return readFile(/*turbopackIgnore: true*/ path.join(/*turbopackIgnore: true*/ directory, path.basename(name))).catch(() => {
    throw pictureGone(name)
  })
}

async function readPictures({ payload }: PayloadRequest, assets: readonly Asset[], files: ReadonlyMap<string, string>) {
  const directory = payload.collections.assets.config.upload.staticDir ?? 'media'
  const entries: Zippable = {}
  const pictures: BundlePicture[] = []
  for (const asset of assets) {
    const file = files.get(String(asset.id)) ?? ''
    const bytes = await bytesIn(directory, asset.filename ?? '')
    // Pictures are compressed already.
    entries[`${PICTURE_FOLDER}${file}`] = [new Uint8Array(bytes), { level: 0 }]
    pictures.push({ id: String(asset.id), file, sha256: createHash('sha256').update(bytes).digest('hex'), title: asset.title, alt: asset.alt })
  }
  return { entries, pictures }
}

function pictureGone(name: string): DomainError {
  return new DomainError({
    code: 'PICTURE_FILE_GONE',
    text: {
      zh: `图片文件「${name}」不在素材库里了，请在素材库重新上传，或从文稿里删掉它，再导出。`,
      en: `The picture file “${name}” is no longer in the library. Upload it again or remove it from the draft, then export.`,
    },
  })
}

function bytesOf(words: string): Uint8Array {
  return new TextEncoder().encode(words)
}

function inJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function safeName(title: string): string {
  return (
    title
      .replace(/[^\p{L}\p{N} ._-]+/gu, '-')
      .trim()
      .slice(0, 60) || 'draft'
  )
}
