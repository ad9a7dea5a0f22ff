import { judgePushes } from '@/distribution/actions/judge-pushes'
import { publishNow } from '@/distribution/actions/publish-now'
import { pushRoom } from '@/distribution/actions/push-room'
import { reschedulePush } from '@/distribution/actions/reschedule-push'
import { roomDrafts } from '@/distribution/actions/room-drafts'
import { schedulePush } from '@/distribution/actions/schedule-push'
import { cancelPush } from '@/distribution/actions/cancel-push'
import { whetherSchedulable } from '@/distribution/actions/whether-schedulable'
import type { Role } from '@/people'
import { addDays } from '@/platform/calendar-days'
import { dayIn } from '@/platform/say-moment'
import { account, describe, expect, refusal, test as base } from './scene'

const zone = 'Asia/Shanghai'
/** A Wednesday some weeks ahead, so that no test stands at the edge of a week. */
const today = dayIn(zone, Date.now())
const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
const wednesday = addDays(today, 24 - weekday)
const at = (day: string, clock: string) => new Date(`${day}T${clock}:00+08:00`).toISOString()
const codes = (refused: { data: Record<string, unknown> }) => (refused.data.refusals as { code: string }[]).map(({ code }) => code)

const test = base.extend<{
  look: (role: Role | null, query?: Record<string, unknown>) => ReturnType<typeof pushRoom>
  blackout: (over?: Record<string, unknown>) => Promise<void>
}>({
  look: async ({ requestAs }, use) => {
    await use(async (role, query = {}) => pushRoom(Object.assign(await requestAs(role), { query: { at: wednesday, ...query } }) as never))
  },
  blackout: async ({ payload }, use) => {
    await use(async (over = {}) => {
      await payload.create({ collection: 'blackout-days', overrideAccess: true, data: { day: wednesday, reason: '国家公祭日', ...over } as never })
    })
    await payload.db.deleteMany({ collection: 'blackout-days', where: {} })
  },
})

