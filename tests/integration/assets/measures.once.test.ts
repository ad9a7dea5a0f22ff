import { readFileSync } from 'node:fs'
import path from 'node:path'
import { handleEndpoints, type Payload } from 'payload'
import sharp from 'sharp'
import { DomainError } from '@/platform/errors'
import { makePictures, originalsIn } from '@/storefront/pictures'
import { describe, expect, test } from '../../support/fixtures'
import { pngOf } from '../../support/picture-files'

const details = { title: '长图', alt: '一张长图', tier: 'ready', licence: 'owned' } as const
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#3a7' } })

async function store(payload: Payload, name: string, data: Buffer) {
  return payload.create({ collection: 'assets', data: details, file: { name, data, mimetype: 'image/png', size: data.length }, overrideAccess: true })
}

async function whyNot(payload: Payload, name: string, data: Buffer): Promise<string> {
  const outcome: unknown = await store(payload, name, data).catch((error: unknown) => error)
  expect(outcome).toBeInstanceOf(DomainError)
  return (outcome as DomainError).text.zh
}

describe('a picture is judged by its measures before it is decoded', () => {
  test.for([
    [100_000_000, 1],
    [1, 100_000_000],
    [30_001, 10],
    [30_000, 30_000],
  ])('%d × %d is refused', async ([width, height], { payload }) => {
    expect(await whyNot(payload, 'bomb.png', pngOf({ width: width!, height: height! }))).toContain(`${width}×${height}`)
  })

  test('a long one is stored and shown in the shop, at every width', async ({ payload, dataDir }) => {
    const clock = { now: () => Date.now() }
    for (const [width, height] of [
      [750, 16_500],
      [800, 17_100],
      [1080, 24_000],
    ] as const) {
      const asset = await store(payload, `long-${height}.png`, await plain(width, height).png().toBuffer())
      expect(asset).toMatchObject({ width, height })
      const thumb = await sharp(path.join(dataDir, 'media', asset.sizes!.thumb!.filename!)).metadata()
      expect(thumb.height).toBeLessThanOrEqual(1_600)
      const lookUp = () => Promise.resolve({ id: String(asset.id), bytes: asset.filesize ?? 0, expiresAt: null } as never)
      const pictures = makePictures({ directory: path.join(dataDir, 'renditions'), readOriginal: originalsIn(path.join(dataDir, 'media')), lookUp, clock })
      for (const wide of [320, 1080] as const) {
        const made = await pictures.rendition(asset.filename!, wide)
        const shown = await sharp(readFileSync(made!.path)).metadata()
        expect(shown.width).toBe(Math.min(wide, width))
        expect(path.extname(made!.path)).toBe(shown.height! > 16_383 ? '.jpg' : '.webp')
      }
    }
  })

  test('what the library takes the shop can show', async ({ payload, dataDir }) => {
    const asset = await store(payload, 'square.jpg', await plain(9_000, 9_000).jpeg().toBuffer())
    const lookUp = () => Promise.resolve({ id: String(asset.id), bytes: asset.filesize ?? 0, expiresAt: null } as never)
    const options = { directory: path.join(dataDir, 'renditions'), readOriginal: originalsIn(path.join(dataDir, 'media')), lookUp }
    expect(await makePictures({ ...options, clock: { now: () => Date.now() } }).rendition(asset.filename!, 480)).not.toBeNull()
  })
})

describe('a file that is no picture of ours is named, with the way out', () => {
  const ftyp = (brand: string) => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`), Buffer.alloc(600)])
  test.for([
    ['a.heic', ftyp('heic'), '兼容性最佳'],
    ['a.bmp', Buffer.concat([Buffer.from('BM'), Buffer.alloc(600)]), 'BMP'],
    ['a.psd', Buffer.concat([Buffer.from('8BPS'), Buffer.alloc(600)]), 'Photoshop'],
    ['a.pdf', Buffer.from('%PDF-1.7 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'), 'PDF'],
    ['a.mp4', ftyp('isom'), '视频'],
  ] as const)('%s', async ([name, data, says], { payload }) => {
    expect(await whyNot(payload, name, data)).toContain(says)
  })

  test('AVIF and TIFF are kept as JPG', async ({ payload }) => {
    for (const data of [await plain(300, 200).avif().toBuffer(), await plain(310, 200).tiff().toBuffer()]) {
      expect(await store(payload, 'from.avif', data)).toMatchObject({ mimeType: 'image/jpeg', height: 200 })
    }
  })
})

describe('the same file again', () => {
  test('is answered with the picture that is there, unless it is wanted', async ({ payload, requestAs }) => {
    const data = await plain(123, 45).webp().toBuffer()
    const file = { name: '湖.webp', data, mimetype: 'image/webp', size: data.length }
    const upload = async (more = {}) => {
      const req = await requestAs('designer')
      return payload.create({ collection: 'assets', data: { ...details, ...more }, file: { ...file }, overrideAccess: false, req })
    }
    const first = await upload()
    const refused: unknown = await upload().catch((error: unknown) => error)
    expect(refused).toMatchObject({
      code: 'PICTURE_ALREADY_THERE',
      status: 409,
      data: { same: { id: first.id }, link: `/admin/collections/assets/${first.id}` },
    })
    expect((await upload({ keepDouble: true })).id).not.toBe(first.id)
  })
})

test('an address in the body of a request is refused though a file of that name exists', async ({ payload, requestAs }) => {
  const req = await requestAs('designer')
  req.data = { ...details, url: 'https://pictures.example/a.png', filename: 'a.png' }
  await expect(payload.create({ collection: 'assets', data: { ...req.data } as never, overrideAccess: false, req })).rejects.toThrow(/PICTURE_BY_ADDRESS/)
  const body = JSON.stringify(req.data)
  const request = new Request('http://localhost/api/assets', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  const answer = await handleEndpoints({ config: payload.config, request })
  expect(await answer.json()).toMatchObject({ errors: [{ code: 'PICTURE_BY_ADDRESS' }] })
})
