import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { createPayloadRequest, type Payload, type TypedUser } from 'payload'
import { DomainError } from '@/platform/errors'
import { whyBodyRefused } from '@/platform/http-guard'
import { zipSync } from 'fflate'
import { document, paragraph, type RichDocument } from '@/writing'
import { makeImportEndpoint } from '@/typesetting/import-endpoint'
import { describe, expect, refusal, test } from '../distribution/scene'
import { exported } from './exported'

type Answer = {
  draftId?: string | number
  report: { score: { text: number; pictures: object }; title: string }
  document: RichDocument
}

/** A form as a browser sends it. */
async function send(payload: Payload, user: unknown, { file, create }: { file: File; create: boolean }): Promise<Answer> {
  const form = new FormData()
  form.append('file', file)
  form.append('_payload', JSON.stringify({ create }))
  const whole = new Request('http://localhost/api/import', { method: 'POST', body: form })
  const body = await whole.arrayBuffer()
  const headers = { 'content-type': whole.headers.get('content-type') ?? '', 'content-length': String(body.byteLength) }
  const request = new Request('http://localhost/api/import', { method: 'POST', headers, body })
  const req = await createPayloadRequest({ config: payload.config, request })
  req.user = user as TypedUser
  return (await (await makeImportEndpoint().handler(req)).json()) as Answer
}

type Door = { payload: Payload; user: unknown; largest: number }

/** The guard and the endpoint behind a real port, with another limit; `use` gets the address. */
async function atTheDoor({ payload, user, largest }: Door, use: (url: string) => Promise<void>): Promise<void> {
  const endpoint = makeImportEndpoint(largest)
  const server = createServer((req, res) => {
    const answer = (status: number, body: unknown) => res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const refused = whyBodyRefused(req, { path: '/api/import', bytes: 2 * largest })
    if (refused !== null) return answer(refused, { by: 'guard' })
    const request = new Request(`http://localhost${req.url}`, {
      method: 'POST',
      headers: req.headers as Record<string, string>,
      body: Readable.toWeb(req) as unknown as ReadableStream,
      duplex: 'half',
    } as RequestInit)
    createPayloadRequest({ config: payload.config, request })
      .then((one) => endpoint.handler(Object.assign(one, { user: user as TypedUser })))
      .then(async (response) => answer(response.status, await response.json()))
      .catch((error: unknown) => (error instanceof DomainError ? answer(error.status, { code: error.code, text: error.text }) : answer(500, String(error))))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/import`)
  server.closeAllConnections()
  server.close()
}

describe('an exported draft that is larger than a form', () => {
  const sent = async (url: string, body: Uint8Array) => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/zip' }, body: new Uint8Array(body) })
    return {
      status: response.status,
      answer: (await response.json()) as { code?: string; by?: string; text?: { zh: string }; report?: { title?: string }; draftId?: string },
    }
  }

  test('comes back up to the limit to which it is made, and is refused above', async ({ payload, requestAs, scene, users }) => {
    const asset = await scene.asset()
    const id = await scene.draft([], { data: { title: '洱海三日', body: document(paragraph('风从苍山来。'), scene.picture(asset)), cover: null } })
    const { bytes } = await exported(await requestAs('editor'), id)
    await atTheDoor({ payload, user: users.editor, largest: bytes.length }, async (url) => {
      const shown = await sent(`${url}?name=a.zip`, bytes)
      expect([shown.status, shown.answer.report?.title]).toEqual([200, '洱海三日'])
      expect((await sent(`${url}?create=true`, bytes)).answer.draftId).toBeDefined()
      expect(await sent(url, Buffer.concat([bytes, Buffer.alloc(1)]))).toMatchObject({ status: 413, answer: { code: 'BODY_TOO_LARGE' } })
      expect(await sent(url, Buffer.alloc(2 * bytes.length + 1))).toMatchObject({ status: 413, answer: { by: 'guard' } })
      const other = await sent(`${url}?name=${encodeURIComponent('照片.zip')}`, zipSync({ 'a.jpg': new Uint8Array(3) }))
      expect([other.status, other.answer.code, other.answer.text?.zh]).toEqual([422, 'NOT_AN_EXPORT', expect.stringContaining('「照片.zip」')])
    })
    await atTheDoor({ payload, user: null, largest: bytes.length }, async (url) => expect((await sent(url, bytes)).status).toBe(401))
  })
})

describe('a file that comes in a form', () => {
  test('is shown first, then becomes a draft', async ({ payload, users }) => {
    const file = new File(['<h1>去看海</h1><p>早起，风很大。</p>'], '海.html', { type: 'text/html' })
    const shown = await send(payload, users.editor, { file, create: false })
    expect([shown.draftId, shown.report.title]).toEqual([undefined, '去看海'])
    const { draftId = '' } = await send(payload, users.editor, { file, create: true })
    const draft = await payload.findByID({ collection: 'drafts', id: draftId, draft: true, depth: 0, overrideAccess: true })
    expect([draft.title, (draft.body as unknown as RichDocument).root.children.length]).toEqual(['去看海', 1])
  })

  test('is shown and made when it is an exported draft', async ({ payload, requestAs, scene, users }) => {
    const asset = await scene.asset()
    const id = await scene.draft([], { data: { title: '洱海三日', body: document(paragraph('风从苍山来。'), scene.picture(asset)), cover: null } })
    const { bytes } = await exported(await requestAs('editor'), id)
    const file = new File([new Uint8Array(bytes)], '洱海三日.zip', { type: 'application/zip' })
    const shown = await send(payload, users.editor, { file, create: false })
    expect(shown.report).toMatchObject({ title: '洱海三日', score: { text: 1, pictures: { found: 1, kept: 1 } } })
    const { draftId = '' } = await send(payload, users.editor, { file, create: true })
    const [first, back] = await Promise.all(
      [id, draftId].map((one) => payload.findByID({ collection: 'drafts', id: one, draft: true, depth: 0, overrideAccess: true })),
    )
    expect(back?.body).toEqual(first?.body)
  })

  test('is refused in words when it is another archive', async ({ payload, users }) => {
    const empty = new Uint8Array(22)
    empty.set([0x50, 0x4b, 5, 6])
    const refused = await refusal(send(payload, users.editor, { file: new File([empty], '照片.zip'), create: false }))
    expect([refused.status, refused.text.zh]).toEqual([422, expect.stringContaining('照片.zip')])
  })
})

describe('pasted text', () => {
  test('that is Markdown becomes a draft with its headings and lists, and other text stays as it is', async ({ payload, users }) => {
    await atTheDoor({ payload, user: users.editor, largest: 10_000 }, async (url) => {
      const sent = async (text: string) => {
        const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text, create: true }) })
        const { draftId = '' } = (await response.json()) as Answer
        const { title, body } = await payload.findByID({ collection: 'drafts', id: draftId, draft: true, depth: 0, overrideAccess: true })
        return { title, types: (body as RichDocument).root.children.map(({ type }) => type) }
      }
      expect(await sent('# 五一去东极岛\n\n住**两晚**。\n\n- 船票\n- 证件\n')).toEqual({ title: '五一去东极岛', types: ['paragraph', 'list'] })
      expect(await sent('#东极岛# 五一\n- 船票\n- 证件')).toEqual({ title: '#东极岛# 五一', types: ['paragraph', 'paragraph', 'paragraph'] })
    })
  })
})
