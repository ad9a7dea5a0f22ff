import { describe, expect, refusal, test } from './scene'
import { loadChannels, openSettings } from '@/distribution/actions/channel'
import { channelMemory } from '@/distribution/actions/channel-memory'

const wechat = {
  name: '公众号',
  platform: 'wechat-official',
  mode: 'live',
  settings: { appId: 'wx0123456789abcdef', appSecret: '0a1b2c3d4e5f60718293a4b5c6d7e8f9', finish: 'draft' },
}

describe('a channel secret', () => {
  test('is given to nobody through the API, whatever the role, and is sealed in the database', async ({ scene, payload, requestAs }) => {
    const id = await scene.channel(wechat)
    for (const role of ['administrator', 'marketer', 'editor'] as const) {
      const req = await requestAs(role)
      const doc = await payload.findByID({ collection: 'channels', id, overrideAccess: false, user: req.user, showHiddenFields: true })
      expect({ accountType: null, ...doc.settings }).toEqual({ accountType: null, appId: wechat.settings.appId, secretIsSet: true, finish: 'draft' })
    }
    const raw = JSON.stringify(await payload.db.find({ collection: 'channels', where: {} }))
    expect(raw).not.toContain(wechat.settings.appSecret)
    expect(raw).toMatch(/"v1\.[\w-]+\.[\w-]+\.[\w-]+"/)
  })

  test('stays when a channel is saved without it, and opens for the connector alone', async ({ scene, payload }) => {
    const id = await scene.channel(wechat)
    await payload.update({ collection: 'channels', id, overrideAccess: true, data: { name: '公众号（新名）' } })
    await payload.update({
      collection: 'channels',
      id,
      overrideAccess: true,
      data: { settings: { appId: 'wx0123456789abcdef', appSecret: '', finish: 'publish' } },
    })
    const channel = (await loadChannels(payload, [id])).get(id)!
    expect(channel).toMatchObject({ name: '公众号（新名）', settings: { finish: 'publish' } })
    expect(openSettings(payload, channel)).toMatchObject({ appId: 'wx0123456789abcdef', appSecret: wechat.settings.appSecret })
  })

  test('can be changed by administrators, not by marketers', async ({ scene, payload, requestAs }) => {
    const id = await scene.channel(wechat)
    const as = async (role: 'marketer' | 'administrator', appSecret: string) =>
      payload.update({
        collection: 'channels',
        id,
        overrideAccess: false,
        user: (await requestAs(role)).user,
        data: { settings: { ...wechat.settings, finish: 'draft', appSecret } },
      })
    const secret = async () => openSettings(payload, (await loadChannels(payload, [id])).get(id)!).appSecret
    await as('marketer', 'stolen')
    expect(await secret()).toBe(wechat.settings.appSecret)
    await as('administrator', 'renewed')
    expect(await secret()).toBe('renewed')
  })
})

describe('a channel', () => {
  test('that something waits for cannot be deleted', async ({ scene, payload }) => {
    const channel = await scene.channel()
    await scene.schedule(await scene.approvedDraft([channel]), [channel], { dueAt: new Date(Date.now() + 3_600_000).toISOString() })
    expect(await refusal(payload.delete({ collection: 'channels', id: channel, overrideAccess: true }))).toMatchObject({
      code: 'STILL_USED',
      data: { uses: expect.arrayContaining([expect.objectContaining({ collection: 'pushes', standing: 'scheduled', blocks: true })]) as unknown },
    })
  })

  test('remembers between attempts until the memory expires, and keeps it sealed', async ({ payload, scene }) => {
    const memory = channelMemory(payload, 'c1', scene.clock)
    await Promise.all([memory.set('token', 'first', Date.now() + 3_600_000), memory.set('token', 'first', Date.now() + 3_600_000)])
    expect(await memory.get('token')).toBe('first')
    expect(await channelMemory(payload, 'c2', scene.clock).get('token')).toBeNull()
    expect(JSON.stringify(await payload.kv.get('channel:c1:token'))).not.toContain('first')
    scene.clock.offset = 3_601_000
    expect(await memory.get('token')).toBeNull()
  })
})

test('the ledger and its pushes cannot be written through the API by anybody', async ({ payload, requestAs, scene }) => {
  const channel = await scene.channel()
  const push = await scene.schedule(await scene.approvedDraft([channel]), [channel])
  const user = (await requestAs('administrator')).user
  const entry = {
    key: 'a/b/1',
    lane: 'l',
    platform: 'shop',
    mode: 'live',
    slot: 1,
    contentHash: 'h',
    shortCode: 's',
    state: 'published',
    dueAt: new Date().toISOString(),
    readyAt: new Date().toISOString(),
    lateUntil: new Date().toISOString(),
  } as const
  await expect(
    payload.create({ collection: 'deliveries', data: { ...entry, fence: 0, attempt: 0, looks: 0 }, overrideAccess: false, user }),
  ).rejects.toMatchObject({ status: 403 })
  await expect(payload.update({ collection: 'pushes', id: push, data: { status: 'cancelled' }, overrideAccess: false, user })).rejects.toMatchObject({
    status: 403,
  })
  await expect(payload.delete({ collection: 'pushes', id: push, overrideAccess: false, user })).rejects.toMatchObject({ status: 403 })
})
