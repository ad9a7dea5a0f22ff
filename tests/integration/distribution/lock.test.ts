import type { Payload, PayloadRequest } from 'payload'
import { document, paragraph, text } from '@/writing'
import { requestChanges, submitDraft, unlockDraft, withdrawDraft } from '@/writing/server'
import { approveDraft } from '@/distribution/actions/approve-draft'
import { describe, expect, refusal, test, type Scene } from './scene'

const body = (words: string) => document(paragraph(text(words))) as never

async function write(req: PayloadRequest, draft: string, data: Record<string, unknown>) {
  return req.payload.update({ collection: 'drafts', id: draft, draft: true, autosave: true, depth: 0, overrideAccess: false, req, data })
}

async function read(payload: Payload, draft: string) {
  return payload.findByID({ collection: 'drafts', id: draft, draft: true, depth: 0, overrideAccess: true })
}

async function logOf(payload: Payload, draft: string) {
  const { docs } = await payload.find({ collection: 'reviews', where: { draft: { equals: draft } }, sort: ['at', 'id'], depth: 0, overrideAccess: true })
  return docs.map(({ act, by }) => ({ act, by }))
}

async function approved(scene: Scene) {
  const draft = await scene.approvedDraft([await scene.channel()])
  return { draft, stored: await read(scene.payload, draft) }
}

describe('an approved draft', () => {
  test.for([
    { title: '换个标题' },
    { body: body('换了一句') },
    { theme: 'forest' },
    { digest: '换' },
    { cover: null },
    { slug: 'another-address' },
    { channels: [] },
  ])('is not changed without the act that names what follows: %j', async (data, { scene, payload, requestAs }) => {
    const { draft, stored } = await approved(scene)
    const refused = await refusal(write(await requestAs('editor'), draft, data))
    expect(refused).toMatchObject({ code: 'DRAFT_LOCKED', status: 409, data: { wayOut: 'unlock', stage: 'approved', revision: stored.revision } })
    expect(refused.text.zh).toContain('修改（会撤回审核）')
    const after = await read(payload, draft)
    expect({ ...after, updatedAt: '' }).toEqual({ ...stored, updatedAt: '' })
  })

  test('is not restored to other words, and not changed in a bulk edit', async ({ scene, payload, requestAs }) => {
    const channel = await scene.channel()
    const draft = await scene.draft([channel], { data: { stage: 'inWriting' } })
    await payload.update({ collection: 'drafts', id: draft, draft: true, overrideAccess: true, data: { title: '第二稿' } })
    const { docs: versions } = await payload.findVersions({
      collection: 'drafts',
      where: { parent: { equals: draft } },
      sort: 'createdAt',
      overrideAccess: true,
    })
    await submitDraft(await requestAs('editor'), draft, {})
    await scene.approve(draft)
    const first = versions.find(({ version }) => version.title !== '第二稿')!
    const restoring = payload.restoreVersion({ collection: 'drafts', id: first.id, overrideAccess: false, req: await requestAs('editor') })
    expect(await refusal(restoring)).toMatchObject({ code: 'DRAFT_LOCKED' })
    const bulk = await payload.update({
      collection: 'drafts',
      where: { id: { equals: draft } },
      draft: true,
      overrideAccess: false,
      req: await requestAs('administrator'),
      data: { title: '一并改' },
    })
    expect(bulk.errors).toMatchObject([{ message: expect.stringContaining('DRAFT_LOCKED') }])
    expect(await read(payload, draft)).toMatchObject({ title: '第二稿', stage: 'approved' })
  })

  test('keeps what readers never see open to change', async ({ scene, requestAs, users }) => {
    const { draft } = await approved(scene)
    expect(await write(await requestAs('editor'), draft, { owner: users.editor.id, titleStyle: 'call' })).toMatchObject({ stage: 'approved' })
  })

  test('is read-only on the page until it is unlocked, for the one who unlocked it', async ({ scene, payload, requestAs }) => {
    const { draft } = await approved(scene)
    const { docAccessOperation } = await import('payload')
    const mayUpdate = async (role: 'editor' | 'administrator') => {
      const collection = payload.collections.drafts
      return (await docAccessOperation({ collection, id: draft, req: await requestAs(role) } as never)).update
    }
    expect(await mayUpdate('editor')).toBeUndefined()
    await unlockDraft(await requestAs('editor'), draft)
    expect(await mayUpdate('editor')).toBe(true)
    expect(await mayUpdate('administrator')).toBeUndefined()
  })

  test('changes once unlocked: the approval falls with the first other byte, and the log says who did it', async ({ scene, payload, requestAs, users }) => {
    const { draft } = await approved(scene)
    expect(await unlockDraft(await requestAs('editor'), draft)).toMatchObject({ stage: 'approved' })
    expect(await refusal(write(await requestAs('administrator'), draft, { title: '别人没有解锁' }))).toMatchObject({ code: 'DRAFT_LOCKED' })
    expect(await write(await requestAs('editor'), draft, { title: '洱海慢游啊' })).toMatchObject({ stage: 'inWriting' })
    expect((await logOf(payload, draft)).slice(1)).toEqual([
      { act: 'unlocked', by: users.editor.id },
      { act: 'reopened', by: users.editor.id },
    ])
  })

  test('has its approval again with the same bytes, typed back or restored', async ({ scene, payload, requestAs }) => {
    const { draft, stored } = await approved(scene)
    const editor = () => requestAs('editor')
    await unlockDraft(await editor(), draft)
    await write(await editor(), draft, { title: '洱海慢游啊' })
    expect(await write(await editor(), draft, { title: '洱海慢游' })).toMatchObject({ stage: 'approved' })
    expect((await logOf(payload, draft)).at(-1)).toMatchObject({ act: 'restored' })
    // Whoever unlocked it goes on without being asked again.
    expect(await write(await editor(), draft, { body: body('重写') })).toMatchObject({ stage: 'inWriting' })
    const { docs } = await payload.findVersions({ collection: 'drafts', where: { parent: { equals: draft } }, overrideAccess: true, limit: 20 })
    const good = docs.find(({ version }) => version.title === stored.title && JSON.stringify(version.body) === JSON.stringify(stored.body))!
    await payload.restoreVersion({ collection: 'drafts', id: good.id, draft: true, overrideAccess: false, req: await editor() })
    expect(await read(payload, draft)).toMatchObject({ stage: 'approved' })
  })

  test('is locked again for everybody by the next approval', async ({ scene, requestAs }) => {
    const { draft } = await approved(scene)
    await unlockDraft(await requestAs('editor'), draft)
    await write(await requestAs('editor'), draft, { title: '新的标题' })
    await submitDraft(await requestAs('editor'), draft, {})
    await scene.approve(draft)
    expect(await refusal(write(await requestAs('editor'), draft, { title: '再改' }))).toMatchObject({ code: 'DRAFT_LOCKED' })
  })

  test('does not have its approval again after a reviewer asked for changes', async ({ scene, requestAs }) => {
    const { draft } = await approved(scene)
    await unlockDraft(await requestAs('editor'), draft)
    await write(await requestAs('editor'), draft, { title: '洱海慢游啊' })
    await submitDraft(await requestAs('editor'), draft, {})
    await requestChanges(await requestAs('reviewer'), draft, { remark: '改回去也不行' })
    expect(await write(await requestAs('editor'), draft, { title: '洱海慢游' })).toMatchObject({ stage: 'changesRequested' })
  })

  test('is unlocked by those who write only, and only while it is approved', async ({ scene, requestAs }) => {
    const { draft } = await approved(scene)
    for (const role of ['marketer', 'reviewer'] as const) {
      expect(await refusal(unlockDraft(await requestAs(role), draft))).toMatchObject({ code: 'NOT_ALLOWED' })
    }
    expect(await refusal(unlockDraft(await requestAs(null), draft))).toMatchObject({ code: 'NOT_SIGNED_IN' })
    const written = await scene.draft([await scene.channel()], { data: { stage: 'inWriting' } })
    expect(await refusal(unlockDraft(await requestAs('editor'), written))).toMatchObject({ code: 'DRAFT_NOT_APPROVED', status: 409 })
  })
})

