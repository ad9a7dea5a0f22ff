import { createHash } from 'node:crypto'
import { handleEndpoints, type Payload } from 'payload'
import sharp from 'sharp'
import { describe, expect, test } from '../../support/fixtures'
import { gifOf } from '../../support/picture-files'

const password = 'quiet paper boats follow the night train'
const email = 'drawer@test.example'
const filled = { alt: '一张图', tier: 'ready', licence: 'owned' }

type Said = {
  doc?: { id: string; title: string }
  errors?: { code: string; message: string; data: { errors?: { path: string; message: string }[]; link?: string } }[]
}

async function tokenOf(payload: Payload): Promise<string> {
  const { totalDocs } = await payload.count({ collection: 'users', where: { email: { equals: email } }, overrideAccess: true })
  if (totalDocs === 0) await payload.create({ collection: 'users', data: { email, password, name: '设计', role: 'designer' }, overrideAccess: true })
  return (await payload.login({ collection: 'users', data: { email, password }, overrideAccess: true })).token ?? ''
}

/** What the drawer sends for each of its files, one after another. */
async function send(payload: Payload, token: string, { name, data, fields = {} }: { name: string; data: Buffer; fields?: object }) {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(data)], { type: 'image/jpeg' }), name)
  body.append('_payload', JSON.stringify({ ...filled, ...fields }))
  const request = new Request('http://localhost/api/assets?locale=zh', {
    method: 'POST',
    body,
    headers: { Authorization: `JWT ${token}`, 'Accept-Language': 'zh' },
  })
  const answer = await handleEndpoints({ config: payload.config, request })
  return { status: answer.status, said: (await answer.json()) as Said }
}

const picture = (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer()

describe('many files at once', () => {
  test('each refused one says its name and why at its file, and the others go in, called what their files were', async ({ payload }) => {
    const token = await tokenOf(payload)
    const files: [string, Buffer, RegExp | string][] = [
      ['洱海_清晨.jpg', await picture('#123'), '洱海 清晨'],
      ['原图.heic', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(600)]), /HEIC.*兼容性最佳/],
      ['空.jpg', Buffer.alloc(0), /0 字节/],
      ['帧.gif', gifOf(700), /700 帧/],
      ['再来.jpg', await picture('#123'), /已有这张.*洱海 清晨.*仍然再存一份/],
      ['苍山.png', await picture('#456'), '苍山'],
    ]
    for (const [name, data, expected] of files) {
      const { status, said } = await send(payload, token, { name, data })
      if (typeof expected === 'string') {
        expect({ status, title: said.doc?.title }).toEqual({ status: 201, title: expected })
        continue
      }
      const [error] = said.errors ?? []
      expect({ name, status }).toEqual({ name, status: error?.code === 'PICTURE_ALREADY_THERE' ? 409 : 400 })
      expect(error?.message).toMatch(expected)
      expect(error?.message).toContain(name)
      expect(error?.data.errors).toEqual([{ path: 'file', message: error?.message }])
    }
    expect((await payload.count({ collection: 'assets', overrideAccess: true })).totalDocs).toBe(2)
  })

  test('a title that was typed stays, and what is there is stored once more where that is wanted', async ({ payload }) => {
    const token = await tokenOf(payload)
    const data = await picture('#789')
    expect((await send(payload, token, { name: 'a.jpg', data, fields: { title: '码头' } })).said.doc?.title).toBe('码头')
    expect((await send(payload, token, { name: 'a.jpg', data })).status).toBe(409)
    const again = await send(payload, token, { name: 'a.jpg', data, fields: { keepDouble: true } })
    expect([again.status, again.said.doc?.title]).toEqual([201, 'a'])
  })

  test('the library says which picture has these bytes, to members alone', async ({ payload }) => {
    const token = await tokenOf(payload)
    const data = await picture('#abc')
    const { said } = await send(payload, token, { name: '雪.jpg', data })
    const ask = async (sha256: string, headers: Record<string, string> = { Authorization: `JWT ${token}` }) => {
      const request = new Request(`http://localhost/api/assets/look-up?sha256=${sha256}`, { headers })
      const answer = await handleEndpoints({ config: payload.config, request })
      return { status: answer.status, body: (await answer.json()) as { same?: { id: string; title: string } | null } }
    }
    const hash = createHash('sha256').update(data).digest('hex')
    expect(await ask(hash)).toMatchObject({ status: 200, body: { same: { id: said.doc?.id, title: '雪' } } })
    expect(await ask('0'.repeat(64))).toMatchObject({ status: 200, body: { same: null } })
    expect((await ask('x')).status).toBe(400)
    expect((await ask(hash, {})).status).toBe(401)
  })
})