describe('the room of pushes', () => {
  test('shows a push once on each of its channels, on the day of the workspace, with its owner', async ({ scene, look }) => {
    const channels = [await scene.channel(), await scene.channel()]
    const draft = await scene.approvedDraft(channels)
    await scene.schedule(draft, channels, { dueAt: at(wednesday, '00:30') })
    const { shown, entries } = await look('editor')
    expect([shown.length, shown[2]]).toEqual([7, wednesday])
    expect(
      entries.map(({ channel, title, kind, others, owner, at: due }) => ({ channel, title, kind, others, owner, day: dayIn(zone, Date.parse(due)) })),
    ).toEqual(channels.map((channel) => ({ channel, title: '洱海慢游', kind: 'planned', others: 1, owner: 'marketer', day: wednesday })))
    expect((await look('editor', { at: addDays(wednesday, 7) })).entries).toEqual([])
  })

  test('tells of the newest row of the ledger, and of what was cancelled only to who asks for it', async ({ scene, look, requestAs }) => {
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel])
    const push = await scene.schedule(draft, [channel], { dueAt: at(wednesday, '20:00') })
    await cancelPush(await requestAs('marketer'), push)
    expect((await look('marketer')).entries).toEqual([])
    expect((await look('marketer', { state: 'cancelled' })).entries).toMatchObject([
      { kind: 'cancelled', said: { zh: '已取消' }, delivery: expect.anything() as never },
    ])
  })

  test('says on each row what stands in the way of that channel', async ({ scene, look, payload }) => {
    const [one, other] = [await scene.channel({ name: '甲' }), await scene.channel({ name: '乙' })]
    const push = await scene.schedule(await scene.approvedDraft([one, other]), [one, other], { dueAt: at(wednesday, '20:00') })
    for (const id of [one, other]) await payload.update({ collection: 'channels', id, overrideAccess: true, data: { enabled: false } })
    await judgePushes(payload, { id: { equals: push } }, Date.now())
    const said = (await look('marketer')).entries.map(({ channel, trouble }) => [channel, trouble?.zh.slice(0, 5)])
    expect(said).toEqual([
      [one, '渠道「甲」'],
      [other, '渠道「乙」'],
    ])
  })

  test('finds by words, channel and whoever planned it', async ({ scene, look, users }) => {
    const [one, other] = [await scene.channel(), await scene.channel()]
    const draft = await scene.approvedDraft([one, other])
    await scene.schedule(draft, [one, other], { dueAt: at(wednesday, '20:00') })
    const count = async (query: Record<string, unknown>, role: Role = 'marketer') => (await look(role, query)).entries.length
    expect([await count({ q: '洱海' }), await count({ q: '洱海 三日' }), await count({ channel: one }), await count({ state: 'live' })]).toEqual([2, 0, 1, 0])
    expect([await count({ owner: 'me' }), await count({ owner: 'me' }, 'administrator'), await count({ owner: String(users.marketer.id) }, 'editor')]).toEqual([
      2, 0, 2,
    ])
  })

  test('counts a quota over the whole month from what the channel declares, and from what the team says before that', async ({ scene, look }) => {
    const service = await scene.channel({ ...account, settings: { ...account.settings, accountType: 'service' } })
    const limited = await scene.channel({ quota: { count: 1, per: 'day' } })
    const open = await scene.channel()
    const draft = await scene.approvedDraft([service, limited, open])
    await scene.schedule(draft, [service, limited, open], { dueAt: at(wednesday, '20:00') })
    const { channels } = await look('marketer')
    const of = (id: string) => channels.find((channel) => channel.id === id)
    expect(of(service)?.quota).toMatchObject({ count: 4, per: 'month' })
    expect(of(service)?.uses.find(({ span }) => wednesday.startsWith(span))).toMatchObject({ used: 0, planned: 1, left: 3 })
    expect(of(limited)?.uses.filter(({ left }) => left === 0)).toEqual([{ span: wednesday, used: 0, planned: 1, left: 0 }])
    expect([of(open)?.quota, of(open)?.uses]).toEqual([null, []])
  })

  test('is shut to visitors and refuses a question it does not know', async ({ look }) => {
    expect((await refusal(look(null))).code).toBe('NOT_SIGNED_IN')
    expect((await refusal(look('editor', { view: 'year' }))).code).toBe('ROOM_QUESTION')
  })

  test('offers approved drafts for a free slot, those of the channel without a push first', async ({ scene, requestAs }) => {
    const [here, elsewhere] = [await scene.channel(), await scene.channel()]
    const [planned, free, other] = [await scene.approvedDraft([here]), await scene.approvedDraft([here]), await scene.approvedDraft([elsewhere])]
    await scene.draft([here])
    await scene.schedule(planned, [here], { dueAt: at(wednesday, '20:00') })
    const { drafts } = await roomDrafts(Object.assign(await requestAs('marketer'), { query: { channel: here } }) as never)
    const ids = drafts.map(({ id }) => String(id)).filter((id) => [planned, free, other].includes(id))
    expect(ids).toEqual([free, planned, other])
    expect(drafts.every(({ title }) => title === '洱海慢游')).toBe(true)
  })
})

describe('a move', () => {
  test('is written only where the push still stands where it was seen: the second of two is told where it went', async ({ scene, requestAs, payload }) => {
    const channel = await scene.channel()
    const push = await scene.schedule(await scene.approvedDraft([channel]), [channel], { dueAt: at(wednesday, '20:00') })
    const seen = at(wednesday, '20:00')
    const to = (clock: string) => at(addDays(wednesday, 1), clock)
    const reqs = [await requestAs('marketer'), await requestAs('administrator')]
    const answers = await Promise.allSettled([
      reschedulePush(reqs[0]!, push, { dueAt: to('09:00'), seen }),
      reschedulePush(reqs[1]!, push, { dueAt: to('12:00'), seen }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'PUSH_MOVED', status: 409 } })
    const won = answers.find((one) => one.status === 'fulfilled')
    expect(await payload.findByID({ collection: 'pushes', id: push, depth: 0, overrideAccess: true })).toMatchObject({ dueAt: won?.value.dueAt })
  })

  test('can be taken back by moving from where it went', async ({ scene, requestAs }) => {
    const channel = await scene.channel()
    const push = await scene.schedule(await scene.approvedDraft([channel]), [channel], { dueAt: at(wednesday, '20:00') })
    const [before, after] = [at(wednesday, '20:00'), at(addDays(wednesday, 2), '09:00')]
    await reschedulePush(await requestAs('marketer'), push, { dueAt: after, seen: before })
    expect(await reschedulePush(await requestAs('marketer'), push, { dueAt: before, seen: after })).toMatchObject({ dueAt: before })
  })
})

