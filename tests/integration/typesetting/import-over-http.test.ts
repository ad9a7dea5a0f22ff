import { createPayloadRequest, type Payload, type TypedUser } from 'payload'
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
