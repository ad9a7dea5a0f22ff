import type { Payload, PayloadRequest } from 'payload'
import { roles } from '@/people'
import { moveMany, moveTopic } from '@/planning/actions/move-topic'
import { coverageView, weekView } from '@/planning/actions/plan-tallies'
import { boardView, calendarView, similarTopics, tableView } from '@/planning/actions/plan-views'
import { reconsiderTopic } from '@/planning/actions/reconsider-topic'
import { approveTopic } from '@/planning/actions/approve-topic'
import { planQueryFrom } from '@/planning/rules/plan-query'
import { startDraft } from '@/writing/actions/start-draft'
import { unstartDraft } from '@/writing/actions/unstart-draft'
import { seedWorkspace } from '@/planning/actions/seed-workspace'
import { describe, expect, test } from '../../support/fixtures'
import { lawful } from '../../support/lawful-trip'

const zone = 'Asia/Shanghai'
const now = Date.parse('2026-12-02T04:00:00Z')
const how = { now, zone }
const everything = { ...how, column: null, skip: 0 }
const ask = (address: string) => planQueryFrom(new URLSearchParams(address))

type Given = {
  title: string
  stage?: string
  owner?: string | number | null
  dueAt?: string
  publishAt?: string
  draftType?: string
  form?: string
  product?: unknown
}

async function topic(payload: Payload, given: Given): Promise<{ id: string | number }> {
  const data = { draftType: 'emotional', form: 'story', stage: 'proposed', owner: null, revision: 1, ...given }
  const { id } = await payload.db.create({ collection: 'topics', data })
  return { id: id as string | number }
}

type Written = { topic: string | number; stage: string; owner?: string | number }

async function draft(req: PayloadRequest, { topic: id, stage, owner }: Written) {
  req.context.stageIsSet = true
  const data = { title: `稿 ${id}`, draftType: 'emotional', form: 'story', theme: 'sea', topic: id, stage, owner } as never
  return req.payload.create({ collection: 'drafts', draft: true, depth: 0, overrideAccess: true, req, data })
}

const standing = async (req: PayloadRequest, words: string) => {
  const { cards } = await boardView(req, ask(`q=${words}`), everything)
  return cards.map(({ title, column }) => `${title} ${column}`)
}

