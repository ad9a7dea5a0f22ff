import type { Client, InStatement } from '@libsql/client'
import type { Payload } from 'payload'
import { readRoomQuery } from '@/assets/rules/room-query'
import { roomCards } from '@/assets/actions/room-cards'
import { roomIndex } from '@/assets/actions/room-index'
import { describe, expect, test } from '../../support/fixtures'

async function keepMany(payload: Payload, count: number, name = '夜景') {
  const start = Date.now()
  for (let at = 0; at < count; at += 1) {
    const data = {
      title: `${name} ${start}-${at}`,
      alt: '夜景',
      tier: 'ready',
      licence: 'owned',
      width: 1200,
      height: 800,
      filename: `${start}-${at}.jpg`,
      revision: 1,
    }
    await payload.db.create({ collection: 'assets', data: { ...data, createdAt: new Date().toISOString(), updatedAt: new Date().toISOString() } })
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

describe('the room over a large library', () => {
  test('every picture is in the answer, once, in order, with its sides alone', async ({ payload, requestAs }) => {
    await keepMany(payload, 350)
    const { items, counts } = await roomIndex(await requestAs('editor'), readRoomQuery({ q: '夜景' }), Date.now())
    expect([items.length, new Set(items.map(([id]) => id)).size, counts.tier.ready]).toEqual([350, 350, 350])
    expect(items[0]?.slice(1)).toEqual([1200, 800])
  })

  test.runIf(process.env.DATABASE_KIND === 'sqlite')('a question takes as many statements for hundreds as for a few', async ({ payload, requestAs }) => {
    const req = await requestAs('editor')
    const ask = (q: string) => statementsOf(payload, () => roomIndex(req, readRoomQuery({ q, season: 'none' }), Date.now()))
    const cards = (ids: string[]) => statementsOf(payload, () => roomCards(req, ids))
    await keepMany(payload, 1, '独一份')
    const few = [await ask('独一份'), await cards(['1'])]
    expect([await ask('夜景'), await cards(Array.from({ length: 100 }, (_, at) => String(at + 1)))]).toEqual(few)
    expect(Math.max(...few)).toBeLessThanOrEqual(6)
  })
})
