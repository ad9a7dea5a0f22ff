import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { handleEndpoints } from 'payload'
import sharp from 'sharp'
import type { Asset } from '@/payload-types'
import { DomainError } from '@/platform/errors'
import { describe, expect, test } from '../../support/fixtures'
import { gifOf, pngChunk, pngOf, webpOf, withSegment } from '../../support/picture-files'

const details = { title: '坏图', alt: '一张坏图', tier: 'ready', licence: 'owned' } as const
const plain = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: '#3a7' } })
const jpg = (): Promise<Buffer> => plain().jpeg().toBuffer()
const packed = (bytes: number) => deflateSync(Buffer.alloc(bytes))
const large = 60_000

type Hostile = { what: string; name: string; make: () => Promise<Buffer> | Buffer; says: RegExp | 'stored' }

const hostile: Hostile[] = [
  { what: 'a GIF of ten thousand frames', name: 'frames.gif', make: () => gifOf(10_000), says: /10000 帧/ },
  { what: 'a GIF of few frames on a vast canvas', name: 'canvas.gif', make: () => gifOf(500, { width: 60_000, height: 60_000 }), says: 'stored' },
  { what: 'a GIF whose frames are too large together', name: 'moving.gif', make: () => gifOf(500, { width: 2_000, height: 2_000 }), says: /500 帧/ },
  { what: 'a WebP of ten thousand frames', name: 'frames.webp', make: () => webpOf(10_000), says: /10000 帧/ },
  { what: 'a PNG of a hundred million pixels in a line', name: 'line.png', make: () => pngOf({ width: 1, height: 100_000_000 }), says: /1×100000000/ },
  {
    what: 'a PNG that says less than its data holds',
    name: 'more.png',
    make: () => pngOf({ width: 9_000, height: 9_000, data: packed(200_000_000) }),
    says: 'stored',
  },
  {
    what: 'a PNG that moves',
    name: 'apng.png',
    make: () => pngOf({ width: 10, height: 10, before: [pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))] }),
    says: /APNG/,
  },
  {
    what: 'a profile that unpacks to 200 MB',
    name: 'profile.png',
    make: () => pngOf({ width: 10, height: 10, before: [pngChunk('iCCP', Buffer.concat([Buffer.from('a\0\0'), packed(200_000_000)]))] }),
    says: 'stored',
  },
  {
    what: 'a hundred texts that unpack to 10 MB each',
    name: 'texts.png',
    make: () => {
      const text = Buffer.concat([Buffer.from('parameters\0\0'), packed(10_000_000)])
      return pngOf({ width: 10, height: 10, before: Array.from({ length: 100 }, () => pngChunk('zTXt', text)) })
    },
    says: 'stored',
  },
  {
    what: 'twenty megabytes of XMP and EXIF',
    name: 'xmp.jpg',
    make: async () => {
      const xmp = Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), Buffer.alloc(large, 'x')])
      const exif = Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\b'), Buffer.alloc(large, 0xff)])
      return withSegment(await jpg(), 0xe1, ...Array.from({ length: 320 }, (_, i) => (i % 2 ? xmp : exif)))
    },
    says: 'stored',
  },
  { what: 'a JPG cut off', name: 'half.jpg', make: async () => (await plain(800, 800).jpeg().toBuffer()).subarray(0, 2_000), says: /损坏/ },
  { what: 'a PNG cut off', name: 'half.png', make: async () => (await noise(200).png().toBuffer()).subarray(0, 9_000), says: /损坏/ },
  { what: 'a WebP cut off', name: 'half.webp', make: async () => (await noise(200).webp().toBuffer()).subarray(0, 3_000), says: /损坏|不是/ },
  { what: 'nothing', name: 'empty.jpg', make: () => Buffer.alloc(0), says: /0 字节/ },
  { what: 'one byte', name: 'one.jpg', make: () => Buffer.from([0xff]), says: /不是 JPG/ },
  { what: 'zeros', name: 'zeros.png', make: () => Buffer.alloc(1_000_000), says: /不是 JPG/ },
  { what: 'a page called .jpg', name: 'page.jpg', make: () => Buffer.from('<html><svg></svg><script>alert(1)</script></html>'), says: /不是 JPG/ },
  {
    what: 'an SVG that reads files, called .png',
    name: 'drawing.png',
    make: () =>
      Buffer.from(
        '\ufeff<?xml version="1.0"?><!-- a --><!DOCTYPE svg [<!ENTITY f SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="http://169.254.169.254/"/><text>&f;</text></svg>',
      ),
    says: /SVG/,
  },
  {
    what: 'a program called .gif',
    name: 'program.gif',
    make: () => Buffer.concat([Buffer.from('GIF89a'), Buffer.from('MZ\x90\0'.repeat(200), 'latin1')]),
    says: /入库/,
  },
]

function noise(side: number) {
  return sharp({ create: { width: side, height: side, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
}

function filesIn(directory: string): string[] {
  return readdirSync(path.join(directory, 'media'), { recursive: true }).map(String).sort()
}

describe('what no library should take', () => {
  test.for(hostile)('$what is answered in words, and no file is left without a row', async ({ name, make, says }, { payload, requestAs, dataDir }) => {
    await payload.create({ collection: 'assets', data: details, file: fileOf('first.jpg', await jpg()), overrideAccess: true })
    const before = filesIn(dataDir)
    const upload = payload.create({
      collection: 'assets',
      data: details,
      file: fileOf(name, await make()),
      overrideAccess: true,
      req: await requestAs('designer'),
    })
    const outcome: unknown = await upload.catch((error: unknown) => error)
    if (says === 'stored') {
      const stored = await sharp(path.join(dataDir, 'media', (outcome as Asset).filename!)).metadata()
      expect([stored.exif, stored.xmp, stored.icc, stored.comments]).toEqual([undefined, undefined, undefined, undefined])
      return
    }
    expect(outcome).toBeInstanceOf(DomainError)
    const { code, text } = outcome as DomainError
    expect({ code, ...text }).toEqual({
      code: 'PICTURE_REFUSED',
      zh: expect.stringMatching(says) as string,
      en: expect.stringContaining(name) as string,
    })
    expect(text.zh).toContain(name)
    expect(filesIn(dataDir)).toEqual(before)
  })

  test('they all arrive at once: this process goes on answering and grows by little', async ({ payload, requestAs }) => {
    const server = createServer((_, response) => response.end('ok')).listen(0)
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/healthz`
    const given = await Promise.all(hostile.filter(({ says }) => says !== 'stored').map(async ({ name, make }) => fileOf(name, await make())))
    const before = process.memoryUsage.rss()
    const work = { left: given.length, most: 0 }
    const uploads = given.map(async (file) => {
      await payload.create({ collection: 'assets', data: details, file, overrideAccess: true, req: await requestAs('designer') }).catch(() => null)
      work.left -= 1
    })
    let answered = 0
    while (work.left > 0) {
      expect((await fetch(address)).status).toBe(200)
      answered += 1
      work.most = Math.max(work.most, process.memoryUsage.rss())
    }
    await Promise.all(uploads)
    server.close()
    expect(answered).toBeGreaterThan(given.length)
    expect((work.most - before) / 2 ** 20).toBeLessThan(400)
    const answer = await handleEndpoints({ config: payload.config, request: new Request('http://localhost/api/assets/1') })
    expect(answer.status).toBeLessThan(500)
  })
})

function fileOf(name: string, data: Buffer) {
  return { name, data, mimetype: 'image/png', size: data.length }
}
