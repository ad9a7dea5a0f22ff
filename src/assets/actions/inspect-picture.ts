import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { DomainError } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'
import type { Origin } from '../rules/origin'
import { findAiMark } from './find-ai-mark'

/** Decoded size we accept: 100 million pixels. A 601 KB PNG of 14,000 × 14,000 takes 689 MB to decode. */
export const pixelLimit = 100_000_000
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
export async function inspectPicture(name: string, data: Buffer, keepBytes = false): Promise<InspectedPicture> {
  if (data.length === 0) {
    throw refuse(name, { zh: '文件是空的（0 字节）。请重新导出后再上传', en: 'the file is empty (0 bytes). Export it again and upload that' })
  }
  const metadata = await sharp(data, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  const format = metadata?.format as Format | 'svg' | undefined
  if (format === 'svg') {
    throw refuse(name, { zh: 'SVG 可以携带脚本，不能直接入库。请导出为 PNG 再上传', en: 'an SVG can carry scripts. Export it as PNG and upload that' })
  }
  if (!metadata?.width || !metadata.height || !format || !(format in formats)) {
    throw refuse(name, {
      zh: '内容不是 JPG、PNG、WebP 或 GIF 图片（后缀名不算数）。请上传真正的图片文件',
      en: 'its content is not a JPG, PNG, WebP or GIF picture, whatever its name says. Upload a real picture',
    })
  }
  const pixels = metadata.width * metadata.height * (metadata.pages ?? 1)
  if (pixels > pixelLimit) {
    throw refuse(name, {
      zh: `尺寸 ${metadata.width}×${metadata.height} 超过一亿像素。请缩小到长边 10,000 像素以内`,
      en: `${metadata.width} × ${metadata.height} is more than 100 million pixels. Scale its long side below 10,000`,
    })
  }
  const animated = format === 'gif' || (metadata.pages ?? 1) > 1
  const mark = findAiMark(data, metadata)
  const kept = format === 'gif' && mark && !keepBytes ? 'webp' : format
  const clean = await rewrite(data, { format: kept, animated, note: mark?.note ?? null }).catch(() => {
    throw refuse(name, { zh: '图片数据损坏，无法解码。请重新导出后再上传', en: 'its data is damaged and cannot be decoded. Export it again and upload that' })
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

type Rewriting = { format: Format; animated: boolean; note: string | null }

function rewrite(data: Buffer, { format, animated, note }: Rewriting) {
  const picture = sharp(data, { animated, limitInputPixels: pixelLimit, failOn: 'error' })
  if (!animated) picture.rotate()
  if (note) picture.withExif({ IFD0: { ImageDescription: note } })
  if (format === 'jpeg') picture.jpeg({ quality: 90 })
  else if (format === 'png') picture.png()
  else if (format === 'webp') picture.webp({ quality: 90 })
  else picture.gif()
  return picture.toBuffer({ resolveWithObject: true })
}

function refuse(name: string, reason: Bilingual): DomainError {
  return new DomainError({
    code: 'PICTURE_REFUSED',
    text: { zh: `「${name}」没有入库：${reason.zh}。`, en: `“${name}” was not stored: ${reason.en}.` },
    data: { file: name },
  })
}
