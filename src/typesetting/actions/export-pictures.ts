import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import type { Asset } from '@/payload-types'
import { documentIds } from '@/platform/document-id'
import { DomainError } from '@/platform/errors'
import type { ArchiveFile } from '@/platform/write-archive'
import { cutBytes } from '@/platform/cut-text'
import { type BundlePicture, EXPORT_LIMITS, LARGEST_TEXT, PICTURE_FOLDER } from '../exchange/bundle'

/** A picture of an export. `name`: of its file, without the folder. */
export type PictureFile = { id: string; name: string; asset: Asset; file: ArchiveFile }

/** The pictures with these ids that the library still has, in its order. @throws DomainError `PICTURE_FILE_GONE` */
export async function findPictures(req: PayloadRequest, wanted: readonly string[]): Promise<PictureFile[]> {
  const ids = documentIds(req.payload, wanted)
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({ collection: 'assets', where: { id: { in: ids } }, depth: 0, pagination: false, overrideAccess: true, req })
  const directory = req.payload.collections.assets.config.upload.staticDir ?? 'media'
  const names = fileNames(docs)
  return Promise.all(docs.map((asset) => pictureFile(directory, asset, names.get(asset.id) ?? '')))
}

async function pictureFile(directory: string, asset: Asset, name: string): Promise<PictureFile> {
  const stored = asset.filename ?? ''
  // The folder is data of this installation: nothing of it belongs in the bundle.
  const place = path.join(/*turbopackIgnore: true*/ directory, path.basename(stored))
  const found = await stat(/*turbopackIgnore: true*/ place).catch(() => null)
  if (!found?.isFile()) throw pictureGone(stored)
  const bytes = () =>
    readFile(/*turbopackIgnore: true*/ place).catch(() => {
      throw pictureGone(stored)
    })
  return { id: String(asset.id), name, asset, file: { name: `${PICTURE_FOLDER}${name}`, size: found.size, packed: true, bytes } }
}

/** Names that people recognise and every system accepts, each once whatever its case. */
function fileNames(assets: readonly Asset[]): Map<Asset['id'], string> {
  const taken = new Set<string>()
  return new Map(
    assets.map((asset) => {
      const { name, ext } = path.parse(asset.filename ?? `${asset.id}.jpg`)
      const base = cutBytes(name.replace(/[^\p{L}\p{N}._-]+/gu, '-'), 120) || String(asset.id)
      const plain = `${base}${ext.toLowerCase()}`
      const file = taken.has(plain.toLowerCase()) ? `${base}-${asset.id}${ext.toLowerCase()}` : plain
      taken.add(file.toLowerCase())
      return [asset.id, file]
    }),
  )
}

/** What is told of the pictures. One whose bytes the library has not counted is read for it, one at a time. */
export async function describePictures(pictures: readonly PictureFile[]): Promise<BundlePicture[]> {
  const told: BundlePicture[] = []
  for (const picture of pictures) told.push(await describePicture(picture))
  return told
}

async function describePicture({ id, name, asset, file }: PictureFile): Promise<BundlePicture> {
  const { title, alt, caption, author, origin, tier, expiresAt, focalX, focalY } = asset
  return {
    id,
    file: name,
    sha256:
      asset.sha256 ??
      createHash('sha256')
        .update(await file.bytes())
        .digest('hex'),
    title,
    alt,
    caption: caption ?? '',
    author: author ?? '',
    origin: origin ?? '',
    tier,
    expiresAt: expiresAt ?? '',
    focus: typeof focalX === 'number' && typeof focalY === 'number' ? { x: focalX, y: focalY } : null,
  }
}

/** Headers and directory of a zip, for one file. */
const AROUND_A_FILE = 1_000

/** What could not come back is not made. @throws DomainError `EXPORT_TOO_LARGE` naming the file that is too large, or the heaviest picture */
export function refuseTooLarge(pictures: readonly PictureFile[], { words, largest }: { words: readonly ArchiveFile[]; largest: number }): void {
  const long = words.find(({ size }) => size > LARGEST_TEXT)
  if (long) throw tooLong(long)
  const files = [...words, ...pictures.map(({ file }) => file)]
  const size = files.reduce((sum, file) => sum + file.size + AROUND_A_FILE, 0)
  if (size <= largest && files.length <= EXPORT_LIMITS.files) return
  const [heaviest] = [...pictures].sort((one, other) => other.file.size - one.file.size)
  const named = heaviest ? { title: heaviest.asset.title, size: inMegabytes(heaviest.file.size) } : { title: '', size: '0' }
  throw new DomainError({
    code: 'EXPORT_TOO_LARGE',
    status: 413,
    text: {
      zh: `这篇文稿连图片有 ${inMegabytes(size)} MB、${files.length} 个文件，一次导出最多 ${inMegabytes(largest)} MB、${EXPORT_LIMITS.files} 个文件，再大就带不回来。请先换成较小的图片再导出；最大的一张是「${named.title}」，${named.size} MB。`,
      en: `With its pictures the draft has ${inMegabytes(size)} MB in ${files.length} files; an export may have ${inMegabytes(largest)} MB and ${EXPORT_LIMITS.files} files, or it could not come back. Use smaller pictures first; the heaviest is “${named.title}” with ${named.size} MB.`,
    },
  })
}

function tooLong({ name, size }: ArchiveFile): DomainError {
  return new DomainError({
    code: 'EXPORT_TOO_LARGE',
    status: 413,
    text: {
      zh: `这篇文稿的文字太多：${name} 有 ${inMegabytes(size)} MB，最多 ${inMegabytes(LARGEST_TEXT)} MB，再大就带不回来。请分成几篇再导出。`,
      en: `The draft has too much text: ${name} has ${inMegabytes(size)} MB of at most ${inMegabytes(LARGEST_TEXT)} MB, or it could not come back. Split it, then export.`,
    },
  })
}

function inMegabytes(bytes: number): string {
  return String(Math.round(bytes / 100_000) / 10)
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
