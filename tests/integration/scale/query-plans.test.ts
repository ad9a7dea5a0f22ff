import type { Client, InStatement } from '@libsql/client'
import type { Payload } from 'payload'
import { listHappenings, listNeeds } from '@/desk/server'
import { ledgerOf } from '@/distribution/server'
import { roles } from '@/people'
import { makeShopReader } from '@/storefront/server'
import { describe, expect, test } from '../../support/fixtures'

/** Tables that grow with the years; the others stay small, and a small table is read whole. */
const growing = /^_?(?:drafts|products|posts|topics|pushes|deliveries|reviews|assets)(?:_v|_rels)?\d*$/

/** The rows lie in the order of their ids, so the newest is the first that such a walk meets. */
const newestById = /^select "id", "slug" from "(\w+)" "\1" order by "\1"."id" desc, [^ ]+ desc limit \?$/

type Statement = { sql: string; args: unknown[] }

/** What the database is asked for while `work` runs. */
async function statementsOf(payload: Payload, work: () => Promise<unknown>): Promise<Statement[]> {
  const { client } = payload.db as unknown as { client: Client }
  const execute = client.execute.bind(client)
  const said: Statement[] = []
  client.execute = ((statement: InStatement) => {
    if (typeof statement !== 'string') said.push({ sql: statement.sql, args: Object.values(statement.args ?? []) })
    return execute(statement)
  }) as Client['execute']
  await work().finally(() => (client.execute = execute))
  return said.filter(({ sql }) => /^\s*(?:select|update|with)/i.test(sql))
}

/** Steps of a plan that read a growing table from one end to the other, or sort what an index could have given in order. */
async function slowSteps(payload: Payload, work: () => Promise<unknown>): Promise<string[]> {
  const { client } = payload.db as unknown as { client: Client }
  const found: string[] = []
  for (const { sql, args } of await statementsOf(payload, work)) {
    const plan = await client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args: args as never })
    for (const row of plan.rows) {
      const step = String(row.detail)
      const [, table = ''] = /^SCAN (\S+)$/.exec(step) ?? []
      if (growing.test(table) && !newestById.test(sql)) found.push(`${step}: ${sql}`)
    }
  }
  return found
}

/** The plans of the statements that match, a step a line; never of none. */
async function plansOf(payload: Payload, work: () => Promise<unknown>, pattern: RegExp): Promise<string> {
  const { client } = payload.db as unknown as { client: Client }
  const statements = (await statementsOf(payload, work)).filter(({ sql }) => pattern.test(sql))
  expect(statements, String(pattern)).not.toEqual([])
  const plans = await Promise.all(statements.map(({ sql, args }) => client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args: args as never })))
  return plans.flatMap(({ rows }) => rows.map(({ detail }) => String(detail))).join('\n')
}

const isSqlite = process.env.DATABASE_KIND === 'sqlite'

