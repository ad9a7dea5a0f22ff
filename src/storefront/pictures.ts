import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import sharp from 'sharp'
import { LONGEST_WEBP, pictureLimits } from '@/assets'
import type { Clock } from '@/platform/clock'
import { makeTurns } from '@/platform/turns'
import type { PictureWidth } from './rules/picture-widths'
import type { PublicPicture } from './rules/shop-model'
import { plainTone, type Tone } from './rules/tone'

/** On the demo's pictures, 1080 wide, 76 takes half the bytes of 85. */
const WEBP_QUALITY = 76
/** Of a JPG that stands in for a WebP. */
const LONG_QUALITY = 78
const MOVING_EFFORT = 1
/** Encoding is all processor; more at once would only slow the pages. */
const ENCODERS = 2
/** A change of an asset's tier or licence is seen after at most this long. */
const LOOK_UP_FOR_MS = 1_000
const YEAR_MS = 365 * 86_400_000

export type PicturesOptions = {
  /** Where renditions are kept: `DATA_DIR/renditions`. */
  directory: string
  /** The bytes of an asset's file; null when there are none. */
  readOriginal(file: string): Promise<Buffer | null>
  /** What the library says of a file, null unless it may be shown. */
  lookUp(file: string): Promise<PublicPicture | null>
  clock: Clock
}

/** A file to send, and how long a browser may keep it. */
export type Rendition = { path: string; maxAgeMs: number }

export type Pictures = ReturnType<typeof makePictures>

/** Reads assets' files from one folder, and nothing outside it. */
export function originalsIn(directory: string): PicturesOptions['readOriginal'] {
  return async (file) => {
    if (path.basename(file) !== file || file.startsWith('.')) return null
    return readFile(path.join(directory, file)).catch(nullWhenAbsent)
  }
}

/** WebP renditions of public assets, made once, kept on disk; and the average colours of a picture. */
export function makePictures({ directory, readOriginal, lookUp, clock }: PicturesOptions) {
  const known = new LRUCache<string, { picture: PublicPicture | null }>({ max: 5_000, ttl: LOOK_UP_FOR_MS })
  const tones = new LRUCache<string, Tone>({ max: 10_000 })
  const underWay = new Map<string, Promise<unknown>>()
  const inTurn = makeTurns(ENCODERS)

  async function publicPicture(file: string): Promise<PublicPicture | null> {
    const remembered = known.get(file)
    if (remembered) return remembered.picture
    const picture = await lookUp(file)
    known.set(file, { picture })
    return picture
  }

  /** Null when there is no such picture or it may not be shown. */
  async function rendition(file: string, width: PictureWidth): Promise<Rendition | null> {
    const picture = await publicPicture(file)
    if (!picture) return null
    const name = path.join(directory, nameOf(file, picture, String(width)))
    const made = await firstOf([`${name}.webp`, `${name}.jpg`])
    const kept = made ?? (await once(name, () => inTurn(() => encoded(file, width, name))))
    if (kept === null) return null
    const licenceMs = picture.expiresAt ? Date.parse(picture.expiresAt) - clock.now() : YEAR_MS
    return { path: kept, maxAgeMs: Math.max(0, Math.min(YEAR_MS, licenceMs)) }
  }

  async function encoded(file: string, width: number, name: string): Promise<string | null> {
    const original = await readOriginal(file)
    return original && encode(original, width, name)
  }

  /** Never fails: a page does not wait for, or fall over, the colour behind a picture. */
  async function toneOf(file: string): Promise<Tone> {
    const remembered = tones.get(file)
    if (remembered) return remembered
    const tone = await once(`tone ${file}`, () => findTone(file).catch(() => plainTone))
    if (tone !== plainTone) tones.set(file, tone)
    return tone
  }

  async function findTone(file: string): Promise<Tone> {
    const picture = await publicPicture(file)
    if (!picture) return plainTone
    const kept = path.join(directory, `${nameOf(file, picture, 'tone')}.txt`)
    const [top, bottom] = (await readFile(kept, 'utf8').catch(() => '')).split(' ')
    if (top && bottom) return { top, bottom }
    const original = await readOriginal(file)
    if (!original) return plainTone
    const tone = await inTurn(() => averageTone(original))
    await keep(kept, `${tone.top} ${tone.bottom}`)
    return tone
  }

  async function once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const running = underWay.get(key) as Promise<T> | undefined
    if (running) return running
    const started = make().finally(() => underWay.delete(key))
    underWay.set(key, started)
    return started
  }

  return { rendition, toneOf }
}

/**
 * What moves goes on moving, as a WebP; it costs as much as all its frames, so the encoder does not look for the last byte.
 * What is longer than a WebP may be becomes a JPG, under the same address: the type is told, and browsers go by that.
 */
async function encode(original: Buffer, width: number, name: string): Promise<string> {
  const { exif, autoOrient, pages = 1 } = await sharp(original, { limitInputPixels: pictureLimits.moving }).metadata()
  const moves = pages > 1
  const picture = sharp(original, { animated: moves, limitInputPixels: moves ? pictureLimits.moving : pictureLimits.pixels })
  picture.timeout({ seconds: pictureLimits.seconds })
  // All that is left in a stored file is the label that names AI, which must stay.
  if (exif) picture.keepExif()
  const sized = (moves ? picture : picture.rotate()).resize({ width, withoutEnlargement: true })
  const height = autoOrient.height * Math.min(1, width / autoOrient.width)
  const isLong = Math.ceil(height) > LONGEST_WEBP
  const kept = `${name}.${isLong ? 'jpg' : 'webp'}`
  const written = isLong
    ? sized.flatten({ background: '#ffffff' }).jpeg({ quality: LONG_QUALITY, mozjpeg: true })
    : sized.webp({ quality: WEBP_QUALITY, effort: moves ? MOVING_EFFORT : 4 })
  await keep(kept, await written.toBuffer())
  return kept
}

async function averageTone(original: Buffer): Promise<Tone> {
  const { data } = await sharp(original, { limitInputPixels: pictureLimits.pixels })
    .rotate()
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .resize(1, 2, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const colour = (at: number) => `#${[0, 1, 2].map((channel) => (data[at + channel] ?? 0).toString(16).padStart(2, '0')).join('')}`
  return { top: colour(0), bottom: colour(data.length / 2) }
}

/** A replaced file has another size, so it gets other renditions. */
function nameOf(file: string, picture: PublicPicture, kind: string): string {
  return createHash('sha256').update(`${picture.id}\n${file}\n${picture.bytes}\n${kind}`).digest('hex').slice(0, 40)
}

/** Written aside and renamed, so that a reader never gets half a file. */
async function keep(file: string, content: Buffer | string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const aside = `${file}.${randomUUID()}`
  await writeFile(aside, content)
  await rename(aside, file)
}

async function firstOf(files: readonly string[]): Promise<string | null> {
  for (const file of files) if (await exists(file)) return file
  return null
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

function nullWhenAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
