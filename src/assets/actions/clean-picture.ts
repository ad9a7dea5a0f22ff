import { createHash } from 'node:crypto'
import sharp, { type Metadata } from 'sharp'
import { DomainError } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'
import { foreignFile } from '../rules/foreign-files'
import { isMovingPng } from '../rules/moving-png'
import type { Origin } from '../rules/origin'
import { LONGEST_WEBP, pictureLimits, whyTooLarge } from '../rules/picture-limits'
import { findAiMark } from './find-ai-mark'

/** Formats that are kept as they are. */
const formats = {
  jpeg: { ext: 'jpg', mime: 'image/jpeg' },
  png: { ext: 'png', mime: 'image/png' },
  webp: { ext: 'webp', mime: 'image/webp' },
  gif: { ext: 'gif', mime: 'image/gif' },
} as const
type Format = keyof typeof formats

/** `origin`: what a label in the file says of AI, null when there is none. */
export type InspectedPicture = { data: Buffer; mimeType: string; extension: string; width: number; height: number; sha256: string; origin: Origin | null }

/**
 * Decides by content, not by name, whether a file is a picture we keep, and writes it anew without metadata:
 * rotation is applied, GPS and camera data are dropped; a label that names AI is kept, because nobody may take it off
 * (人工智能生成合成内容标识办法). A GIF that says so becomes a WebP, which moves as well: GIFs have no place for the
 * label that survives their being drawn smaller. SVG is refused because it can carry scripts.
 * `keepBytes` is for pictures that we made ourselves: they are judged as well, and stored byte for byte.
 * @throws DomainError naming the file, the reason and the next step.
 */
export async function cleanPicture(name: string, data: Buffer, keepBytes = false): Promise<InspectedPicture> {
  const refuse = (reason: Bilingual) => refusedPicture(name, reason)
  if (data.length === 0) throw refuse({ zh: '文件是空的（0 字节）。请重新导出后再上传', en: 'the file is empty (0 bytes). Export it again and upload that' })
  const metadata = await sharp(data, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  const format = metadata && formatOf(metadata)
  if (!metadata?.width || !metadata.height || !format) throw refuse(foreignFile(data) ?? noPicture)
  if (format === 'png' && !keepBytes && isMovingPng(data)) throw refuse(movingPng)
  const frames = format === 'gif' || format === 'webp' ? (metadata.pages ?? 1) : 1
  const tooLarge = whyTooLarge({ width: metadata.width, height: metadata.pageHeight ?? metadata.height, frames })
  if (tooLarge) throw refuse(tooLarge)
  const animated = format === 'gif' || frames > 1
  const mark = findAiMark(data, metadata)
  const kept = keptFormat({ format, isMarked: mark !== null, keepBytes, height: metadata.pageHeight ?? metadata.height, width: metadata.width })
  const clean = await rewrite(data, { format: kept, animated, note: mark?.note ?? null }).catch(() => {
    throw refuse({ zh: '图片数据损坏，无法解码。请重新导出后再上传', en: 'its data is damaged and cannot be decoded. Export it again and upload that' })
  })
  const stored = keepBytes ? data : clean.data
  return {
    data: stored,
    mimeType: formats[kept].mime,
    extension: formats[kept].ext,
    width: clean.info.width,
    height: clean.info.pageHeight ?? clean.info.height,
    sha256: createHash('sha256').update(stored).digest('hex'),
    origin: mark?.origin ?? null,
  }
}

/** What others come in is written as JPG, or as PNG where it is seen through. */
const converted = ['heif', 'tiff']

function formatOf({ format, compression, hasAlpha }: Metadata): Format | null {
  if (format in formats) return format as Format
  // HEIC is told apart by its compression, which no library we may ship decodes.
  if (!converted.includes(format) || (format === 'heif' && compression !== 'av1')) return null
  return hasAlpha ? 'png' : 'jpeg'
}

type Keeping = { format: Format; isMarked: boolean; keepBytes: boolean; width: number; height: number }

/** A GIF with a label becomes a WebP, as far as a WebP is as long. */
function keptFormat({ format, isMarked, keepBytes, width, height }: Keeping): Format {
  return format === 'gif' && isMarked && !keepBytes && Math.max(width, height) <= LONGEST_WEBP ? 'webp' : format
}

type Rewriting = { format: Format; animated: boolean; note: string | null }

function rewrite(data: Buffer, { format, animated, note }: Rewriting) {
  const picture = sharp(data, { animated, limitInputPixels: animated ? pictureLimits.moving : pictureLimits.pixels, failOn: 'error' })
  if (!animated) picture.rotate()
  // Sixteen bits a channel double a file, and some channels refuse it.
  picture.toColourspace('srgb')
  if (note) picture.withExif({ IFD0: { ImageDescription: note } })
  if (format === 'jpeg') picture.flatten({ background: '#ffffff' }).jpeg({ quality: 90 })
  else if (format === 'png') picture.png()
  else if (format === 'webp') picture.webp({ quality: 90 })
  else picture.gif()
  return picture.toBuffer({ resolveWithObject: true })
}

/** The refusal of a file, with the reason and the next step. */
export function refusedPicture(name: string, reason: Bilingual, status?: number): DomainError {
  return new DomainError({
    code: 'PICTURE_REFUSED',
    status,
    text: { zh: `「${name}」没有入库：${reason.zh}。`, en: `“${name}” was not stored: ${reason.en}.` },
    data: { file: name, formField: 'file' },
  })
}

const noPicture: Bilingual = {
  zh: '内容不是 JPG、PNG、WebP 或 GIF 图片（后缀名不算数）。请上传真正的图片文件',
  en: 'its content is not a JPG, PNG, WebP or GIF picture, whatever its name says. Upload a real picture',
}

const movingPng: Bilingual = {
  zh: '是会动的 PNG（APNG），入库后只会剩第一帧。请导出为 GIF 或会动的 WebP 再上传',
  en: 'it is a PNG that moves (APNG), and only its first frame would be left. Export it as a GIF or a WebP that moves and upload that',
}
