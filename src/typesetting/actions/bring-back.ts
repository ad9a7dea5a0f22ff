import { strFromU8, Unzip, UnzipInflate } from 'fflate'
import type { PayloadRequest } from 'payload'
import { roleOf } from '@/people/server'
import { DomainError } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'
import type { RichDocument } from '@/writing'
import { ARTICLE, MANIFEST, PICTURE_FOLDER, readManifest, THEME } from '../exchange/bundle'
import { swapPictures } from '../exchange/picture-ids'
import { FILE } from '../exchange/read-article'
import type { Remark } from '../rules/contract'
import { readTheme } from '../rules/theme-json'
import type { Theme } from '../themes/theme'
import { bringPictures } from './bring-back-pictures'
import { apart } from './read-apart'

/** What an exported zip or folder holds, ready to become a draft; pictures are in the library. */
export type BroughtBack = {
  document: RichDocument
  title: string | null
  /** Of the front matter: digest, author, theme, draftType, form, titleStyle. */
  meta: Record<string, string>
  /** Asset that was the cover, when there was one. */
  cover: string | number | null
  theme: Theme | null
  report: Remark[]
}

const LARGEST = 300_000_000
export const MOST_FILES = 1_000
const META = ['digest', 'author', 'theme', 'draftType', 'form', 'titleStyle'] as const

/**
 * Reads an exported zip. Pictures that the library holds (by their bytes) are used; others are uploaded to the rework tier.
 * @throws DomainError when the person is not signed in, it is no zip of ours, or it unpacks to too much.
 */
export async function bringBackZip(req: PayloadRequest, zip: Uint8Array): Promise<BroughtBack> {
  return bringBackFiles(req, unpack(zip))
}

/** The same from a folder: contents by path within it. */
export async function bringBackFiles(req: PayloadRequest, files: ReadonlyMap<string, Uint8Array>): Promise<BroughtBack> {
  if (!roleOf(req.user)) throw refuse('NOT_SIGNED_IN', { zh: '请先登录，再继续操作。', en: 'Sign in first, then try again.' }, 401)
  const article = files.get(ARTICLE)
  if (!article) {
    throw refuse('NOT_AN_EXPORT', {
      zh: '这个压缩包里没有 article.md，不是行文导出的文稿。请选择用「导出」得到的 .zip。',
      en: 'There is no article.md in this archive: it is not an exported draft. Choose a .zip made by “Export”.',
    })
  }
  const manifest = readManifest(words(files.get(MANIFEST)))
  const { document, frontMatter, report } = await apart.exported({ markdown: words(article), shapes: manifest.nodes, root: manifest.root })
  const pictures = await bringPictures(req, { files, told: manifest.pictures, title: textOf(frontMatter['title']) })
  const idIn = (reference: string): string | number | null => pictures.byFile.get(reference) ?? null
  const meta = Object.fromEntries(META.flatMap((name): [string, string][] => (textOf(frontMatter[name]) === '' ? [] : [[name, textOf(frontMatter[name])]])))
  return {
    document: swapPictures(document, (id) => (id.startsWith(FILE) ? (idIn(id.slice(FILE.length)) ?? id) : (pictures.byId.get(id) ?? asWas(id, req)))),
    title: textOf(frontMatter['title']) || null,
    meta,
    cover: idIn(textOf(frontMatter['cover']).replace(PICTURE_FOLDER, '')),
    theme: readTheme(parse(words(files.get(THEME)))).theme ?? null,
    report,
  }
}

/** A picture that the archive does not hold keeps its id, in the kind this database uses. */
function asWas(id: string, { payload }: PayloadRequest): string | number {
  return payload.db.defaultIDType === 'number' && /^\d+$/.test(id) ? Number(id) : id
}

/** The files of an exported zip that count, by name. @throws DomainError `NOT_A_ZIP`, `ARCHIVE_TOO_LARGE` */
export function unpack(zip: Uint8Array): Map<string, Uint8Array> {
  try {
    const files = inflate(zip)
    if (zip[0] === 0x50 && zip[1] === 0x4b) return files
  } catch (error) {
    if (error instanceof DomainError) throw error
  }
  throw refuse('NOT_A_ZIP', {
    zh: '这个文件不是完整的 .zip 压缩包。请重新导出后再试。',
    en: 'This file is not a complete .zip archive. Export it again and retry.',
  })
}

/** So much is unpacked at a time; at deflate's best, 66 MB come of it. */
const STEP = 65_536

/** Bytes are counted as they come out: what an archive says about its sizes is not believed. */
function inflate(zip: Uint8Array): Map<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array[]>()
  let size = 0
  let count = 0
  const unzip = new Unzip((file) => {
    count += 1
    if (count > MOST_FILES) throw tooMuch
    if (!isOurs(file.name)) return
    const own: Uint8Array[] = []
    chunks.set(file.name, own)
    file.ondata = (error, chunk) => {
      if (error) throw error
      size += chunk.length
      if (size > LARGEST) throw tooMuch
      own.push(chunk)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < zip.length; at += STEP) unzip.push(zip.subarray(at, at + STEP), at + STEP >= zip.length)
  return new Map([...chunks].map(([name, own]) => [name, Buffer.concat(own)]))
}

function isOurs(name: string): boolean {
  return name === ARTICLE || name === MANIFEST || name === THEME || name.startsWith(PICTURE_FOLDER)
}

const tooMuch = refuse(
  'ARCHIVE_TOO_LARGE',
  { zh: '压缩包解开后超过 300 MB 或 1000 个文件。请分成几篇导出。', en: 'The archive holds more than 300 MB or 1,000 files. Export fewer at once.' },
  413,
)

function words(bytes: Uint8Array | undefined): string {
  return bytes ? strFromU8(bytes) : ''
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return null
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

function refuse(code: string, text: Bilingual, status = 400): DomainError {
  return new DomainError({ code, text, status })
}