describe('a draft in review', () => {
  async function submitted(scene: Scene, payload: Payload, requestAs: (role: 'editor') => Promise<PayloadRequest>) {
    const draft = await scene.draft([await scene.channel()], { data: { stage: 'inWriting' } })
    await submitDraft(await requestAs('editor'), draft, {})
    return draft
  }

  test('is not changed until it is withdrawn, and the log keeps who withdrew it', async ({ scene, payload, requestAs, users }) => {
    const draft = await submitted(scene, payload, requestAs)
    const refused = await refusal(write(await requestAs('editor'), draft, { title: '偷偷改' }))
    expect(refused).toMatchObject({ code: 'DRAFT_LOCKED', data: { wayOut: 'withdraw' } })
    expect(await withdrawDraft(await requestAs('editor'), draft, { remark: '还要改' })).toMatchObject({ stage: 'inWriting' })
    expect((await logOf(payload, draft)).at(-1)).toEqual({ act: 'withdrawn', by: users.editor.id })
    expect(await write(await requestAs('editor'), draft, { title: '明着改' })).toMatchObject({ title: '明着改' })
    expect(await refusal(withdrawDraft(await requestAs('editor'), draft, {}))).toMatchObject({ code: 'DRAFT_NOT_WITHDRAWABLE', status: 409 })
  })

  test('is withdrawn by who submitted it, its owner or an administrator', async ({ scene, payload, requestAs, users }) => {
    const draft = await submitted(scene, payload, requestAs)
    const other = { ...(await requestAs('editor')), user: { ...users.editor, id: payload.db.defaultIDType === 'number' ? 999 : '0123456789abcdef01234567' } }
    expect(await refusal(withdrawDraft(other as never, draft, {}))).toMatchObject({ code: 'NOT_YOURS', status: 403 })
    for (const role of ['reviewer', 'marketer', 'designer'] as const) {
      expect(await refusal(withdrawDraft(await requestAs(role), draft, {}))).toMatchObject({ status: 403 })
    }
    expect(await withdrawDraft(await requestAs('administrator'), draft, {})).toMatchObject({ stage: 'inWriting' })
  })

  test('is either approved or withdrawn when both happen at once, and the other is told', async ({ scene, payload, requestAs }) => {
    const draft = await submitted(scene, payload, requestAs)
    const seen = await scene.seen(draft)
    const both = await Promise.allSettled([approveDraft(await requestAs('reviewer'), draft, { seen }), withdrawDraft(await requestAs('editor'), draft, {})])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const lost = both.find((one): one is PromiseRejectedResult => one.status === 'rejected')!
    expect(lost.reason).toMatchObject({ status: 409 })
    expect(['DRAFT_MOVED_ON', 'DRAFT_NOT_IN_REVIEW', 'DRAFT_NOT_WITHDRAWABLE']).toContain((lost.reason as { code: string }).code)
    const { stage } = await read(payload, draft)
    const acts = (await logOf(payload, draft)).map(({ act }) => act)
    expect(acts).toEqual(['submitted', stage === 'approved' ? 'approved' : 'withdrawn'])
  })
})

