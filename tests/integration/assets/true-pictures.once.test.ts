import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import sharp, { type Sharp } from 'sharp'
import { inspectorApart } from '@/assets/actions/inspect-picture'
import type { Asset } from '@/payload-types'
import { makePictures, originalsIn } from '@/storefront/pictures'
import { describe, expect, test } from '../../support/fixtures'

const details = { title: '湖', alt: '一片湖', tier: 'ready', licence: 'owned' } as const
const plain = (width: number, height: number, background = '#c8102e') => sharp({ create: { width, height, channels: 3, background } })

async function store(payload: Payload, name: string, data: Buffer): Promise<Asset> {
  return payload.create({ collection: 'assets', data: details, file: { name, data, mimetype: 'image/jpeg', size: data.length }, overrideAccess: true })
}

describe('what cameras and design programs write is kept as people see it', () => {
  /** Red on the left, blue on the right, twice as wide as high. */
  const halves = async () => {
    const blue = await plain(60, 60, '#0000ff').png().toBuffer()
    return sharp(
      await plain(120, 60, '#ff0000')
        .composite([{ input: blue, left: 60, top: 0 }])
        .png()
        .toBuffer(),
    )
  }
  const cases: [string, () => Promise<Sharp>, { width: number; height: number; first: [number, number, number] }][] = [
    [
      'a JPG that lies on its side',
      async () => (await halves()).withMetadata({ orientation: 6 }).jpeg({ quality: 100 }),
      { width: 60, height: 120, first: [254, 0, 0] },
    ],
    [
      'a JPG that is mirrored',
      async () => (await halves()).withMetadata({ orientation: 2 }).jpeg({ quality: 100 }),
      { width: 120, height: 60, first: [0, 0, 254] },
    ],
    ['a JPG in CMYK', async () => (await halves()).toColourspace('cmyk').jpeg({ quality: 100 }), { width: 120, height: 60, first: [240, 20, 20] }],
    ['a PNG of 16 bits', async () => (await halves()).toColourspace('rgb16').png(), { width: 120, height: 60, first: [255, 0, 0] }],
    ['a TIFF of 16 bits', async () => (await halves()).toColourspace('rgb16').tiff(), { width: 120, height: 60, first: [254, 0, 0] }],
    ['a picture with the profile of a wide screen', async () => (await halves()).withIccProfile('p3').png(), { width: 120, height: 60, first: [255, 0, 0] }],
    ['a grey one', () => Promise.resolve(plain(50, 40, '#808080').toColourspace('b-w').png()), { width: 50, height: 40, first: [128, 128, 128] }],
  ]
  test.for(cases)('%s', async ([, make, { width, height, first }], { payload, dataDir }) => {
    const asset = await store(payload, 'picture.jpg', await (await make()).toBuffer())
    expect(asset).toMatchObject({ width, height })
    const stored = sharp(readFileSync(path.join(dataDir, 'media', asset.filename!)))
    const { orientation, icc, depth, space } = await stored.metadata()
    expect({ orientation, icc, depth, space: space === 'b-w' ? 'srgb' : space }).toEqual({
      orientation: undefined,
      icc: undefined,
      depth: 'uchar',
      space: 'srgb',
    })
    const pixel = await stored.toColourspace('srgb').removeAlpha().raw().toBuffer()
    for (const [at, value] of first.entries()) expect(Math.abs(pixel[at]! - value)).toBeLessThan(25)
  })
})