describe('the same draft twice', () => {
  test('is told of where it goes through the same channel within three days, and of nothing else', async ({ scene, requestAs }) => {
    const [one, other] = [await scene.channel(), await scene.channel()]
    const draft = await scene.approvedDraft([one, other])
    for (const clock of ['09:00', '20:00']) await scene.schedule(draft, [one], { dueAt: at(wednesday, clock) })
    const cancelled = await scene.schedule(draft, [other], { dueAt: at(wednesday, '12:00') })
    await cancelPush(await requestAs('marketer'), cancelled)
    const near = async (dueAt: string) => (await whetherSchedulable(await requestAs('marketer'), draft, { channels: [one, other], dueAt })).near
    expect(await near(at(wednesday, '19:00'))).toEqual({ [one]: at(wednesday, '20:00') })
    expect(await near(at(addDays(wednesday, 4), '20:00'))).toEqual({})
  })
})

describe('a blackout day', () => {
  test('refuses whoever schedules or moves onto it, says why, and lets go what is beside it', async ({ scene, requestAs, blackout }) => {
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel])
    const push = await scene.schedule(draft, [channel], { dueAt: at(addDays(wednesday, 1), '00:00') })
    await blackout()
    const refused = await refusal(schedulePush(await requestAs('marketer'), draft, { channels: [channel], dueAt: at(wednesday, '23:59') }))
    expect(codes(refused)).toEqual(['BLACKOUT_DAY'])
    expect(refused.text.zh).toContain('国家公祭日')
    expect(codes(await refusal(reschedulePush(await requestAs('marketer'), push, { dueAt: at(wednesday, '09:00') })))).toEqual(['BLACKOUT_DAY'])
    const judged = await whetherSchedulable(await requestAs('marketer'), draft, { channels: [channel], dueAt: at(wednesday, '09:00') })
    expect(judged.channels[channel]).toMatchObject([{ code: 'BLACKOUT_DAY', mend: 'move' }])
    expect(await reschedulePush(await requestAs('marketer'), push, { lateToleranceMinutes: 5 })).toMatchObject({ lateToleranceMinutes: 5 })
  })

  test('of one channel stops that channel alone', async ({ scene, requestAs, blackout }) => {
    const [stopped, open] = [await scene.channel(), await scene.channel()]
    const draft = await scene.approvedDraft([stopped, open])
    await blackout({ channels: [Number(stopped) || stopped] })
    const dueAt = at(wednesday, '09:00')
    expect(codes(await refusal(schedulePush(await requestAs('marketer'), draft, { channels: [stopped, open], dueAt })))).toEqual(['BLACKOUT_DAY'])
    expect(await schedulePush(await requestAs('marketer'), draft, { channels: [open], dueAt })).toMatchObject({ status: 'scheduled' })
  })

  test('that is set later is a trouble of what is planned on it, with the act that mends it', async ({ scene, payload, blackout, look }) => {
    const channel = await scene.channel()
    const push = await scene.schedule(await scene.approvedDraft([channel]), [channel], { dueAt: at(wednesday, '20:00') })
    await blackout()
    await judgePushes(payload, { id: { equals: push } }, Date.now())
    const { entries, blackouts } = await look('marketer')
    expect(entries).toMatchObject([{ kind: 'decide', said: { zh: '已排期 · 有问题' }, trouble: { zh: expect.stringContaining('国家公祭日') as string } }])
    expect(blackouts).toMatchObject([{ day: wednesday, reason: '国家公祭日', channels: [] }])
  })

  test('that comes holds what is due on it for a person, and refuses to publish at once', async ({ scene, requestAs, blackout }) => {
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel])
    const push = await scene.schedule(draft, [channel], { dueAt: new Date().toISOString() })
    await blackout({ day: today, until: addDays(today, 1) })
    await scene.dispatcher()
    expect(await scene.until(push, ['waiting-for-person'])).toMatchObject([{ reason: { code: 'BLACKOUT_DAY' } }])
    expect(scene.shelf.puts).toEqual([])
    expect(codes(await refusal(publishNow(await requestAs('marketer'), draft, { channels: [channel] })))).toEqual(['BLACKOUT_DAY'])
  })

  test('is checked when it is written: a day that exists, and an end that is not before it', async ({ payload }) => {
    const make = (data: Record<string, unknown>) =>
      payload.create({ collection: 'blackout-days', overrideAccess: true, data: { reason: '原因', ...data } as never })
    await expect(make({ day: '2027-02-30' })).rejects.toThrow()
    await expect(make({ day: '2027-03-05', until: '2027-03-04' })).rejects.toThrow()
  })
})