describe('the board', () => {
  test('shows each topic where its documents say, the newest draft deciding', async ({ payload, requestAs }) => {
    const req = await requestAs('administrator')
    const stages = ['inWriting', 'changesRequested', 'inReview', 'approved'] as const
    for (const stage of stages) {
      await draft(await requestAs('administrator'), { topic: (await topic(payload, { title: `立-${stage}`, stage: 'inWriting' })).id, stage })
    }
    const { id: twice } = await topic(payload, { title: '立-two', stage: 'inWriting' })
    await draft(await requestAs('administrator'), { topic: twice, stage: 'approved' })
    await draft(await requestAs('administrator'), { topic: twice, stage: 'inReview' })
    const { id: planned } = await topic(payload, { title: '立-push', stage: 'inWriting' })
    const made = await draft(await requestAs('administrator'), { topic: planned, stage: 'approved' })
    const push = await payload.db.create({
      collection: 'pushes',
      data: { draft: made.id, status: 'scheduled', dueAt: '2026-12-05T12:00:00.000Z', lateToleranceMinutes: 30 },
    })
    await payload.db.create({
      collection: 'pushes',
      data: { draft: made.id, status: 'cancelled', dueAt: '2026-12-04T12:00:00.000Z', lateToleranceMinutes: 30 },
    })
    await topic(payload, { title: '立-bare', stage: 'inWriting' })
    expect((await standing(req, '立-')).sort()).toEqual(
      [
        '立-approved ready',
        '立-bare inWriting',
        '立-changesRequested inWriting',
        '立-inReview inReview',
        '立-inWriting inWriting',
        '立-push scheduled',
        '立-two inReview',
      ].sort(),
    )
    const { cards } = await boardView(req, ask('q=立-push'), everything)
    const [card] = cards
    expect(card?.draft?.push).toEqual({ id: push.id, dueAt: '2026-12-05T12:00:00.000Z' })
  })

  test('is live only by what readers can see', async ({ payload, requestAs }) => {
    const req = await requestAs('editor')
    const rows = { seen: { mode: 'live' }, rehearsed: { mode: 'rehearsal' }, boxed: { mode: 'live', receipt: { detail: { finish: 'draft' } } } }
    for (const [name, delivery] of Object.entries(rows)) {
      const { id } = await topic(payload, { title: `见-${name}`, stage: 'inWriting' })
      const made = await draft(await requestAs('administrator'), { topic: id, stage: 'approved' })
      const rest = {
        key: `k-${name}`,
        lane: 'x',
        platform: 'shop',
        slot: 1,
        contentHash: 'h',
        shortCode: name,
        dueAt: new Date(now),
        readyAt: new Date(now),
        lateUntil: new Date(now),
      }
      await payload.db.create({ collection: 'deliveries', data: { ...rest, draft: made.id, state: 'published', fence: 0, attempt: 0, looks: 0, ...delivery } })
    }
    expect((await standing(req, '见-')).sort()).toEqual(['见-boxed ready', '见-rehearsed ready', '见-seen live'])
  })

  test('tells of a column page by page, with the whole count, each once', async ({ payload, requestAs }) => {
    const req = await requestAs('designer')
    for (let at = 0; at < 70; at += 1) await topic(payload, { title: `多-${at}`, publishAt: new Date(now + at * 3_600_000).toISOString() })
    const page = async (skip: number) => (await boardView(req, ask('q=多-'), { ...how, column: 'proposed', skip })).cards.map(({ title }) => title)
    const pages = [await page(0), await page(30), await page(60)]
    expect(pages.map(({ length }) => length)).toEqual([30, 30, 10])
    expect(new Set(pages.flat()).size).toBe(70)
    expect(pages[0]?.[0]).toBe('多-0')
    expect((await boardView(req, ask('q=多-'), everything)).counts.proposed).toBe(70)
  })

  test('is closed to who is not signed in', async ({ requestAs }) => {
    await expect(boardView(await requestAs(null), ask(''), everything)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
  })
})

describe('filters', () => {
  test('find by words, type, owner, product, period and stage, and combine', async ({ payload, users, requestAs }) => {
    const req = await requestAs('editor')
    const { id: product } = await payload.db.create({
      collection: 'products',
      data: { title: '洱海三日', destination: '大理', days: 3, priceMinor: 1, role: 'profit', revision: 1 },
    })
    await topic(payload, { title: '筛 100%_真', owner: users.editor.id, product, publishAt: '2026-12-03T12:00:00.000Z' })
    await topic(payload, { title: '筛 100 真', draftType: 'opinion', dueAt: '2026-11-01T12:00:00.000Z' })
    await topic(payload, { title: '筛 空', form: 'video', stage: 'approved' })
    const found = async (address: string) => (await tableView(req, ask(`view=table&${address}`), { ...how, skip: 0 })).cards.map(({ title }) => title)
    expect(await found('q=筛')).toEqual(['筛 100%_真', '筛 100 真', '筛 空'])
    expect(await found(`q=${encodeURIComponent('100%_')}`)).toEqual(['筛 100%_真'])
    expect(await found('q=筛&owner=me')).toEqual(['筛 100%_真'])
    expect(await found('q=筛&owner=none')).toHaveLength(2)
    expect(await found(`q=筛&product=${product}`)).toEqual(['筛 100%_真'])
    expect(await found(`q=筛&product=${product},none`)).toHaveLength(3)
    expect(await found('q=筛&type=opinion')).toEqual(['筛 100 真'])
    expect(await found('q=筛&form=video&stage=approved')).toEqual(['筛 空'])
    expect(await found('q=筛&form=video&stage=proposed')).toEqual([])
    expect(await found('q=筛&period=week')).toEqual(['筛 100%_真'])
    expect(await found('q=筛&period=overdue')).toEqual(['筛 100 真'])
    expect(await found('q=筛&period=undated')).toEqual(['筛 空'])
    const { cards } = await tableView(req, ask('view=table&q=筛&order=-owner'), { ...how, skip: 0 })
    expect([cards[0]?.ownerName, cards[0]?.productName]).toEqual(['editor', '洱海三日'])
  })
})

describe('the calendar', () => {
  test('holds what is published or due within its days, pushes, occasions and departures, each layer switched for itself', async ({ payload, requestAs }) => {
    const req = await requestAs('marketer')
    await topic(payload, { title: '历 内', publishAt: '2027-03-31T15:59:00.000Z', dueAt: '2027-03-01T00:00:00.000Z' })
    await topic(payload, { title: '历 外', publishAt: '2027-04-05T16:00:00.000Z' })
    await payload.db.create({
      collection: 'occasions',
      data: { title: '樱花', kind: 'bloom', startsOn: '2027-03-20T04:00:00.000Z', endsOn: '2027-04-10T04:00:00.000Z', revision: 1 },
    })
    await payload.create({
      collection: 'products',
      data: {
        ...lawful,
        title: '赏樱',
        slug: 'sakura',
        _status: 'published',
        departures: [{ date: '2027-03-22T04:00:00.000Z' }],
      } as never,
      overrideAccess: true,
      req: await requestAs('administrator'),
    })
    const month = await calendarView(req, ask('view=calendar&q=历&at=2027-03-10'), how)
    expect(month.cards.map(({ title }) => title)).toEqual(['历 内'])
    expect(month.shown).toHaveLength(35)
    const names = (layer: string) => month.days.filter((item) => item.layer === layer).map(({ day, name }) => `${day} ${name.zh}`)
    const bloom = names('occasions').filter((text) => text.endsWith('樱花'))
    expect([bloom[0], bloom.at(-1)]).toEqual(['2027-03-20 樱花', '2027-04-04 樱花'])
    expect(names('occasions')).toContain('2027-03-21 春分')
    expect(names('departures')).toEqual(['2027-03-22 赏樱 出发'])
    const bare = await calendarView(req, ask('view=calendar&at=2027-03-10&hide=occasions,departures,pushes'), how)
    expect([bare.days, bare.pushes]).toEqual([[], []])
    await seedWorkspace(payload)
    const spring = await calendarView(req, ask('view=calendar&at=2026-02-10'), how)
    const ground = (day: string) => spring.days.find((item) => item.day === day && item.ground)?.ground
    expect([ground('2026-02-14'), ground('2026-02-16'), ground('2026-02-10')]).toEqual(['work', 'off', undefined])
  })
})

describe('my week and the coverage', () => {
  test('a week says what each role has to do, and nothing of others', async ({ payload, users, requestAs }) => {
    await topic(payload, { title: '周-审定', owner: users.editor.id, dueAt: '2026-12-03T04:00:00.000Z' })
    await topic(payload, { title: '周-可写', stage: 'approved' })
    const { id } = await topic(payload, { title: '周-待审', stage: 'inWriting', owner: users.editor.id })
    await draft(await requestAs('administrator'), { topic: id, stage: 'inReview', owner: users.editor.id })
    const tasks = async (role: 'editor' | 'designer' | 'reviewer') => {
      const answer = await weekView(await requestAs(role), ask('view=week&q=周-'), how)
      return answer.tasks.filter(({ title }) => title.startsWith('周-')).map(({ title, act }) => `${title} ${act}`)
    }
    expect((await tasks('editor')).sort()).toEqual(['周-可写 start', '周-审定 watch', '周-待审 watch'].sort())
    expect((await tasks('reviewer')).sort()).toEqual(['周-审定 approve', '周-待审 review'].sort())
    expect(await tasks('designer')).toEqual([])
  })

  test('a coverage counts types by form and product, gaps too', async ({ payload, requestAs }) => {
    const req = await requestAs('reviewer')
    await topic(payload, { title: '覆-1', form: 'comic', draftType: 'opinion' })
    await topic(payload, { title: '覆-2', form: 'comic', draftType: 'opinion' })
    const { lines } = await coverageView(req, ask('view=coverage&q=覆-'), how)
    expect(lines.map(({ key, total }) => `${key} ${total}`)).toEqual(['story 0', 'news 0', 'video 0', 'longImage 0', 'comic 2'])
    expect(lines.at(-1)?.cells.opinion).toBe(2)
    const products = await coverageView(req, ask('view=coverage&q=覆-&by=product'), how)
    expect(products.lines).toContainEqual(expect.objectContaining({ name: '赏樱', total: 0 }))
  })
})

describe('moving', () => {
  test('changes dates and owner, and goes back by what it answers', async ({ payload, users, requestAs }) => {
    const { id } = await topic(payload, { title: '动', publishAt: '2026-12-05T12:00:00.000Z' })
    const set = { publishAt: '2026-12-08T12:00:00.000Z', owner: users.marketer.id }
    const moved = await moveTopic(await requestAs('editor'), id, { revision: 1, set })
    expect(moved).toMatchObject({ revision: 2, before: { publishAt: '2026-12-05T12:00:00.000Z', owner: null } })
    await moveTopic(await requestAs('editor'), id, { revision: 2, set: moved.before })
    expect(await payload.findByID({ collection: 'topics', id, depth: 0, overrideAccess: true })).toMatchObject({
      publishAt: '2026-12-05T12:00:00.000Z',
      owner: null,
    })
  })

  test('who comes second is told who came first and where it stands; theirs is not written', async ({ payload, requestAs }) => {
    const { id } = await topic(payload, { title: '抢', publishAt: '2026-12-05T12:00:00.000Z' })
    await moveTopic(await requestAs('marketer'), id, { revision: 1, set: { publishAt: '2026-12-09T12:00:00.000Z' } })
    const second = moveTopic(await requestAs('editor'), id, { revision: 1, set: { publishAt: '2026-12-20T12:00:00.000Z' } })
    await expect(second).rejects.toMatchObject({
      code: 'TOPIC_MOVED',
      status: 409,
      text: { zh: expect.stringMatching(/^marketer刚改过「抢」.*12月9日 周三/) as string },
    })
    expect((await payload.findByID({ collection: 'topics', id, depth: 0, overrideAccess: true })).publishAt).toBe('2026-12-09T12:00:00.000Z')
  })

  test('two at the same moment: one is written, the other told', async ({ payload, requestAs }) => {
    const { id } = await topic(payload, { title: '同时' })
    const moves = ['2026-12-09T12:00:00.000Z', '2026-12-10T12:00:00.000Z'].map(async (publishAt) =>
      moveTopic(await requestAs('editor'), id, { revision: 1, set: { publishAt } }),
    )
    const outcomes = await Promise.allSettled(moves)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = outcomes.find((one) => one.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'TOPIC_MOVED', status: 409 })
  })

  test.for(roles)('%s moves what the access table lets change', async (role, { payload, requestAs }) => {
    const { id } = await topic(payload, { title: `权-${role}` })
    const move = moveTopic(await requestAs(role), id, { revision: 1, set: { dueAt: '2026-12-08T12:00:00.000Z' } })
    if (['editor', 'marketer', 'administrator'].includes(role)) expect((await move).revision).toBe(2)
    else await expect(move).rejects.toMatchObject({ status: 403 })
  })

  test('many go each for itself, and what is no change is refused', async ({ payload, requestAs }) => {
    const [one, other] = [await topic(payload, { title: '批-1' }), await topic(payload, { title: '批-2' })]
    const set = { dueAt: '2026-12-08T12:00:00.000Z' }
    const answer = await moveMany(await requestAs('editor'), {
      moves: [
        { id: one.id, revision: 1, set },
        { id: other.id, revision: 7, set },
      ],
    })
    expect([answer.done.map(({ title }) => title), answer.refused.map(({ title, code }) => `${title} ${code}`)]).toEqual([['批-1'], ['批-2 TOPIC_MOVED']])
    await expect(moveTopic(await requestAs('editor'), one.id, { revision: 2, set: { stage: 'approved' } })).rejects.toMatchObject({ code: 'MOVE_MALFORMED' })
    await expect(moveTopic(await requestAs('editor'), 'x', { revision: 1, set })).rejects.toMatchObject({ code: 'TOPIC_GONE' })
  })
})

