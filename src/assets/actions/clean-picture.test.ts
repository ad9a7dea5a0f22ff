import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { AI_NOTE } from '../rules/ai-mark'
import { cleanPicture } from './clean-picture'

const frame = (background: string) => sharp({ create: { width: 40, height: 30, channels: 3, background } })
const label = Buffer.from('{"AIGC":{"Label":"1","ContentProducer":"001191"}}')
const xmp = Buffer.from('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description TC260:AIGC="{&quot;Label&quot;:&quot;2&quot;}"/></x:xmpmeta>')
const trailer = Buffer.from([1, ...Array.from({ length: 256 }, (_, i) => 255 - i), 0])
const comment = Buffer.concat([Buffer.from([0x21, 0xfe, 20]), label.subarray(0, 20), Buffer.from([label.length - 20]), label.subarray(20), Buffer.from([0])])
const application = Buffer.concat([Buffer.from([0x21, 0xff, 11]), Buffer.from('XMP DataXMP'), xmp, trailer])

async function movingGif(...blocks: Buffer[]): Promise<Buffer> {
  const frames = await Promise.all(['#3a7', '#a37'].map((background) => frame(background).png().toBuffer()))
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [200, 300] })
    .toBuffer()
  return Buffer.concat([gif.subarray(0, -1), ...blocks, gif.subarray(-1)])
}

describe('a GIF', () => {
  it.each([
    ['a comment', comment, label.toString()],
    ['XMP', application, '{"AIGC":{"Label":"2"}}'],
    [
      'a source type',
      Buffer.concat([Buffer.from([0x21, 0xfe, 54]), Buffer.from('digitalsourcetype/trainedAlgorithmicMedia'.padEnd(54)), Buffer.from([0])]),
      AI_NOTE,
    ],
  ])('that names AI in %s becomes a WebP that moves and still says so', async (_, block, note) => {
    const { data, origin, mimeType, extension, width, height } = await cleanPicture('a.gif', await movingGif(block))
    expect({ origin, mimeType, extension, width, height }).toEqual({ origin: 'ai-made', mimeType: 'image/webp', extension: 'webp', width: 40, height: 30 })
    const { exif, pages, delay } = await sharp(data).metadata()
    expect(exif?.toString('latin1')).toContain(note)
    expect([pages, delay]).toEqual([2, [200, 300]])
    expect((await cleanPicture('a.webp', data)).origin).toBe('ai-made')
  })

  it('stays one when it names no AI, or when its bytes are to be kept', async () => {
    expect(await cleanPicture('a.gif', await movingGif())).toMatchObject({ origin: null, mimeType: 'image/gif', extension: 'gif' })
    const own = await movingGif(comment)
    expect(await cleanPicture('a.gif', own, true)).toMatchObject({ data: own, origin: 'ai-made', mimeType: 'image/gif' })
  })
})

describe('a PNG', () => {
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length)
    ends.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const withText = async (keyword: string, text: string) => {
    const png = await frame('#3a7').png().toBuffer()
    return Buffer.concat([png.subarray(0, 33), chunk('zTXt', Buffer.concat([Buffer.from(`${keyword}\0\0`), deflateSync(text)])), png.subarray(33)])
  }

  it('whose text unpacks to much is read in a moment', async () => {
    const png = await withText('parameters', `Steps: ${'1'.repeat(1_000_000)}`)
    expect(png.length).toBeLessThan(1500)
    expect((await cleanPicture('a.png', png)).origin).toBeNull()
    expect((await cleanPicture('a.png', await withText('parameters', 'Steps: 20, Sampler: Euler'))).origin).toBe('ai-made')
  })
})
