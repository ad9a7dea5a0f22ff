import { handleEndpoints, type Payload } from 'payload'
import { DomainError } from '@/platform/errors'
import { document, paragraph } from '@/writing'
import { describe, expect, test } from '../../support/fixtures'

const good = document(paragraph('去洱海边住几天。'))

/** A tree of nodes as deep as a number, made without recursion. */
function deep(levels: number): unknown {
  let node: Record<string, unknown> = { type: 'paragraph', version: 1, children: [] }
  for (let level = 0; level < levels; level++) node = { type: 'quote', version: 1, children: [node] }
  return { root: { type: 'root', version: 1, children: [node] } }
}

const root = (...children: unknown[]) => ({ root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children } })
const words = (over: object) => root({ type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: '湖', format: 0, ...over }] })
const block = (fields: unknown) => root({ type: 'block', version: 2, fields })

const bad: [string, unknown][] = [
  ['nothing but braces', {}],
  ['a number', 5],
  ['a list', []],
  ['true', true],
  ['words', 'str'],
  ['a root that is a number', { root: 5 }],
  ['a root that is a list', { root: [] }],
  ['a root of another type', { root: { type: 'paragraph', children: [] } }],
  ['a root without children', { root: { type: 'root', version: 1 } }],
  ['children that are null', { root: { type: 'root', version: 1, children: null } }],
  ['children that are words', { root: { type: 'root', version: 1, children: 'abc' } }],
  ['children that are an object', { root: { type: 'root', version: 1, children: { length: 1 } } }],
  ['a child that is null', root(null)],
  ['a child that is a number', root(5)],
  ['a child that is a list', root([])],
  ['a child without a type', root({})],
  ['a child of an unknown type', root({ type: 'iframe', version: 1, children: [] })],
  ['a child of the type of an inherited name', root({ type: 'toString', version: 1, children: [] })],
  ['a second root', root({ type: 'root', version: 1, children: [] })],
  ['text outside a paragraph', root({ type: 'text', version: 1, text: 'a', format: 0 })],
  ['a paragraph whose children are words', root({ type: 'paragraph', version: 1, children: 'abc' })],
  ['a list of paragraphs', root({ type: 'list', version: 1, listType: 'bullet', children: [{ type: 'paragraph', version: 1, children: [] }] })],
  ['a table without rows', root({ type: 'table', version: 1, children: [{ type: 'paragraph', version: 1, children: [] }] })],
  ['a heading of another rank', root({ type: 'heading', version: 1, tag: 'script', children: [] })],
  ['a block without fields', block(null)],
  ['a block whose fields are a list', block([])],
  ['a block whose fields are empty', block({})],
  ['a block of an unknown kind', block({ blockType: 'zzz' })],
  ['a block of the kind of an inherited name', block({ blockType: '__proto__x' })],
  ['a block whose title is a number', block({ blockType: 'titleBar', title: 5 })],
  ['a block whose rows are an object', block({ blockType: 'faq', questions: { a: 1 } })],
  ['a block whose row is a number', block({ blockType: 'faq', questions: [5] })],
  ['a block whose row holds a list for words', block({ blockType: 'faq', questions: [{ question: [], answer: 'a' }] })],
  ['a block with a choice that does not exist', block({ blockType: 'callout', tone: 'loud', text: 'a' })],
  ['a block whose product is a list', block({ blockType: 'productCard', product: [1] })],
  ['a picture without value', root({ type: 'upload', version: 3, relationTo: 'assets', fields: {} })],
  ['a picture that is a person', root({ type: 'upload', version: 3, relationTo: 'users', value: 1, fields: {} })],
  ['a picture whose value is a list', root({ type: 'upload', version: 3, relationTo: 'assets', value: [1], fields: {} })],
  ['a picture whose fields are words', root({ type: 'upload', version: 3, relationTo: 'assets', value: 1, fields: 'a' })],
  ['a picture whose caption is a number', root({ type: 'upload', version: 3, relationTo: 'assets', value: 1, fields: { caption: 5 } })],
  ['a link without fields', root({ type: 'paragraph', version: 1, children: [{ type: 'link', version: 3, children: [], fields: null }] })],
  ['a link to a number', root({ type: 'paragraph', version: 1, children: [{ type: 'link', version: 3, children: [], fields: { url: 5 } }] })],
  ['text that is a number', words({ text: 5 })],
  ['text that is null', words({ text: null })],
  ['text of a format in words', words({ format: 'bold' })],
  ['text of a negative format', words({ format: -1 })],
  ['text with a mode of its own', words({ mode: 'evil' })],
  ['text with a value nobody knows', words({ onclick: 'alert(1)' })],
  ['text with NUL', words({ text: 'a\u0000b' })],
  ['text with a control character', words({ text: 'a\u0008b' })],
  ['text with half an emoji', words({ text: 'a\ud83d' })],
  ['a key that reaches into the program', JSON.parse('{"root":{"type":"root","version":1,"children":[],"__proto__":{"x":1}}}') as unknown],
  ['a key beside the root', { ...root(), constructor2: 1 }],
  ['nodes 60 levels deep', deep(60)],
  ['more nodes than an article has', root(...Array.from({ length: 40_000 }, () => ({ type: 'paragraph', version: 1, children: [] })))],
  ['7 MB of text', words({ text: '湖'.repeat(7_000_000) })],
]

