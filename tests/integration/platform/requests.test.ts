import { handleEndpoints, type Payload, type PayloadRequest } from 'payload'
import type { Role } from '@/people'
import { describe, expect, test } from '../../support/fixtures'

const secrets = [
  'hash',
  'salt',
  'resetPasswordToken',
  'sessions.id',
  'nothing',
  'name.hash',
  'savedBy.hash',
  'savedBy.salt',
  'savedBy.sessions.id',
  'savedBy.savedBy.hash',
]

async function find(req: PayloadRequest, collection: 'users' | 'topics', sort: string | string[]) {
  return req.payload.find({ collection, sort, req, overrideAccess: false, depth: 0 })
}

describe('an order of a list', () => {
  test.for(secrets.flatMap((path) => [path, `-${path}`]))('by %s is refused', async (path, { requestAs }) => {
    for (const collection of ['users', 'topics'] as const) {
      for (const sort of [path, ['title', path], `name,${path}`]) {
        await expect(find(await requestAs('administrator'), collection, sort)).rejects.toMatchObject({ status: 400 })
      }
    }
  })

  test.for(['name', '-createdAt', 'email', 'savedBy.name', 'id'])('by %s works', async (path, { requestAs }) => {
    await expect(find(await requestAs('editor'), 'users', path)).resolves.toHaveProperty('docs')
  })

  test('of versions, too', async ({ payload, requestAs }) => {
    const ask = async (sort: string) => payload.findVersions({ collection: 'drafts', sort, req: await requestAs('editor'), overrideAccess: false })
    await expect(ask('-updatedAt')).resolves.toHaveProperty('docs')
    await expect(ask('version.savedBy.hash')).rejects.toMatchObject({ status: 400 })
  })
})

describe('a question in an odd form', () => {
  const odd: [string, object][] = [
    ['a list where a word belongs', { where: { id: { equals: ['1'] } } }],
    ['a structure where a word belongs', { where: { title: { contains: { $gt: '' } } } }],
    ['one of no values', { where: { id: { in: '' } } }],
    ['one of structures', { where: { id: { in: [{ a: 1 }] } } }],
    ['a place', { where: { id: { near: '1,2,3' } } }],
    ['no time', { where: { createdAt: { greater_than: 'yesterday' } } }],
    ['no time across a relation', { where: { or: [{ and: [{ 'owner.createdAt': { less_than: 'x' } }] }] } }],
    ['half a document', { limit: 1.5 }],
    ['fewer than none', { limit: -1 }],
    ['a page between pages', { page: 1.5 }],
  ]
  test.for(odd)('%s is refused and named', async ([, question], { payload, requestAs }) => {
    const asked = { collection: 'drafts', ...question, req: await requestAs('editor'), overrideAccess: false } as const
    await expect(payload.find(asked)).rejects.toMatchObject({ status: 400, code: 'QUESTION_MALFORMED' })
    await expect(payload.findVersions(asked)).rejects.toMatchObject({ status: 400, code: 'QUESTION_MALFORMED' })
    if ('where' in question) await expect(payload.count(asked)).rejects.toMatchObject({ status: 400, code: 'QUESTION_MALFORMED' })
  })

  test.for([
    { createdAt: { greater_than: '2026-05-01' } },
    { createdAt: { less_than_equal: '2026-05-01T08:00:00Z' } },
    { 'owner.name': { contains: '编' } },
    { stage: { not_in: 'inWriting,approved' } },
    { stage: { in: ['inWriting', 'approved'] } },
    { topic: { exists: false } },
    { title: { equals: null } },
  ])('%j is answered', async (where, { payload, requestAs }) => {
    await expect(payload.find({ collection: 'drafts', where: where as never, req: await requestAs('editor'), overrideAccess: false })).resolves.toHaveProperty(
      'docs',
    )
  })

  test('the versions of a collection that keeps none have no address, nor have the collections of the system', ({ payload }) => {
    const paths = (slug: string) => (payload.collections[slug as 'users']?.config.endpoints || []).map(({ path }) => path)
    expect(paths('topics').filter((path) => path.startsWith('/versions'))).toEqual([])
    expect(paths('drafts')).toContain('/versions')
    expect(paths('payload-migrations')).toEqual([])
    expect(paths('payload-locked-documents')).toEqual([])
  })
})

describe('what the system writes', () => {
  test('is not written by a request', async ({ payload, requestAs, users }) => {
    const req = await requestAs('administrator')
    const fake = { createdAt: '2001-01-01T00:00:00.000Z', updatedAt: '2001-01-01T00:00:00.000Z', savedBy: users.editor.id as number, hash: 'aa', salt: 'bb' }
    const made = await payload.create({
      collection: 'users',
      data: { ...fake, email: 'new@test.example', name: '新', role: 'editor', password: 'eleven crows count the copper bells' },
      req,
      overrideAccess: false,
      depth: 0,
    })
    expect(made.createdAt.slice(0, 4)).not.toBe('2001')
    const changed = await payload.update({ collection: 'users', id: made.id, data: { ...fake, name: '新名' }, req, overrideAccess: false, depth: 0 })
    expect([changed.createdAt, changed.name]).toEqual([made.createdAt, '新名'])
    expect(changed.updatedAt.slice(0, 4)).not.toBe('2001')
    expect(changed.savedBy).toBe(users.administrator.id)
    const stored = await payload.db.findOne<{ id: number; hash: string }>({ collection: 'users', where: { id: { equals: made.id } } })
    expect(stored?.hash).toMatch(/^pbkdf2/)
  })
})

describe('the collections of the system', () => {
  async function ask(payload: Payload, req: PayloadRequest, [method, path, data]: readonly ['GET' | 'POST' | 'DELETE' | 'PATCH', string, object?]) {
    const body = data === undefined ? undefined : JSON.stringify(data)
    const request = new Request(`http://localhost/api${path}`, {
      method,
      body,
      headers: { 'Content-Type': 'application/json', 'x-role': String(req.user?.id) },
    })
    return (await handleEndpoints({ config: payload.config, request })).status
  }

  test.for(['payload-locked-documents', 'payload-migrations', 'payload-kv', 'payload-jobs'])('%s are nobody’s', async (slug, { payload, requestAs }) => {
    const collection = payload.collections[slug as 'payload-locked-documents']
    if (collection === undefined) return
    for (const role of ['editor', 'administrator', null] as (Role | null)[]) {
      const req = await requestAs(role)
      for (const operation of ['create', 'update', 'delete'] as const) expect(await collection.config.access[operation]({ req, data: {} })).toBe(false)
      // Members find nothing: the admin asks for locks on their behalf.
      expect(await collection.config.access.read({ req, data: {} })).toEqual(role === null ? false : { id: { exists: false } })
    }
    expect(await ask(payload, await requestAs(null), ['DELETE', `/${slug}?where[id][exists]=true`])).toBeGreaterThanOrEqual(400)
  })
})
