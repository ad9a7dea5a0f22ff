import { pauseSending } from '@/distribution/actions/pause'
import { publishNow } from '@/distribution/actions/publish-now'
import { overdueOf, resumeSending } from '@/distribution/actions/resume'
import type { Role } from '@/people'
import { vi } from 'vitest'
import { describe, expect, refusal, test as base } from './scene'

const test = base.extend<{ asking: (role: Role, query: Record<string, unknown>) => Promise<never> }>({
  asking: async ({ requestAs }, use) => {
    await use(async (role, query) => Object.assign(await requestAs(role), { query }) as never)
  },
})

describe('a pause', () => {
  test('holds what is due on its channel while another channel sends, and lets it go when it ends', async ({ scene, requestAs, asking }) => {
    const [stopped, open] = [await scene.channel(), await scene.channel()]
    const draft = await scene.approvedDraft([stopped, open])
    const pause = await pauseSending(await requestAs('marketer'), { channel: stopped, reason: '网传事故，先停' })
    expect(pause).toMatchObject({ channel: stopped, by: 'marketer', reason: '网传事故，先停' })
    const push = await scene.schedule(draft, [stopped, open])
    const dispatcher = await scene.dispatcher()
    scene.clock.offset = 2_000
    await expect
      .poll(async () => (await scene.deliveries(push)).map(({ channel, state }) => `${channel} ${state}`).sort(), { timeout: 60_000 })
      .toEqual([`${stopped} queued`, `${open} published`].sort())
    await scene.looks(3)
    expect(scene.shelf.puts).toHaveLength(1)

    await new Promise((resolve) => setTimeout(resolve, 1_100))
    const { overdue } = await overdueOf(await asking('marketer', { channel: stopped }))
    expect(overdue).toMatchObject([{ channel: stopped, title: '洱海慢游', state: 'queued', isLate: false }])
    const answer = await resumeSending(await requestAs('marketer'), { channel: stopped, send: overdue.map(({ id }) => id) })
    expect(answer).toMatchObject({ sent: [overdue[0]?.id], held: 0, refused: [] })
    await scene.until(push, ['published'])
    expect(scene.shelf.puts).toHaveLength(2)
    await dispatcher.stop()
  })

  test('ends with a choice: what is not chosen waits for a person, what came due too late is asked again at the gate', async ({
    scene,
    requestAs,
    payload,
  }) => {
    const channel = await scene.channel()
    const [kept, sent] = [await scene.approvedDraft([channel]), await scene.approvedDraft([channel])]
    await pauseSending(await requestAs('marketer'), {})
    const pushes = [
      await scene.schedule(kept, [channel], { dueAt: new Date().toISOString() }),
      await scene.schedule(sent, [channel], { dueAt: new Date().toISOString() }),
    ]
    await scene.dispatcher()
    await expect
      .poll(async () => (await Promise.all(pushes.map((push) => scene.deliveries(push)))).flat().map(({ state }) => state), { timeout: 60_000 })
      .toEqual(['queued', 'queued'])
    const late = (await scene.deliveries(pushes[1]!))[0]!
    await payload.db.updateOne({ collection: 'deliveries', id: late.id, data: { lateUntil: new Date(Date.now() - 1).toISOString() } as never })
    const answer = await resumeSending(await requestAs('marketer'), { send: [late.id] })
    expect(answer).toMatchObject({ sent: [expect.anything()], held: 1 })
    await scene.until(pushes[1]!, ['published'])
    expect((await scene.deliveries(pushes[0]!))[0]).toMatchObject({ state: 'missed', reason: { code: 'HELD_AT_RESUME' } })
    expect(scene.shelf.puts).toHaveLength(1)
  })

  test('that could not be ended goes on: what was set aside for it stays aside, and nothing has left', async ({ scene, requestAs, payload }) => {
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel])
    await pauseSending(await requestAs('marketer'), { channel })
    const push = await scene.schedule(draft, [channel], { dueAt: new Date().toISOString() })
    await scene.dispatcher()
    await expect.poll(async () => (await scene.deliveries(push)).map(({ state }) => state), { timeout: 60_000 }).toEqual(['queued'])
    const cut = vi.spyOn(payload, 'update').mockRejectedValueOnce(new Error('the database went away'))
    await expect(resumeSending(await requestAs('marketer'), { channel })).rejects.toThrow('went away')
    cut.mockRestore()
    expect(await scene.deliveries(push)).toMatchObject([{ state: 'missed', reason: { code: 'HELD_AT_RESUME' } }])
    await scene.looks(2)
    expect(scene.shelf.puts).toEqual([])
    expect(await resumeSending(await requestAs('marketer'), { channel })).toMatchObject({ sent: [], held: 1 })
  })

  test('is one, whoever pauses at the same time, and says who ended it when', async ({ scene, requestAs, payload, users }) => {
    const channel = await scene.channel()
    const people = [await requestAs('marketer'), await requestAs('administrator'), await requestAs('marketer')]
    const pauses = await Promise.all(people.map((req) => pauseSending(req, { channel })))
    expect(new Set(pauses.map(({ id }) => String(id))).size).toBe(1)
    await resumeSending(await requestAs('administrator'), { channel })
    const { docs } = await payload.find({ collection: 'pauses', where: { channel: { equals: channel } }, depth: 0, overrideAccess: true })
    expect(docs).toMatchObject([{ endedBy: users.administrator.id, endedAt: expect.any(String) as string }])
    expect((await pauseSending(await requestAs('marketer'), { channel })).id).not.toEqual(docs[0]?.id)
    expect(await pauseSending(await requestAs('administrator'), { channel, reason: '价格写错' })).toMatchObject({ by: 'marketer', reason: '价格写错' })
    await resumeSending(await requestAs('marketer'), { channel })
  })

  test('refuses what would send at once, saying who paused and why', async ({ scene, requestAs }) => {
    const channel = await scene.channel({ name: '小店' })
    const draft = await scene.approvedDraft([channel])
    await pauseSending(await requestAs('administrator'), { channel, reason: '核对价格' })
    const refused = await refusal(publishNow(await requestAs('marketer'), draft, { channels: [channel] }))
    expect([refused.code, refused.status, refused.text.zh]).toEqual([
      'PAUSED',
      409,
      '渠道「小店」已暂停（administrator暂停：核对价格），现在不发。请先在排期页恢复。',
    ])
    await resumeSending(await requestAs('marketer'), { channel })
  })

  test.for(['editor', 'designer', 'reviewer'] as const)('is neither made nor ended by the role %s', async (role, { scene, requestAs }) => {
    const channel = await scene.channel()
    expect((await refusal(pauseSending(await requestAs(role), { channel }))).code).toBe('NOT_ALLOWED')
    expect((await refusal(resumeSending(await requestAs(role), { channel }))).code).toBe('NOT_ALLOWED')
  })

  test('that is not there cannot be ended, nor can one of a channel that does not exist be made', async ({ scene, requestAs }) => {
    expect((await refusal(resumeSending(await requestAs('marketer'), { channel: await scene.channel() }))).code).toBe('NOT_PAUSED')
    expect((await refusal(pauseSending(await requestAs('marketer'), { channel: 'x' }))).code).toBe('CHANNEL_UNKNOWN')
  })
})
