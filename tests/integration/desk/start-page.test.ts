import { listHappenings, listNeeds } from '@/desk/server'
import { describe, expect, test } from '../../support/fixtures'

const draft = { title: '洱海三日', draftType: 'emotional', form: 'story', theme: 'sea' } as const
const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

describe('the start page', () => {
  test('asks each role for its own acts and nobody for another’s', async ({ payload, users, requestAs }) => {
    const make = (data: object) => payload.create({ collection: 'drafts', draft: true, data: { ...draft, ...data } as never, overrideAccess: true })
    await make({ stage: 'inReview' })
    await make({ stage: 'changesRequested', title: '退回的稿', owner: users.editor.id })
    await make({ stage: 'approved', title: '可以排期的稿' })
    await payload.create({
      collection: 'topics',
      data: { title: '待定的选题', draftType: 'opinion', form: 'news', stage: 'proposed', dueAt: soon(1) },
      overrideAccess: true,
    })
    const asked = async (role: 'editor' | 'reviewer' | 'marketer') =>
      (await listNeeds(await requestAs(role), Date.now())).map(({ verb, object }) => `${verb.zh} ${object}`)
    expect(await asked('editor')).toEqual(['按意见修改 退回的稿'])
    expect(await asked('reviewer')).toEqual(['审定选题 待定的选题', '审阅 洱海三日'])
    expect(await asked('marketer')).toEqual(['审定选题 待定的选题', '排期 可以排期的稿'])
  })

  test('asks a visitor nothing', async ({ requestAs }) => {
    expect(await listNeeds(await requestAs(null), Date.now())).toEqual([])
  })

  test('names what goes out in the next two weeks, with its channels', async ({ payload, requestAs }) => {
    const channel = await payload.create({
      collection: 'channels',
      data: { name: '行文小店', platform: 'shop', mode: 'live', enabled: true, lateToleranceMinutes: 30, settings: { finish: 'draft' } },
      overrideAccess: true,
    })
    const one = await payload.create({ collection: 'drafts', draft: true, data: { ...draft, stage: 'approved' }, overrideAccess: true })
    for (const days of [2, 20]) {
      await payload.create({
        collection: 'pushes',
        data: { draft: one.id, channels: [channel.id], dueAt: soon(days), status: 'scheduled', lateToleranceMinutes: 30 },
        overrideAccess: true,
      })
    }
    const { ahead, behind } = await listHappenings(await requestAs('marketer'), Date.now())
    expect(ahead).toMatchObject([{ object: '洱海三日', what: { zh: '行文小店' }, state: 'scheduled' }])
    expect(behind).toEqual([])
  })
})
