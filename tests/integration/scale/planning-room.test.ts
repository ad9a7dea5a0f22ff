import type { Client, InStatement } from '@libsql/client'
import type { Payload } from 'payload'
import { coverageView, weekView } from '@/planning/actions/plan-tallies'
import { boardView, calendarView, similarTopics, tableView } from '@/planning/actions/plan-views'
import { planQueryFrom } from '@/planning/rules/plan-query'
import { describe, expect, test } from '../../support/fixtures'

const how = { now: Date.parse('2026-12-02T04:00:00Z'), zone: 'Asia/Shanghai' }
const ask = (address: string) => planQueryFrom(new URLSearchParams(address))

type Many = { count: number; name: string; product: unknown; owner: unknown }

async function planMany(payload: Payload, { count, name, product, owner }: Many) {
  for (let at = 0; at < count; at += 1) {
    const publishAt = new Date(how.now + at * 60_000).toISOString()
    const data = {
      title: `${name} ${at}`,
      draftType: 'opinion',
      form: 'story',
      stage: at % 2 ? 'approved' : 'inWriting',
      product,
      owner,
      publishAt,
      dueAt: publishAt,
      revision: 1,
    }
    await payload.db.create({ collection: 'topics', data })
  }
}

async function statementsOf(payload: Payload, work: () => Promise<unknown>): Promise<number> {
  const { client } = payload.db as unknown as { client: Client }
  const execute = client.execute.bind(client)
  let said = 0
  client.execute = ((statement: InStatement) => {
    said += 1
    return execute(statement)
  }) as Client['execute']
  await work().finally(() => (client.execute = execute))
  return said
}

describe('the planning room over a large plan', () => {
  test('what is told of is bounded, what is counted is whole', async ({ payload, users, requestAs }) => {
    await planMany(payload, { count: 300, name: '界', product: null, owner: users.editor.id })
    const req = await requestAs('editor')
    const board = await boardView(req, ask('q=界'), { ...how, column: null, skip: 0 })
    expect([board.cards.length, board.counts.approved, board.counts.inWriting, board.total]).toEqual([60, 150, 150, 300])
    const table = await tableView(req, ask('view=table&q=界'), { ...how, skip: 60 })
    expect([table.cards.length, table.found, table.cards[0]?.title]).toEqual([60, 300, '界 60'])
  })

  test.runIf(process.env.DATABASE_KIND === 'sqlite')('every view takes as many statements for hundreds as for a few', async ({ payload, users, requestAs }) => {
    const req = await requestAs('administrator')
    const product = (
      await payload.db.create({ collection: 'products', data: { title: '团', destination: '大理', days: 3, priceMinor: 1, role: 'profit', revision: 1 } })
    ).id
    const owner = users.editor.id
    await planMany(payload, { count: 2, name: '少', product, owner })
    await planMany(payload, { count: 200, name: '众', product, owner })
    const counts = async (words: string) => [
      await statementsOf(payload, () => boardView(req, ask(`q=${words}`), { ...how, column: null, skip: 0 })),
      await statementsOf(payload, () => tableView(req, ask(`view=table&q=${words}&order=owner`), { ...how, skip: 0 })),
      await statementsOf(payload, () => calendarView(req, ask(`view=calendar&q=${words}&at=2026-12-01`), how)),
      await statementsOf(payload, () => weekView(req, ask(`view=week&q=${words}`), how)),
      await statementsOf(payload, () => coverageView(req, ask(`view=coverage&by=product&q=${words}`), how)),
      await statementsOf(payload, () => similarTopics(req, words)),
    ]
    const few = await counts('少')
    expect(await counts('众')).toEqual(few)
    expect(Math.max(...few)).toBeLessThanOrEqual(10)
    expect(Math.min(...few)).toBeGreaterThan(0)
  })
})
