import sharp from 'sharp'
import { drawScene, sceneSize } from './draw'
import { Stage } from './stage'

export type RenderedScene = { fileName: string; mimeType: 'image/jpeg'; width: number; height: number; data: Buffer }

/** Paper grain: wide enough that no eye finds the repeat, small enough to cost nothing. */
const grainSide = 320
const grainStrength = 30
let grain: Buffer | undefined

/** Draws a demo picture and encodes it as JPEG (quality 82), with a fine grain that also hides bands in skies. */
export async function renderScene(key: string): Promise<RenderedScene> {
  const data = await sharp(Buffer.from(drawScene(key)))
    .composite([{ input: (grain ??= makeGrain()), raw: { width: grainSide, height: grainSide, channels: 4 }, tile: true, blend: 'soft-light' }])
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, mozjpeg: false })
    .toBuffer()
  return { fileName: `${key}.jpg`, mimeType: 'image/jpeg', ...sceneSize(key), data }
}

function makeGrain(): Buffer {
  const random = new Stage('grain', { width: grainSide, height: grainSide })
  const pixels = Buffer.alloc(grainSide * grainSide * 4, 255)
  for (let at = 0; at < pixels.length; at += 4) {
    const value = 128 + Math.round((random.random() + random.random() - 1) * grainStrength)
    pixels.fill(value, at, at + 3)
  }
  return pixels
}
