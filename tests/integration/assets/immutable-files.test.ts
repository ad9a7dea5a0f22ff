import { readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from '../distribution/scene'

const other = async () => {
  const data = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#123' } })
    .png()
    .toBuffer()
  return { name: 'other.png', data, mimetype: 'image/png', size: data.length }
}

describe('the file of a picture', () => {
  test('stays as it was uploaded; whoever tries to replace it is told where it is used and what to do', async ({ scene, payload, requestAs, dataDir }) => {
    const id = await scene.asset()
    const draft = await scene.approvedDraft([await scene.channel()], { data: { cover: id } })
    const before = await payload.findByID({ collection: 'assets', id: id as never, depth: 0, overrideAccess: true })
    const bytes = () => readFileSync(path.join(dataDir, 'media', before.filename!)).toString('base64')
    const picture = bytes()
    const ways = [
      async () =>
        payload.update({ collection: 'assets', id: id as never, data: {}, file: await other(), overrideAccess: false, req: await requestAs('designer') }),
      async () =>
        payload.update({
          collection: 'assets',
          where: { id: { equals: id } },
          data: {},
          file: await other(),
          overrideAccess: false,
          req: await requestAs('designer'),
        }),
      async () => payload.update({ collection: 'assets', id: id as never, data: { filename: 'renamed.png' }, overrideAccess: true }),
      async () => {
        const req = Object.assign(await requestAs('designer'), { query: { uploadEdits: { focalPoint: { x: 10, y: 90 } } } })
        return payload.update({ collection: 'assets', id: id as never, data: {}, overrideAccess: false, req })
      },
    ]
    for (const [number, way] of ways.entries()) {
      const refused = (await way().catch((error: unknown) => error)) as { code?: string; data?: { uses?: unknown } }
      expect({ number, code: refused.code }).toEqual({ number, code: 'FILE_IMMUTABLE' })
    }
    const refused = (await ways[0]!().catch((error: unknown) => error)) as { data: { uses: unknown } }
    expect(refused.data.uses).toMatchObject([{ collection: 'drafts', where: '封面', standing: 'approved' }])
    expect(await payload.findByID({ collection: 'assets', id: id as never, depth: 0, overrideAccess: true })).toEqual(before)
    expect(bytes()).toBe(picture)
    await payload.update({ collection: 'assets', id: id as never, data: { title: '改个名字', filename: before.filename }, overrideAccess: true })
    expect((await payload.findByID({ collection: 'drafts', id: draft as never, draft: true, depth: 0, overrideAccess: true })).stage).toBe('approved')
  })
})
