import sharp from 'sharp'
import { formatOf } from './picture-format'

export type Fitted = { bytes: Buffer; format: 'jpg' | 'png'; isChanged: boolean }

/** Tried in turn until the file is small enough; the WeChat column is 677 px wide, so 1080 px stays sharp. */
const attempts = [
  { width: 2560, quality: 90 },
  { width: 1920, quality: 86 },
  { width: 1440, quality: 82 },
  { width: 1080, quality: 78 },
  { width: 1080, quality: 60 },
  { width: 720, quality: 50 },
]

/**
 * A JPG or PNG of fewer than `limitBytes`: the very bytes when they fit, else converted and shrunk.
 * Metadata is kept, because it carries the label of AI-made pictures. Of what moves it takes the first frame.
 * @throws Error when the bytes are no picture, or cannot be made small enough
 */
export async function fitPicture(bytes: Buffer, limitBytes: number): Promise<Fitted> {
  const format = formatOf(bytes)
  if ((format === 'jpg' || format === 'png') && bytes.length < limitBytes) return { bytes, format, isChanged: false }
  const { hasAlpha } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (hasAlpha) {
    const png = await prepared(bytes, 1440).png({ compressionLevel: 9, palette: true }).toBuffer()
    if (png.length < limitBytes) return { bytes: png, format: 'png', isChanged: true }
  }
  for (const { width, quality } of attempts) {
    const jpg = await prepared(bytes, width).flatten({ background: '#ffffff' }).jpeg({ quality, mozjpeg: true }).toBuffer()
    if (jpg.length < limitBytes) return { bytes: jpg, format: 'jpg', isChanged: true }
  }
  throw new Error(`the picture cannot be made smaller than ${limitBytes} bytes`)
}

function prepared(bytes: Buffer, width: number) {
  return sharp(bytes, { limitInputPixels: 100_000_000 }).autoOrient().resize({ width, withoutEnlargement: true }).keepMetadata()
}
