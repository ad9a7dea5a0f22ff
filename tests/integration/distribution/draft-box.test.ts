import { listHappenings, listNeeds } from '@/desk/server'
import { resolveDelivery } from '@/distribution/actions/resolve-delivery'
import type { Payload } from 'payload'
import { describe, expect, test } from './scene'

let count = 0
async function delivery(payload: Payload, channel: string | number, change: object) {
  const at = new Date(Date.now() - 3_600_000).toISOString()
  const draft = await payload.create({
    collection: 'drafts',
    draft: true,
    data: { title: '洱海三日', draftType: 'emotional', form: 'story', theme: 'sea', stage: 'approved' } as never,
    overrideAccess: true,
  })
  const made = await payload.create({
    collection: 'deliveries',
    data: {
      key: `box/${++count}`,
      lane: `lane-${count}`,
      shortCode: `box${count}code`,
      contentHash: 'abc',
      slot: 1,
      platform: 'wechat-official',
      draft: draft.id,
      channel: payload.db.defaultIDType === 'number' ? Number(channel) : channel,
      dueAt: at,
      readyAt: at,
      lateUntil: at,
      publishedAt: at,
      state: 'published',
      mode: 'live',
      receipt: { remoteId: 'm1', url: null, detail: { mediaId: 'm1', finish: 'draft' } },
      ...change,
    } as never,
    overrideAccess: true,
  })
  return String(made.id)
}

describe('what was put into a draft box', () => {
  test('is a person’s task and not live, until the person says where readers find it', async ({ scene, payload, requestAs }) => {
    const channel = await scene.channel({
      name: '公众号',
      platform: 'wechat-official',
      mode: 'live',
      settings: { appId: 'wx0123456789abcdef', appSecret: 'x'.repeat(32), finish: 'draft' },
    })
    const id = await delivery(payload, channel, {})
    await delivery(payload, channel, { mode: 'rehearsal' })
    const marketer = await requestAs('marketer')
    const tasks = async () => (await listNeeds(marketer, Date.now())).filter(({ key }) => key === `deliveries:${id}`).map(({ verb }) => verb.zh)
    const live = async () => (await listHappenings(marketer, Date.now())).behind.map(({ key }) => key)
    expect(await tasks()).toEqual(['到草稿箱发表'])
    expect(await live()).toEqual([])

    const url = 'https://mp.weixin.qq.com/s/abc'
    expect(await resolveDelivery(marketer, id, { state: 'published', url })).toMatchObject({
      state: 'published',
      said: { zh: '已发布' },
      receipt: { url, remoteId: 'm1' },
    })
    expect(await tasks()).toEqual([])
    expect(await live()).toEqual([`delivery:${id}`])
    await expect(resolveDelivery(marketer, id, { state: 'published', url })).rejects.toMatchObject({ code: 'DELIVERY_STATE' })
  })
})
