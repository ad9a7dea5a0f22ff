import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { DomainError } from '@/platform/errors'
import { describe, expect, test } from '../../support/fixtures'

const details = { title: '洱海清晨', alt: '湖面上的一只小船', tier: 'ready', licence: 'owned' } as const

function upload(name: string, data: Buffer, mimetype = 'image/jpeg') {
  return { name, data, mimetype, size: data.length }
}

describe('uploads', () => {
  test('a real picture is stored without its metadata and with its fingerprint', async ({ payload, requestAs, dataDir }) => {
    const withPlace = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#3a7' } })
      .withExif({ IFD0: { Copyright: 'somebody' }, IFD3: { GPSLatitude: '25/1 36/1 0/1' } })
      .jpeg()
      .toBuffer()
    const asset = await payload.create({
      collection: 'assets',
      data: details,
      file: upload('洱海 清晨.jpg', withPlace),
      overrideAccess: true,
      req: await requestAs('designer'),
    })
    expect(asset).toMatchObject({ width: 900, height: 600, mimeType: 'image/jpeg' })
    expect(asset.sha256).toMatch(/^[0-9a-f]{64}$/)
    const stored = await sharp(path.join(dataDir, 'media', asset.filename!)).metadata()
    expect(stored.exif).toBeUndefined()
    await payload.delete({ collection: 'assets', id: asset.id, overrideAccess: true })
  })

  test.for(['jpeg', 'png', 'webp', 'gif'] as const)('the fingerprint of a %s is that of the stored bytes', async (format, { payload, dataDir }) => {
    const data = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#3a7' } })
      [format]()
      .toBuffer()
    const asset = await payload.create({ collection: 'assets', data: details, file: upload(`a.${format}`, data, `image/${format}`), overrideAccess: true })
    const stored = readFileSync(path.join(dataDir, 'media', asset.filename!))
    expect(createHash('sha256').update(stored).digest('hex')).toBe(asset.sha256)
    await payload.delete({ collection: 'assets', id: asset.id, overrideAccess: true })
  })

  test('a picture is not fetched from an address, neither as a new asset nor for a stored one', async ({ payload, requestAs }) => {
    const data = { ...details, url: 'https://pictures.example/a.png', filename: 'a.png' }
    const made = payload.create({ collection: 'assets', data, overrideAccess: true, req: await requestAs('designer') })
    await expect(made).rejects.toThrow(/PICTURE_BY_ADDRESS/)
    const changed = payload.update({
      collection: 'assets',
      where: { id: { exists: true } },
      data: { url: data.url },
      overrideAccess: true,
      req: await requestAs('designer'),
    })
    await expect(changed).rejects.toThrow(/PICTURE_BY_ADDRESS/)
  })

  test('a stored picture is not cropped in place, and moving its focal point leaves bytes and fingerprint in step', async ({ payload, requestAs, dataDir }) => {
    const data = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#3a7' } })
      .jpeg()
      .toBuffer()
    const asset = await payload.create({ collection: 'assets', data: details, file: upload('湖.jpg', data), overrideAccess: true })
    const edit = async (uploadEdits: object) => {
      const req = await requestAs('designer')
      req.query = { uploadEdits }
      return payload.update({ collection: 'assets', id: asset.id, data: {}, overrideAccess: false, req })
    }
    const crop = { x: 0, y: 0, width: 50, height: 50, unit: '%' }
    await expect(edit({ crop, widthInPixels: 450, heightInPixels: 300 })).rejects.toThrow(/PICTURE_NOT_CROPPED/)
    const moved = await edit({ focalPoint: { x: 10, y: 90 }, widthInPixels: 450, heightInPixels: 300 })
    const bytes = readFileSync(path.join(dataDir, 'media', moved.filename!))
    expect(moved).toMatchObject({ focalX: 10, width: 900, sha256: createHash('sha256').update(bytes).digest('hex') })
  })

  const hostile: [string, string, () => Promise<Buffer> | Buffer, RegExp][] = [
    ['a picture of 0 bytes', 'empty.jpg', () => Buffer.alloc(0), /0 字节/],
    ['a .jpg that is HTML', 'page.jpg', () => Buffer.from('<html><script>alert(1)</script></html>'), /不是 JPG/],
    ['an SVG with a script', 'mark.svg', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>1</script></svg>'), /SVG/],
    ['an SVG called .png', 'mark.png', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'), /SVG/],
    [
      'a 14,000 × 14,000 PNG',
      'bomb.png',
      () =>
        sharp({ create: { width: 14_000, height: 14_000, channels: 3, background: '#fff' } })
          .png({ compressionLevel: 9 })
          .toBuffer(),
      /14000×14000/,
    ],
    [
      'a cut-off JPEG',
      'half.jpg',
      async () =>
        (
          await sharp({ create: { width: 800, height: 800, channels: 3, background: '#123' } })
            .jpeg()
            .toBuffer()
        ).subarray(0, 2000),
      /损坏|不是 JPG/,
    ],
  ]

  for (const [what, name, make, reason] of hostile) {
    test(`${what} is refused in words and leaves nothing behind`, async ({ payload, requestAs }) => {
      const before = await payload.count({ collection: 'assets', overrideAccess: true })
      const mimetype = name.endsWith('png') ? 'image/png' : name.endsWith('svg') ? 'image/svg+xml' : 'image/jpeg'
      const refused = payload.create({
        collection: 'assets',
        data: details,
        file: upload(name, await make(), mimetype),
        overrideAccess: true,
        req: await requestAs('designer'),
      })
      const error: unknown = await refused.catch((reason_: unknown) => reason_)
      expect(error).toBeInstanceOf(DomainError)
      expect((error as DomainError).text.zh).toMatch(reason)
      expect((error as DomainError).text.zh).toContain(name)
      expect(await payload.count({ collection: 'assets', overrideAccess: true })).toEqual(before)
    })
  }
})
