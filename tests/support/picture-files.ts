import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export function pngChunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(body.length)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}

type Png = { width: number; height: number; before?: readonly Buffer[]; data?: Buffer }

/** A PNG whose head says what it measures, whatever its data holds; `before` are chunks that stand before the data. */
export function pngOf({ width, height, before = [], data = deflateSync(Buffer.alloc(1000)) }: Png): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([SIGNATURE, pngChunk('IHDR', head), ...before, pngChunk('IDAT', data), pngChunk('IEND', Buffer.alloc(0))])
}

/** A GIF of so many frames of one pixel, on a canvas of any size. */
export function gifOf(frames: number, { width, height } = { width: 1, height: 1 }): Buffer {
  const head = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([width & 255, width >> 8, height & 255, height >> 8, 0x80, 0, 0, 0, 0, 0, 255, 255, 255])])
  const frame = Buffer.from([0x21, 0xf9, 4, 4, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0])
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])])
}

/** A moving WebP of so many frames of one pixel. */
export async function webpOf(frames: number): Promise<Buffer> {
  const still = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#3a7' } })
    .webp({ lossless: true })
    .toBuffer()
  const chunk = (kind: string, body: Buffer) => {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(body.length)
    return Buffer.concat([Buffer.from(kind), size, body, Buffer.alloc(body.length % 2)])
  }
  const moves = Buffer.from([2, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  const frame = chunk('ANMF', Buffer.concat([Buffer.alloc(12), Buffer.from([10, 0, 0, 0]), still.subarray(12)]))
  const body = Buffer.concat([chunk('VP8X', moves), chunk('ANIM', Buffer.alloc(6)), ...Array.from({ length: frames }, () => frame)])
  return chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), body]))
}

/** A segment of a JPG, put in right after its start. */
export function withSegment(jpg: Buffer, marker: number, ...bodies: Buffer[]): Buffer {
  const segments = bodies.map((body) => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(body.length + 2, 2)
    return Buffer.concat([head, body])
  })
  return Buffer.concat([jpg.subarray(0, 2), ...segments, jpg.subarray(2)])
}