test.for(['gif', 'webp'] as const)('a moving %s moves in the library and in the shop, at every size', async (format, { payload, dataDir }) => {
  const frames = await Promise.all(['#111', '#555', '#999'].map((background) => plain(1_400, 900, background).png().toBuffer()))
  const moving = await sharp(frames, { join: { animated: true } })
    [format]({ delay: [100, 200, 300] })
    .toBuffer()
  const asset = await store(payload, `moves.${format}`, moving)
  expect(asset).toMatchObject({ width: 1_400, height: 900, mimeType: `image/${format}` })
  const lookUp = () => Promise.resolve({ id: String(asset.id), bytes: asset.filesize ?? 0, expiresAt: null } as never)
  const directory = path.join(dataDir, 'renditions')
  const shop = makePictures({ directory, readOriginal: originalsIn(path.join(dataDir, 'media')), lookUp, clock: { now: () => Date.now() } })
  const files = [asset.filename!, asset.sizes!.thumb!.filename!, asset.sizes!.card!.filename!].map((name) => path.join(dataDir, 'media', name))
  for (const width of [320, 1080] as const) files.push((await shop.rendition(asset.filename!, width))!.path)
  for (const file of files) {
    const { pages, delay, width, pageHeight } = await sharp(readFileSync(file), { animated: true }).metadata()
    expect({ pages, delay }).toEqual({ pages: 3, delay: [100, 200, 300] })
    expect(Math.abs(width / pageHeight! - 1_400 / 900)).toBeLessThan(0.02)
  }
})

describe('names', () => {
  test.for([
    ['\u202Egpj.湖\u0000\n.jpg'],
    [`${'湖'.repeat(300)}.jpg`],
    [`${'a'.repeat(300)}.JPG`],
    ['CON.jpg'],
    ['lpt1.tar.jpg'],
    ['.jpg'],
    ['..\\..\\windows\\湖.jpg'],
    ['../../etc/passwd'],
    ['湖.jpg.exe'],
    ['湖 %2e%2e#?.jpg'],
    ['   '],
    ['cafe\u0301.jpg'],
  ])('%j is stored under one that works everywhere, twice', async ([name], { payload, dataDir }) => {
    const seen = new Set<string>()
    for (const background of ['#111', '#222']) {
      const asset = await store(payload, name!, await plain(2_000, 3_000, background).jpeg().toBuffer())
      expect(asset.filename).toMatch(/^[^\p{C}\\/:*?"<>|#%&.\s-][^\p{C}\\/:*?"<>|#%&]*-[0-9a-f]{8}(?:-\d+)?\.jpg$/u)
      for (const file of [asset.filename!, asset.sizes!.thumb!.filename!, asset.sizes!.card!.filename!]) {
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255)
        expect(readFileSync(path.join(dataDir, 'media', file)).length).toBeGreaterThan(0)
        seen.add(file.toLowerCase())
      }
    }
    expect(seen.size).toBe(6)
  })

  test('pictures of one name, or names that differ by case, arrive at once and each keeps its own bytes', async ({ payload, dataDir }) => {
    const names = ['IMG_0001.jpg', 'IMG_0001.jpg', 'img_0001.JPG', 'IMG_0001.jpeg', 'IMG_0001.jpg', 'Img_0001.jpg']
    const pictures = await Promise.all(
      names.map(async (name, at) => ({
        name,
        data: await plain(40 + at, 30)
          .png()
          .toBuffer(),
      })),
    )
    const assets = await Promise.all(pictures.map(({ name, data }) => store(payload, name, data)))
    expect(new Set(assets.map(({ filename }) => filename!.toLowerCase())).size).toBe(names.length)
    for (const [at, asset] of assets.entries()) {
      const bytes = readFileSync(path.join(dataDir, 'media', asset.filename!))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(asset.sha256)
      expect(asset.width).toBe(40 + at)
    }
  })
})

describe('the process that decodes', () => {
  test('is ended on its limits with words that say what to do, and the next picture is taken', async ({ expect: say }) => {
    const heavy = await plain(8_000, 8_000).jpeg({ progressive: true }).toBuffer()
    const small = await plain(30, 20).png().toBuffer()
    const narrow = inspectorApart({ memoryMb: 200 })
    await say(narrow('heavy.jpg', heavy)).rejects.toMatchObject({
      code: 'PICTURE_REFUSED',
      status: 422,
      text: { zh: expect.stringContaining('内存') as string },
    })
    say(await narrow('small.png', small)).toMatchObject({ width: 30, extension: 'png' })
    const hasty = inspectorApart({ taskMs: 0 })
    await say(hasty('small.png', small)).rejects.toMatchObject({ status: 422, text: { zh: expect.stringContaining('停下') as string } })
    const full = inspectorApart({ mostWaiting: 0 })
    await say(full('small.png', small)).rejects.toMatchObject({ status: 503, text: { zh: expect.stringContaining('过一会儿') as string } })
  })
})