describe('four eyes', () => {
  test('whoever submitted, owns or wrote a draft does not approve it, administrators included', async ({ scene, requestAs, users }) => {
    const channel = await scene.channel()
    const approveAs = async (role: 'reviewer' | 'administrator', draft: string) => approveDraft(await requestAs(role), draft, { seen: await scene.seen(draft) })

    const owned = await scene.draft([channel], { data: { owner: users.administrator.id } })
    const refused = await refusal(approveAs('administrator', owned))
    expect(refused).toMatchObject({ code: 'FOUR_EYES', status: 403 })
    expect(refused.text.zh).toContain('reviewer')

    const sent = await scene.draft([channel], { data: { stage: 'inWriting' } })
    await submitDraft(await requestAs('administrator'), sent, {})
    expect(await refusal(approveAs('administrator', sent))).toMatchObject({ code: 'FOUR_EYES' })

    const written = await scene.draft([channel], { data: { stage: 'inWriting' } })
    await write(await requestAs('administrator'), written, { title: '管理员写的' })
    await write(await requestAs('editor'), written, { digest: '编辑接着写' })
    await submitDraft(await requestAs('editor'), written, {})
    expect(await refusal(approveAs('administrator', written))).toMatchObject({ code: 'FOUR_EYES' })
    expect(await approveAs('reviewer', written)).toMatchObject({ stage: 'approved' })
  })

  test('an approval settles who wrote: only later hands count', async ({ scene, requestAs }) => {
    const draft = await scene.draft([await scene.channel()], { data: { stage: 'inWriting' } })
    await write(await requestAs('administrator'), draft, { title: '管理员写的' })
    await submitDraft(await requestAs('editor'), draft, {})
    await scene.approve(draft)
    await unlockDraft(await requestAs('editor'), draft)
    await write(await requestAs('editor'), draft, { title: '编辑改的' })
    await submitDraft(await requestAs('editor'), draft, {})
    expect(await approveDraft(await requestAs('administrator'), draft, { seen: await scene.seen(draft) })).toMatchObject({ stage: 'approved' })
  })

  test('who wrote cannot be talked away through the API', async ({ scene, requestAs }) => {
    const draft = await scene.draft([await scene.channel()], { data: { stage: 'inWriting' } })
    await write(await requestAs('administrator'), draft, { title: '管理员写的' })
    await write(await requestAs('administrator'), draft, { writers: [] })
    await submitDraft(await requestAs('editor'), draft, {})
    expect(await refusal(approveDraft(await requestAs('administrator'), draft, { seen: await scene.seen(draft) }))).toMatchObject({ code: 'FOUR_EYES' })
  })

  test('the only one who may review approves alone, and the log says so', async ({ scene, payload, requestAs, users }) => {
    await payload.db.updateOne({ collection: 'users', id: users.reviewer.id, data: { role: 'editor' } })
    try {
      const draft = await scene.draft([await scene.channel()], { data: { owner: users.administrator.id } })
      expect(await approveDraft(await requestAs('administrator'), draft, { seen: await scene.seen(draft) })).toMatchObject({ stage: 'approved' })
      expect(await logOf(payload, draft)).toMatchObject([{ act: 'approvedAlone', by: users.administrator.id }])
      expect(await read(payload, draft)).toMatchObject({ stage: 'approved' })
    } finally {
      await payload.db.updateOne({ collection: 'users', id: users.reviewer.id, data: { role: 'reviewer' } })
    }
  })
})
