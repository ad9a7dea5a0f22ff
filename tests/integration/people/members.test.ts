import type { PayloadRequest } from 'payload'
import { press } from '../../support/press'
import { describe, expect, test } from '../distribution/scene'

type Act = { id: string | number; body?: unknown }
const act = (req: PayloadRequest, path: string, { id, body }: Act) => press(req, { collection: 'users', method: 'post', path, id, body })
const signIn = (payload: PayloadRequest['payload'], email: string) =>
  payload.login({ collection: 'users', data: { email, password: 'lamp otter violin harbor 93' }, overrideAccess: true })
let made = 0
const member = async (payload: PayloadRequest['payload'], name: string, role: 'editor' | 'administrator' = 'editor') =>
  payload.create({
    collection: 'users',
    data: { name, role, email: `member-${(made += 1)}@test.example`, password: 'lamp otter violin harbor 93' },
    overrideAccess: true,
  })

describe('a member who leaves', () => {
  test('cannot sign in, loses every session, keeps the name in the history, and hands the work over', async ({ payload, scene, requestAs, users }) => {
    const leaving = await member(payload, '周敏')
    const signedIn = await signIn(payload, leaving.email)
    expect(signedIn.token).toBeTruthy()
    const topic = await payload.create({
      collection: 'topics',
      data: { title: '她的选题', draftType: 'opinion', form: 'story', stage: 'proposed', owner: leaving.id },
      overrideAccess: true,
    })
    const draft = await scene.draft([], { data: { owner: leaving.id } })
    await payload.create({
      collection: 'reviews',
      data: { draft: (payload.db.defaultIDType === 'number' ? Number(draft) : draft) as never, act: 'approved', by: leaving.id, at: new Date().toISOString() },
      overrideAccess: true,
    })
    const listed = await press(await requestAs('administrator'), { collection: 'users', method: 'get', path: '/:id/work', id: leaving.id })
    expect((listed.body.work as { id: unknown }[]).map(({ id }) => String(id)).sort()).toEqual([String(topic.id), String(draft)].sort())
    const done = await act(await requestAs('administrator'), '/:id/deactivate', { id: leaving.id, body: { handOverTo: users.editor.id } })
    expect(done).toMatchObject({ status: 200, body: { name: '周敏（已停用）', left: [], handedOver: { length: 2 } } })
    await expect(signIn(payload, leaving.email)).rejects.toThrow(/MEMBER_DEACTIVATED/)
    const headers = new Headers({ Authorization: `JWT ${signedIn.token}` })
    expect((await payload.auth({ headers })).user).toBeNull()
    expect((await payload.findByID({ collection: 'topics', id: topic.id, depth: 0, overrideAccess: true })).owner).toEqual(users.editor.id)
    expect((await payload.findByID({ collection: 'drafts', id: draft, draft: true, depth: 0, overrideAccess: true })).owner).toEqual(users.editor.id)
    const review = await payload.find({ collection: 'reviews', where: { draft: { equals: draft } }, depth: 1, overrideAccess: true })
    expect(review.docs[0]?.by).toMatchObject({ name: '周敏（已停用）' })
    await act(await requestAs('administrator'), '/:id/reactivate', { id: leaving.id })
    expect((await signIn(payload, leaving.email)).user).toMatchObject({
      name: '周敏',
    })
  })

  test('is not deleted while the history names them, and the last active administrator stays', async ({ payload, scene, requestAs, users }) => {
    const named = await member(payload, '有历史')
    await scene.draft([], { data: { owner: named.id } })
    await expect(payload.delete({ collection: 'users', id: named.id, overrideAccess: false, req: await requestAs('administrator') })).rejects.toThrow(
      /STILL_USED.*deactivate instead of deleting/,
    )
    expect((await act(await requestAs('administrator'), '/:id/deactivate', { id: users.administrator.id })).body).toMatchObject({
      errors: [{ code: 'LAST_ADMINISTRATOR' }],
    })
    const second = await member(payload, '二', 'administrator')
    expect((await act(await requestAs('administrator'), '/:id/deactivate', { id: second.id })).status).toBe(200)
    // One who cannot sign in does not count.
    expect((await act(await requestAs('administrator'), '/:id/deactivate', { id: users.administrator.id })).body).toMatchObject({
      errors: [{ code: 'LAST_ADMINISTRATOR' }],
    })
  })

  test('is taken out by an administrator alone, and nobody hands work to one who left', async ({ payload, requestAs, users }) => {
    const [one, other] = [await member(payload, '甲'), await member(payload, '乙')]
    for (const role of ['editor', 'designer', 'marketer', 'reviewer'] as const) {
      expect((await act(await requestAs(role), '/:id/deactivate', { id: one.id })).status).toBe(403)
    }
    await act(await requestAs('administrator'), '/:id/deactivate', { id: other.id })
    expect((await act(await requestAs('administrator'), '/:id/deactivate', { id: one.id, body: { handOverTo: other.id } })).body).toMatchObject({
      errors: [{ code: 'HEIR_UNFIT' }],
    })
    expect((await payload.findByID({ collection: 'users', id: one.id, overrideAccess: true })).name).toBe('甲')
    await payload.update({ collection: 'users', id: users.editor.id, data: { name: '编辑' }, overrideAccess: false, req: await requestAs('editor') })
  })

  test('is never the other of the last two administrators who take each other out at the same moment', async ({ payload, requestAs, users }) => {
    const other = await member(payload, '另一位', 'administrator')
    const req = await requestAs('administrator')
    const answers = await Promise.all([users.administrator.id, other.id].map((id) => act(req, '/:id/deactivate', { id })))
    const active = { and: [{ role: { equals: 'administrator' } }, { deactivatedAt: { exists: false } }] } as const
    expect((await payload.count({ collection: 'users', where: active as never, overrideAccess: true })).totalDocs).toBeGreaterThan(0)
    expect(answers.map(({ status }) => status)).toContain(409)
  })
})
