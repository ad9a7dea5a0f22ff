import { AsyncLocalStorage } from 'node:async_hooks'
import type { Client } from '@libsql/client'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'

const calls = [
  'create',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
  'createVersion',
  'updateVersion',
  'deleteVersions',
  'createGlobal',
  'updateGlobal',
  'createGlobalVersion',
  'updateGlobalVersion',
] as const

type Method = (...input: unknown[]) => Promise<unknown>
type Methods = Record<string, Method | undefined>
type Call = { isOpen: boolean }

/**
 * On SQLite one call of the adapter is many statements: a row, then its lists, deleted and written anew. Here each call
 * is one transaction, so that a kill between two statements takes back the whole call. Other writes wait for its end
 * on the one connection (a few statements), so that taking back never takes anybody else's write along.
 */
export function wholeCalls(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      const turns = makeTurns()
      const connect = db.connect?.bind(db)
      Object.assign(db, {
        connect: async (...input: Parameters<NonNullable<BaseDatabaseAdapter['connect']>>) => {
          await connect?.(...input)
          takeTurns(clientOf(db), turns)
        },
      })
      for (const name of calls) {
        const method = (db as unknown as Methods)[name]
        if (method) Object.assign(db, { [name]: (...input: unknown[]) => turns.whole(clientOf(db), () => method.apply(db, input)) })
      }
      return db
    },
  }
}

function clientOf(db: object): Client {
  return (db as { client: Client }).client
}

type Turns = {
  isWithin(): boolean
  alone<T>(act: () => Promise<T>): Promise<T>
  whole(client: Client, act: () => Promise<unknown>): Promise<unknown>
}

function makeTurns(): Turns {
  const within = new AsyncLocalStorage<Call>()
  let last: Promise<unknown> = Promise.resolve()
  const alone = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act, act)
    last = turn.catch(() => undefined)
    return turn
  }
  const isWithin = () => within.getStore()?.isOpen === true
  return {
    isWithin,
    alone,
    whole: (client, act) => {
      if (isWithin()) return act()
      const call: Call = { isOpen: true }
      return alone(() => within.run(call, () => inTransaction(client, act))).finally(() => (call.isOpen = false))
    },
  }
}

async function inTransaction(client: Client, act: () => Promise<unknown>): Promise<unknown> {
  await client.execute('BEGIN IMMEDIATE')
  try {
    const result = await act()
    await client.execute('COMMIT')
    return result
  } catch (error) {
    await client.execute('ROLLBACK').catch(() => undefined)
    throw error
  }
}

/** What writes outside of a call waits for the call that is under way; reading never waits. */
function takeTurns(client: Client, { isWithin, alone }: Turns): void {
  const { execute, batch, executeMultiple } = client
  const passes = (statement: unknown) => isWithin() || isReading(statement)
  Object.assign(client, {
    execute: (...input: unknown[]) => {
      const run = () => (execute as Method).apply(client, input)
      return passes(input[0]) ? run() : alone(run)
    },
    batch: (...input: unknown[]) => (isWithin() ? (batch as Method).apply(client, input) : alone(() => (batch as Method).apply(client, input))),
    executeMultiple: (...input: unknown[]) => alone(() => (executeMultiple as Method).apply(client, input)),
  })
}

function isReading(statement: unknown): boolean {
  const sql = typeof statement === 'string' ? statement : String((statement as { sql?: unknown } | null)?.sql)
  return /^\s*(select|explain|pragma)\b/i.test(sql)
}
