import { readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import * as mongo from '@/migrations/mongodb/20261122_043341_ai_origin'
import * as sqlite from '@/migrations/sqlite/20261122_043341_ai_origin'
import { describe, expect, test } from '../../support/fixtures'

const details = { alt: '湖面上的一只小船', tier: 'ready', licence: 'owned' } as const
const lake = () => sharp({ create: { width: 400, height: 300, channels: 3, background: '#3a7' } })
const xmp = (attribute: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${attribute}/></rdf:RDF></x:xmpmeta>`
const tc260 = 'xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/" TC260:AIGC="{&quot;Label&quot;:&quot;1&quot;,&quot;ContentProducer&quot;:&quot;001&quot;}"'
const iptc = (type: string) =>
  `xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/${type}"`

/** A manifest stands in an APP11 segment right after the start of a JPEG. */
async function withManifest(): Promise<Buffer> {
  const jpeg = await lake().jpeg().toBuffer()
  const manifest = Buffer.from('JP\0\0\0\0\0\0jumbc2pa\x71digitalSourceTypehttp://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia\xff')
  const head = Buffer.from([0xff, 0xeb, 0, manifest.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, manifest, jpeg.subarray(2)])
}

async function withComment(): Promise<Buffer> {
  const gif = await lake().gif().toBuffer()
  const label = '{"AIGC":{"Label":"1"}}'
  return Buffer.concat([gif.subarray(0, -1), Buffer.from(`\x21\xfe${String.fromCharCode(label.length)}${label}\0;`, 'latin1')])
}

describe('pictures that AI made', () => {
  test.for([
    ['EXIF', 'a.jpg', () => lake().withExif({ IFD0: { ImageDescription: '{"AIGC":{"Label":"1"}}' } }).jpeg().toBuffer(), 'ai-made'], // prettier-ignore
    ['XMP of TC260', 'a.png', () => lake().withXmp(xmp(tc260)).png().toBuffer(), 'ai-made'],
    ['IPTC', 'a.webp', () => lake().withXmp(xmp(iptc('compositeWithTrainedAlgorithmicMedia'))).webp().toBuffer(), 'ai-edited'], // prettier-ignore
    ['a C2PA manifest', 'c.jpg', withManifest, 'ai-made'],
    ['a comment of a GIF', 'd.gif', withComment, 'ai-made'],
  ] as const)('are known by %s, and the stored file still says so', async ([how, name, make, origin], { payload, dataDir }) => {
    const data = await make()
    const asset = await payload.create({
      collection: 'assets',
      data: { ...details, title: how, origin: 'photo' },
      file: { name, data, mimetype: `image/${name.endsWith('jpg') ? 'jpeg' : name.slice(2)}`, size: data.length },
      overrideAccess: true,
    })
    expect(asset.origin).toBe(origin)
    for (const file of [asset.filename, asset.sizes?.thumb?.filename]) {
      const { exif } = await sharp(readFileSync(path.join(dataDir, 'media', file ?? ''))).metadata()
      expect(exif?.toString('latin1')).toContain(how.includes('TC260') ? '"ContentProducer":"001"' : '{"AIGC":{"Label":"1"}}')
    }
    const corrected = await payload.update({ collection: 'assets', id: asset.id, data: { origin: 'photo' }, overrideAccess: true })
    expect(corrected.origin).toBe('photo')
  })

  test('hand it on to what is worked from them, and a tag is enough to say it', async ({ payload }) => {
    const make = async (title: string, over: object) => {
      const data = await lake().png().toBuffer()
      const file = { name: `${title}.png`, data, mimetype: 'image/png', size: data.length }
      return payload.create({ collection: 'assets', data: { ...details, title, ...over }, file, depth: 0, overrideAccess: true })
    }
    const first = await make('原图', { tags: ['洱海', 'AI 生成'] })
    const child = await make('加工', { derivedFrom: first.id })
    const redrawn = await make('重画', { derivedFrom: first.id, origin: 'drawn' })
    const last = await make('再加工', { derivedFrom: child.id })
    expect([first.origin, child.origin, redrawn.origin, last.origin]).toEqual(['ai-made', 'ai-made', 'drawn', 'ai-made'])
    // Two that name each other must not hold the migration up.
    await payload.update({ collection: 'assets', id: first.id, data: { derivedFrom: last.id }, overrideAccess: true })
    const { docs } = await payload.find({ collection: 'assets', where: { origin: { equals: 'unknown' } }, overrideAccess: true })
    expect(docs).toEqual([])
  })

  test('that were only tagged, and what was worked from them, are so in the field after the migration', async ({ payload }) => {
    const titles = async (origin: string) => {
      const { docs } = await payload.find({ collection: 'assets', where: { origin: { equals: origin } }, sort: 'id', overrideAccess: true })
      return docs.map(({ title }) => title)
    }
    const isMongo = process.env.DATABASE_KIND === 'mongo'
    const args = { payload, db: payload.db.drizzle } as never
    const migration = isMongo ? mongo : sqlite
    await migration.down(args)
    await migration.up(args)
    expect(await titles('ai-made')).toEqual(['原图', '加工', '重画', '再加工'])
    expect(await titles('unknown')).toEqual(['EXIF', 'XMP of TC260', 'IPTC', 'a C2PA manifest', 'a comment of a GIF'])
  })
})