describe('the acts of the board and their way back', () => {
  test('approval is given and taken back by who may, not once there is a draft', async ({ payload, requestAs }) => {
    const { id } = await topic(payload, { title: '退' })
    await approveTopic(await requestAs('reviewer'), id)
    await expect(reconsiderTopic(await requestAs('editor'), id)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await reconsiderTopic(await requestAs('marketer'), id)).stage).toBe('proposed')
    await expect(reconsiderTopic(await requestAs('marketer'), id)).rejects.toMatchObject({ code: 'TOPIC_NOT_RECONSIDERABLE' })
  })

  test('a start is taken back while nobody has written, and not after', async ({ payload, requestAs }) => {
    const { id } = await topic(payload, { title: '撤' })
    await approveTopic(await requestAs('reviewer'), id)
    const first = await startDraft(await requestAs('editor'), id)
    await expect(unstartDraft(await requestAs('administrator'), id, first)).rejects.toMatchObject({ code: 'DRAFT_IS_BEGUN' })
    expect((await unstartDraft(await requestAs('editor'), id, first)).stage).toBe('approved')
    expect(await standing(await requestAs('editor'), '撤')).toEqual(['撤 approved'])
    const second = await startDraft(await requestAs('editor'), id)
    const written = await payload.findByID({ collection: 'drafts', id: second.draftId, draft: true, depth: 0, overrideAccess: true })
    await payload.update({
      collection: 'drafts',
      id: second.draftId,
      draft: true,
      data: { title: '写了', revision: written.revision },
      overrideAccess: true,
      req: await requestAs('editor'),
    })
    await expect(unstartDraft(await requestAs('editor'), id, second)).rejects.toMatchObject({ code: 'DRAFT_IS_BEGUN' })
    expect(await standing(await requestAs('editor'), '撤')).toEqual(['撤 inWriting'])
  })
})

test('similar topics are found while a title is typed', async ({ payload, requestAs }) => {
  await topic(payload, { title: '敦煌月牙泉的星空' })
  const { similar } = await similarTopics(await requestAs('editor'), '月牙泉星空')
  expect(similar.map(({ title }) => title)).toEqual(['敦煌月牙泉的星空'])
})
