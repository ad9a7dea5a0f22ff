import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { ask, stillServes, Tally, type AttackSet, type House } from './house'

type Upload = { what: string; name: string; type: string; bytes: Buffer }

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG that is true to its word and holds next to nothing: its lines are zeros, cut off where a library would stop reading. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const lines = deflateSync(Buffer.alloc(Math.min((Math.ceil(width / 8) + 1) * height, 12_500_001)), { level: 9 })
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))])
}

/** A GIF of one colour whose only picture is repeated. */
function gif(width: number, height: number, frames: number): Buffer {
  const [w, h] = [Buffer.alloc(2), Buffer.alloc(2)]
  w.writeUInt16LE(width)
  h.writeUInt16LE(height)
  const frame = Buffer.concat([Buffer.from('21f90400010000002c00000000', 'hex'), w, h, Buffer.from('00024c01003b', 'hex').subarray(0, 5)])
  const header = Buffer.concat([Buffer.from('GIF89a'), w, h, Buffer.from('800000ffffff000000', 'hex')])
  return Buffer.concat([header, ...Array.from({ length: frames }, () => frame), Buffer.from(';')])
}

/** What the library must not take: by side, by area, by frames, by what it is, by its name. */
async function uploads(): Promise<Upload[]> {
  const good = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#2a6f97' } })
    .jpeg()
    .toBuffer()
  const named = (...[what, name, type, bytes]: [string, string, string, Buffer | string]): Upload => ({ what, name, type, bytes: Buffer.from(bytes) })
  const sides = [
    [100_000_000, 1],
    [1, 100_000_000],
    [2_000_000, 10],
    [10, 2_000_000],
    [65_536, 1_000],
    [30_000, 30_000],
    [12_000, 12_000],
    [2_147_483_647, 2_147_483_647],
    [0, 0],
  ] as const
  return [
    ...sides.map(([width, height]) => named(`PNG ${width} × ${height}`, 'side.png', 'image/png', png(width, height))),
    ...([300, 3_000, 30_000] as const).map((frames) => named(`GIF of ${frames} frames`, 'frames.gif', 'image/gif', gif(4_000, 4_000, frames))),
    named('a page named .jpg', 'page.jpg', 'image/jpeg', '<!doctype html><script>ran()</script>'),
    named('a drawing with a script', 'drawing.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" onload="ran()"/>'),
    named('a drawing named .png', 'drawing.png', 'image/png', '<svg xmlns="http://www.w3.org/2000/svg"><script>ran()</script></svg>'),
    named('a program', 'tool.exe', 'application/x-msdownload', 'MZ\x90\x00'),
    named('an archive named .jpg', 'archive.jpg', 'image/jpeg', Buffer.from('504b0304', 'hex')),
    named('nothing', 'empty.jpg', 'image/jpeg', ''),
    named('half a picture', 'half.jpg', 'image/jpeg', good.subarray(0, 40)),
    named('a header alone', 'header.png', 'image/png', Buffer.from('89504e470d0a1a0a', 'hex')),
    named('a PDF', 'paper.pdf', 'application/pdf', '%PDF-1.7'),
    named('a PostScript', 'eps.jpg', 'image/jpeg', '%!PS-Adobe-3.0'),
    named('a MagickWand script', 'mvg.png', 'image/png', 'push graphic-context\nfill "url(https://127.0.0.1/)"'),
  ]
}

export const badUploads: AttackSet = {
  name: 'uploads',
  async run(house, size) {
    const tally = new Tally('uploads')
    const all = await uploads()
    for (const upload of size === 'long' ? all : all.filter(({ bytes }) => bytes.length < 200_000)) {
      tally.status(upload.what, await send(house, upload))
      await stillServes(house)
    }
    for (const url of ['http://127.0.0.1/x.png', 'file:///etc/passwd', `${house.server.url}/admin`]) {
      const body = JSON.stringify({ url, filename: 'x.png', title: '取来的', alt: '取来的' })
      tally.status(
        `JSON with ${url}`,
        (await ask(house, '/api/assets', { method: 'POST', role: 'designer', headers: { 'content-type': 'application/json' }, body })).status,
      )
    }
    return tally.end()
  },
}

async function send(house: House, { name, type, bytes }: Upload): Promise<number> {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ title: '坏图', alt: '坏图', tier: 'ready', licence: 'owned' }))
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), name)
  const answer = await ask(house, '/api/assets', { method: 'POST', role: 'designer', body: form })
  await answer.text()
  return answer.status
}
