import { DomainError } from '@/platform/errors'
import { isEmptyDocument, type RichDocument } from '@/writing'
import { approveTopic } from '@/planning/server'
import { requestChanges, startDraft, submitDraft, unlockDraft } from '@/writing/server'
import { describe, expect, test } from '../../support/fixtures'

const topicData = { title: '冬至的一碗热汤', draftType: 'emotional', form: 'story', stage: 'proposed' } as const

describe('from a topic to a review', () => {
  test('a topic goes proposed, approved, in writing, and its draft has the structure of its type', async ({ payload, requestAs }) => {
    const channel = await payload.create({
      collection: 'channels',
      data: { name: '小店', platform: 'shop', mode: 'live', enabled: true, lateToleranceMinutes: 30, settings: { finish: 'draft' } },
      overrideAccess: true,
    })
    const topic = await payload.create({ collection: 'topics', data: topicData, overrideAccess: true, req: await requestAs('editor') })
    await expect(startDraft(await requestAs('editor'), topic.id)).rejects.toThrow(/TOPIC_NOT_STARTABLE/)
    await expect(approveTopic(await requestAs('editor'), topic.id)).rejects.toThrow(/NOT_ALLOWED/)
    await approveTopic(await requestAs('reviewer'), topic.id)
    const { draftId } = await startDraft(await requestAs('editor'), topic.id)
    const draft = await payload.findByID({ collection: 'drafts', id: draftId, draft: true, depth: 0, overrideAccess: true })
    expect(draft).toMatchObject({ title: topicData.title, draftType: 'emotional', stage: 'inWriting', channels: [channel.id] })
    const body = draft.body as unknown as RichDocument
    expect(body.root.children.filter(({ type }) => type === 'heading').length).toBeGreaterThan(1)
    expect(await payload.findByID({ collection: 'topics', id: topic.id, depth: 0, overrideAccess: true })).toMatchObject({ stage: 'inWriting' })
  })

  test('two clicks on start make one draft', async ({ payload, requestAs }) => {
    const topic = await payload.create({ collection: 'topics', data: { ...topicData, stage: 'approved' }, overrideAccess: true })
    const clicks = await Promise.allSettled([startDraft(await requestAs('editor'), topic.id), startDraft(await requestAs('administrator'), topic.id)])
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await payload.count({ collection: 'drafts', where: { topic: { equals: topic.id } }, overrideAccess: true })).toEqual({ totalDocs: 1 })
  })

  test('a topic whose draft was deleted can be started again', async ({ payload, requestAs }) => {
    const topic = await payload.create({ collection: 'topics', data: { ...topicData, stage: 'approved' }, overrideAccess: true })
    const { draftId } = await startDraft(await requestAs('editor'), topic.id)
    await expect(startDraft(await requestAs('editor'), topic.id)).rejects.toThrow(/TOPIC_NOT_STARTABLE/)
    await payload.delete({ collection: 'drafts', id: draftId, overrideAccess: true })
    const again = await startDraft(await requestAs('editor'), topic.id)
    expect(again.draftId).not.toBe(draftId)
  })

  test('an empty body is refused for review with the reason, and the stage stays', async ({ payload, requestAs }) => {
    const draft = await payload.create({
      collection: 'drafts',
      draft: true,
      data: { title: '空稿', draftType: 'opinion', form: 'story', stage: 'inWriting', theme: 'sea' },
      overrideAccess: true,
    })
    const error: unknown = await submitDraft(await requestAs('editor'), draft.id, {}).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(DomainError)
    expect((error as DomainError).text.zh).toMatch(/正文还是空的/)
    expect(await payload.findByID({ collection: 'drafts', id: draft.id, draft: true, overrideAccess: true })).toMatchObject({ stage: 'inWriting' })
  })

  test('a reviewer sends a draft back only with a remark, and the log keeps it', async ({ payload, requestAs }) => {
    const topic = await payload.create({ collection: 'topics', data: { ...topicData, stage: 'approved' }, overrideAccess: true })
    const { draftId } = await startDraft(await requestAs('editor'), topic.id)
    await submitDraft(await requestAs('editor'), draftId, {})
    await expect(requestChanges(await requestAs('reviewer'), draftId, { remark: '  ' })).rejects.toThrow(/DRAFT_NOT_RETURNABLE/)
    await expect(requestChanges(await requestAs('editor'), draftId, { remark: '改' })).rejects.toThrow(/NOT_ALLOWED/)
    await requestChanges(await requestAs('reviewer'), draftId, { remark: '第二段的价格请用活事实' })
    const log = await payload.find({ collection: 'reviews', where: { draft: { equals: draftId } }, sort: 'at', depth: 0, overrideAccess: true })
    expect(log.docs.map(({ act, remark }) => [act, remark])).toEqual([
      ['submitted', ''],
      ['changesRequested', '第二段的价格请用活事实'],
    ])
  })

  test('the stage cannot be set through the API', async ({ payload, requestAs }) => {
    const draft = await payload.create({
      collection: 'drafts',
      draft: true,
      data: { title: '绕过审核', draftType: 'opinion', form: 'story', stage: 'inWriting', theme: 'sea' },
      overrideAccess: true,
    })
    const saved = await payload.update({
      collection: 'drafts',
      id: draft.id,
      draft: true,
      data: { stage: 'approved' },
      overrideAccess: false,
      req: await requestAs('editor'),
    })
    expect(saved.stage).toBe('inWriting')
  })

  test('editing an approved draft that was unlocked reopens it; saving it unchanged does not', async ({ payload, requestAs }) => {
    const draft = await payload.create({
      collection: 'drafts',
      draft: true,
      data: { title: '已通过', draftType: 'opinion', form: 'story', stage: 'approved', theme: 'sea' },
      overrideAccess: true,
    })
    const same = await payload.update({
      collection: 'drafts',
      id: draft.id,
      draft: true,
      data: { title: '已通过', titleStyle: 'call' },
      overrideAccess: false,
      req: await requestAs('editor'),
    })
    expect(same.stage).toBe('approved')
    await unlockDraft(await requestAs('editor'), draft.id)
    const changed = await payload.update({
      collection: 'drafts',
      id: draft.id,
      draft: true,
      data: { title: '改过一个字' },
      overrideAccess: false,
      req: await requestAs('editor'),
    })
    expect(changed.stage).toBe('inWriting')
    expect(isEmptyDocument(changed.body as unknown as RichDocument | null)).toBe(true)
  })
})