async function makeDraft(payload: Payload, body: unknown = good): Promise<string | number> {
  const data = { title: '洱海慢游', theme: 'sea', draftType: 'emotional', form: 'story', body }
  return (await payload.create({ collection: 'drafts', draft: true, overrideAccess: true, data: data as never })).id
}

async function refusedWith(act: Promise<unknown>): Promise<DomainError> {
  const outcome: unknown = await act.then(
    (answer) => answer,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(DomainError)
  return outcome as DomainError
}

/** Writes a body past every hook, as an older version or a restored backup would have left it. */
async function plant(payload: Payload, id: string | number, body: unknown): Promise<void> {
  const { docs } = await payload.db.findVersions({ collection: 'drafts', where: { parent: { equals: id } }, limit: 1, pagination: false })
  const [latest] = docs as { id: string | number; version: Record<string, unknown> }[]
  await payload.db.updateVersion({
    collection: 'drafts',
    id: latest!.id,
    versionData: { parent: id, latest: true, version: { ...latest!.version, body } } as never,
  })
  await payload.db.updateOne({ collection: 'drafts', id, data: { body } })
}

/** Every way ends in one hook, so that the costly round is made with three of them. */
const everyWay = /^(nothing but braces|a block without fields|text with NUL)$/

describe('a body of the wrong form', () => {
  test.for(bad)('%s is refused, and nothing is stored', async ([name, body], { payload, requestAs }) => {
    const id = await makeDraft(payload)
    const count = await payload.count({ collection: 'drafts', overrideAccess: true })
    const req = await requestAs('editor')
    const data = { body } as never
    const ways = [
      () => payload.update({ collection: 'drafts', id, draft: true, data, overrideAccess: false, req }),
      () => payload.update({ collection: 'drafts', id, draft: true, autosave: true, data, overrideAccess: false, req }),
      () => payload.update({ collection: 'drafts', id, data, overrideAccess: false, req }),
      () => payload.update({ collection: 'drafts', where: { id: { equals: id } }, draft: true, data, overrideAccess: false, req }),
      () => makeDraft(payload, body),
    ]
    const tried = everyWay.test(name) ? ways : ways.slice(1, 2)
    for (const way of tried) {
      const { code, status, text, data: told } = await refusedWith(way())
      expect({ code, status }).toEqual({ code: 'FORM_REFUSED', status: 400 })
      expect(text.zh).toContain('没有保存')
      expect(text.en).toContain('Nothing was saved')
      expect(String(told['path'])).toMatch(/^body/)
    }
    const kept = await payload.findByID({ collection: 'drafts', id, draft: true, depth: 0, overrideAccess: true })
    expect(kept).toMatchObject({ body: good, revision: 1 })
    expect(await payload.count({ collection: 'drafts', overrideAccess: true })).toEqual(count)
  })
})

const inTheWay =
  /^(nothing but braces|a number|words|a root that|a root of another|children that are|a child that is (null|a number)|a child of an unknown|text outside|a block (without|whose row is a|whose title)|a picture whose value|a link without|text of a format)/
const readable = bad.filter(([name]) => inTheWay.test(name))

describe('a body that lies in the database and cannot be read', () => {
  test.for(readable)('%s takes nothing down and can be mended', async ([name, body], { payload, requestAs }) => {
    const id = await makeDraft(payload)
    await payload.update({ collection: 'drafts', id, draft: true, data: { title: '第二版' }, overrideAccess: true })
    await plant(payload, id, body)
    const req = await requestAs('editor')
    const read = { collection: 'drafts', draft: true, depth: 1, overrideAccess: false, req } as const
    const listed = await payload.find({ ...read, pagination: false })
    const found = listed.docs.find((one) => one.id === id)
    const opened = await payload.findByID({ ...read, id })
    for (const one of [found, opened]) {
      expect(JSON.stringify(one?.body).includes('读不出来')).toBe(!/^text (of a|with)|^a root (of another|without)|^a key beside/.test(name))
    }
    const versions = await payload.findVersions({ collection: 'drafts', where: { parent: { equals: id } }, overrideAccess: false, req })
    expect(versions.docs.length).toBeGreaterThan(0)
    // A change of something else goes through, so does a new body, so does an older version.
    await payload.update({ collection: 'drafts', id, draft: true, data: { title: '改标题' }, overrideAccess: false, req })
    const copy = await payload.duplicate({ collection: 'drafts', id, draft: true, data: { slug: `copy-${id}` }, overrideAccess: false, req })
    expect(copy.id).not.toBe(id)
    await payload.update({ collection: 'drafts', id, draft: true, data: { body: good as never }, overrideAccess: false, req })
    expect((await payload.findByID({ ...read, id, depth: 0 })).body).toEqual(good)
    for (const one of [id, copy.id]) await payload.delete({ collection: 'drafts', id: one, overrideAccess: true })
  })
})

describe('over HTTP', () => {
  const send = async (payload: Payload, { method, path, body }: { method: string; path: string; body: string }) => {
    const request = new Request(`http://localhost/api${path}`, { method, body, headers: { 'content-type': 'application/json' } })
    const answer = await handleEndpoints({ config: payload.config, request })
    return { status: answer.status, code: ((await answer.json()) as { errors?: { code?: string }[] }).errors?.[0]?.code }
  }

  const deepest = '{"root":{"type":"root","version":1,"children":['.repeat(10_000) + ']}}'.repeat(10_000)
  const bodies = ['5', '"str"', '[]', '[{"body":{}}]', '{"body":{"root":5}}', '{"body":"{}"}', `{"body":${deepest}}`, `{"x":${deepest}}`]
  const fields = ['{"title":{"a":1}}', '{"cover":{"a":1}}', '{"channels":"x"}', '{"title":5}', '{"stage":[]}', '{"draftType":"loud"}', '{"title":"a\\u0000"}']
  const reaching = ['{"__proto__":{"x":1}}', '{"variants":{"constructor":{}}}', '{"revision":"soon"}']

  test('every odd document is refused with a sentence, before anybody asks who sent it', async ({ payload }) => {
    const id = await makeDraft(payload)
    for (const body of [...bodies, ...fields, ...reaching]) {
      const answers = [
        await send(payload, { method: 'PATCH', path: `/drafts/${id}?draft=true&autosave=true`, body }),
        await send(payload, { method: 'PATCH', path: `/drafts?where[id][equals]=${id}`, body }),
        await send(payload, { method: 'POST', path: '/drafts?draft=true', body }),
      ]
      for (const answer of answers) {
        expect({ body: body.slice(0, 60), ...answer }).toEqual({
          body: body.slice(0, 60),
          status: 400,
          code: expect.stringMatching(/^(FORM_REFUSED|BODY_NOT_JSON)$/) as string,
        })
      }
    }
  })
})
