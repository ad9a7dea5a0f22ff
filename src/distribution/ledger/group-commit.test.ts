import { createClient, type Client } from '@libsql/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { groupCommit } from './group-commit'

let client: Client
let commits: number

beforeEach(async () => {
  client = createClient({ url: ':memory:' })
  await client.execute('CREATE TABLE t (a INTEGER UNIQUE)')
  commits = 0
  const { batch, execute } = client
  client.batch = (...args) => (commits++, batch.apply(client, args))
  client.execute = ((...args: Parameters<Client['execute']>) => (commits++, execute.apply(client, args))) as Client['execute']
})
afterEach(() => client.close())

const insert = (a: number) => ({ sql: 'INSERT INTO t (a) VALUES (?) RETURNING a', args: [a] })

it('commits what is asked for in one turn together, each with its own answer', async () => {
  const write = groupCommit(client)
  const answers = await Promise.all([1, 2, 3].map((a) => write(insert(a))))
  expect(answers.map(({ rows }) => rows[0]?.a)).toEqual([1, 2, 3])
  expect(commits).toBe(1)
})

it('lets a statement at fault fail alone', async () => {
  const write = groupCommit(client)
  await write(insert(2))
  const answers = await Promise.allSettled([1, 2, 3].map((a) => write(insert(a))))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect((await client.execute('SELECT a FROM t ORDER BY a')).rows.map((row) => row.a)).toEqual([1, 2, 3])
})

it('sees in a later statement what an earlier one of the same commit did', async () => {
  const write = groupCommit(client)
  const [, second] = await Promise.all([write(insert(1)), write({ sql: 'UPDATE t SET a = a + 1 WHERE a = 1 RETURNING a', args: [] })])
  expect(second.rows[0]?.a).toBe(2)
})