describe.runIf(isSqlite)('on SQLite nothing that is asked often reads a growing table whole', () => {
  test('the start page of every role', async ({ payload, requestAs }) => {
    for (const role of roles) {
      const req = await requestAs(role)
      expect(await slowSteps(payload, () => Promise.all([listNeeds(req, Date.now()), listHappenings(req, Date.now())])), role).toEqual([])
    }
  })

  test('the pages of the shop', async ({ payload }) => {
    const shop = makeShopReader(payload)
    const work = async () => {
      await shop.home()
      await shop.posts(1)
      await shop.newestPosts()
      await shop.post('none')
      await shop.product('none')
      await shop.related({ id: '1', categoryId: '1' }, 3)
      await shop.shortLink('abcd')
      await shop.addresses.parts()
      await shop.addresses.part('product', 1)
      await shop.publicPicture('none.jpg')
    }
    expect(await slowSteps(payload, work)).toEqual([])
  })

  test('a page of a list joins nothing, whatever it is asked for', async ({ payload, requestAs }) => {
    const req = await requestAs('editor')
    const work = () =>
      payload.find({ collection: 'topics', draft: true, limit: 10, joins: { drafts: { limit: 3 } }, overrideAccess: false, user: req.user, req })
    const statements = await statementsOf(payload, work)
    expect(statements.map(({ sql }) => sql).filter((sql) => sql.includes('_drafts_v'))).toEqual([])
  })

  test('the drafts of one topic are found by their topic', async ({ payload, requestAs }) => {
    const req = await requestAs('editor')
    const topic = await payload.create({
      collection: 'topics',
      data: { title: '洱海', draftType: 'emotional', form: 'story', stage: 'proposed' },
      overrideAccess: false,
      user: req.user,
      req,
    })
    const read = () => payload.findByID({ collection: 'topics', id: topic.id, draft: true, overrideAccess: false, user: req.user, req })
    expect(await plansOf(payload, read, /_drafts_v/)).toContain('version_topic_version_createdat_idx')
  })

  test('a few drafts are found by their ids, not walked to in the order of a list', async ({ payload }) => {
    const read = () => payload.find({ collection: 'drafts', draft: true, where: { id: { in: [1, 2] } }, limit: 2, pagination: false, overrideAccess: true })
    expect(await plansOf(payload, read, /from "_drafts_v"/)).toContain('_drafts_v_latest_version_deletedat_parent_updatedat_idx')
  })

  test('what a save builds on is found by its document', async ({ payload }) => {
    const draft = await payload.create({ collection: 'drafts', draft: true, data: { title: '洱海', draftType: 'emotional' } as never, overrideAccess: true })
    const save = () => payload.update({ collection: 'drafts', id: draft.id, draft: true, data: { digest: '住满三晚' }, overrideAccess: true })
    expect(await plansOf(payload, save, /^select.* from "_drafts_v" .*"latest" = /)).not.toContain('version_deletedat_updatedat_idx')
  })

  test('a list is counted, also while it is searched, without reading what is in it', async ({ payload, requestAs }) => {
    const req = await requestAs('editor')
    const asMe = { draft: true, limit: 10, overrideAccess: false, user: req.user, req } as const
    const title = { like: '9' }
    const counted: (() => Promise<unknown>)[] = [
      () => payload.find({ collection: 'drafts', ...asMe }),
      () => payload.find({ collection: 'drafts', where: { title }, ...asMe }),
      () => payload.find({ collection: 'products', where: { or: [{ title }, { destination: title }, { subtitle: title }] }, ...asMe }),
      () => payload.find({ collection: 'posts', where: { or: [{ title }, { slug: title }, { author: title }] }, ...asMe }),
    ]
    for (const work of counted) expect(await plansOf(payload, work, /count\(\*\)/)).toContain('USING COVERING INDEX')
  })

  test('a late page of the shop skips along an index', async ({ payload }) => {
    const shop = makeShopReader(payload)
    await payload.create({ collection: 'product-categories', data: { title: '山水', slug: 'nature', order: 1 }, overrideAccess: true })
    const sorting = 'USE TEMP B-TREE'
    expect(await plansOf(payload, () => shop.posts(1), /^select "id".* from "posts" "posts" where/)).not.toContain(sorting)
    expect(await plansOf(payload, () => shop.category('nature', 1), /^select "id".* from "products" "products" where/)).toContain(
      'SEARCH products USING INDEX _status_category_deletedAt_createdAt_idx',
    )
  })

  test('what lies in a draft box is found among all that was published', async ({ payload, requestAs }) => {
    await ledgerOf(payload).prepare()
    const req = await requestAs('marketer')
    expect(await plansOf(payload, () => listNeeds(req, Date.now()), /'finish'/)).toContain('deliveries_draft_box_idx')
  })

  test('what the dispatcher asks while it waits', async ({ payload }) => {
    const ledger = ledgerOf(payload)
    await ledger.prepare()
    expect(await slowSteps(payload, () => ledger.wakeTimes())).toEqual([])
  })

  test('lists come out of an index in their order', async ({ payload, requestAs }) => {
    const req = await requestAs('editor')
    const list = (sort: string) =>
      payload.find({ collection: 'drafts', draft: true, sort, limit: 10, pagination: false, overrideAccess: false, user: req.user, req })
    for (const sort of ['-updatedAt', '-createdAt', 'title']) {
      const statements = await statementsOf(payload, () => list(sort))
      const { client } = payload.db as unknown as { client: Client }
      const plans = await Promise.all(statements.map(({ sql, args }) => client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args: args as never })))
      const steps = plans.flatMap(({ rows }) => rows.map(({ detail }) => String(detail)))
      expect(steps[0], sort).toMatch(/^SEARCH _drafts_v USING INDEX _drafts_v_latest_version_\w+_idx/)
      // Sorting the list itself would be the last step; rows below a draft are few.
      expect(steps.at(-1), sort).not.toBe('USE TEMP B-TREE FOR ORDER BY')
    }
  })
})

describe.runIf(!isSqlite)('on MongoDB', () => {
  /** The plan that MongoDB settled on, once every index stands: they are made while the process starts. */
  async function stagesOf(
    payload: Payload,
    collection: 'drafts' | 'products' | 'posts' | 'deliveries' | 'pushes',
    query: { where: object; sort: object; isVersions?: boolean },
  ) {
    const db = payload.db as unknown as Record<
      'collections' | 'versions',
      Record<
        string,
        {
          init(): Promise<unknown>
          find(where: object): { sort(by: object): { limit(n: number): { explain(): Promise<{ queryPlanner?: { winningPlan?: unknown } }> } } }
        }
      >
    >
    const model = db[query.isVersions ? 'versions' : 'collections'][collection]
    await model?.init()
    const plan = await model?.find(query.where).sort(query.sort).limit(6).explain()
    return JSON.stringify(plan?.queryPlanner?.winningPlan)
  }

  test.for([
    ['drafts', { where: { latest: true }, sort: { 'version.updatedAt': -1 }, isVersions: true }],
    ['drafts', { where: { latest: true }, sort: { 'version.createdAt': -1 }, isVersions: true }],
    ['products', { where: { _status: 'published' }, sort: { createdAt: -1 } }],
    ['posts', { where: { status: 'live' }, sort: { publishedAt: -1 } }],
    ['deliveries', { where: { state: 'unknown' }, sort: { dueAt: 1 } }],
    ['pushes', { where: { status: 'scheduled' }, sort: { dueAt: 1 } }],
  ] as const)('%s are read in order from an index', async ([collection, query], { payload }) => {
    const plan = await stagesOf(payload, collection, query)
    expect(plan).toContain('IXSCAN')
    expect(plan).not.toContain('COLLSCAN')
    expect(plan).not.toContain('"SORT"')
  })
})
