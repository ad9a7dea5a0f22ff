import { download } from '../pictures/made'
import type { ImageUse } from '../../index'

/** What every channel takes as it is; the library serves WebP, which 微博 and 朋友圈 refuse. */
const TAKEN: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif' }
/** Not to be told from the original by eye, at about a third of its weight (own). */
const QUALITY = 0.92

type PictureFile = { name: string; content: Blob }

/** Hands one picture to the browser as a file that people can post. @throws when it cannot be fetched or read. */
export async function downloadPicture(image: ImageUse, stem: string): Promise<void> {
  const { name, content } = await fileOf(image, stem)
  download(name, content)
}

/** All pictures in one archive, numbered in the order of the post. @throws as `downloadPicture` does. */
export async function downloadPictures(images: readonly ImageUse[], stem: string): Promise<void> {
  const { zipSync } = await import('fflate')
  const entries: Record<string, Uint8Array> = {}
  for (const [i, image] of images.entries()) {
    const { name, content } = await fileOf(image, numbered(stem, i))
    entries[name] = new Uint8Array(await content.arrayBuffer())
  }
  download(`${stem}.zip`, new Blob([new Uint8Array(zipSync(entries, { level: 0 }))], { type: 'application/zip' }))
}

/** 「小红书-03」: files sort in the order of the post. */
export function numbered(stem: string, index: number): string {
  return `${stem}-${String(index + 1).padStart(2, '0')}`
}

async function fileOf({ src }: ImageUse, stem: string): Promise<PictureFile> {
  const response = await fetch(src, { credentials: 'include' })
  if (!response.ok) throw new Error(`${src}: ${response.status}`)
  const stored = await response.blob()
  const taken = TAKEN[stored.type]
  return taken ? { name: `${stem}.${taken}`, content: stored } : { name: `${stem}.jpg`, content: await asJpeg(stored) }
}

async function asJpeg(stored: Blob): Promise<Blob> {
  const picture = await createImageBitmap(stored)
  const canvas = document.createElement('canvas')
  canvas.width = picture.width
  canvas.height = picture.height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  // JPEG knows no transparency; without a ground it turns black.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, picture.width, picture.height)
  context.drawImage(picture, 0, 0)
  picture.close()
  return new Promise((resolve, reject) => {
    canvas.toBlob((content) => (content ? resolve(content) : reject(new Error('not encoded'))), 'image/jpeg', QUALITY)
  })
}
