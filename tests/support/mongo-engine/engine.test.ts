import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { MongoClient } from 'mongodb'
import { inject, test as base, describe, expect } from 'vitest'
import { databaseUri, startEngine, type MongoEngine } from './start'

const run = promisify(execFile)
const claimer = fileURLToPath(new URL('./claim.mjs', import.meta.url))

const test = base.extend<{ directory: string; engine: MongoEngine; client: MongoClient }>({
  directory: async ({ task }, use) => {
    const directory = await mkdtemp(path.join(tmpdir(), `xingwen-engine-${task.id}-`))
    await use(directory)
    await rm(directory, { recursive: true, force: true })
  },
  engine: async ({ directory }, use) => {
    const engine = await startEngine({ directory })
    await use(engine)
    await engine.stop()
  },
  client: async ({ engine }, use) => {
    const client = new MongoClient(engine.uri)
    await use(client)
    await client.close()
  },
})

describe('the engine', () => {
  test('refuses a second row with the same unique key', async ({ client }) => {
    const rows = client.db('keys').collection('rows')
    await rows.createIndex({ key: 1 }, { unique: true })
    await rows.insertOne({ key: 'a' })
    await expect(rows.insertOne({ key: 'a' })).rejects.toMatchObject({ code: 11_000 })
  })

  test('gives each row to one of two claiming processes', async ({ client, engine }) => {
    const numbers = Array.from({ length: 500 }, (_, number) => number)
    await client
      .db('claims')
      .collection('rows')
      .insertMany(numbers.map((number) => ({ number, state: 'waiting' })))
    const outputs = await Promise.all([1, 2].map(() => run(process.execPath, [claimer, engine.uri, '2'])))
    const shares = outputs.map(({ stdout }) => JSON.parse(stdout) as number[])
    expect(shares.every((share) => share.length > 0)).toBe(true)
    expect(shares.flat().sort((a, b) => a - b)).toEqual(numbers)
  })

  test('outlives clients that disconnect', async ({ engine }) => {
    for (const name of ['first', 'second', 'third']) {
      const client = new MongoClient(engine.uri)
      await client.db('visits').collection('rows').insertOne({ name })
      await client.close()
    }
    const client = new MongoClient(engine.uri)
    expect(await client.db('visits').collection('rows').countDocuments()).toBe(3)
    await client.close()
  })

  test('keeps journaled writes through a kill and a restart', async ({ directory }) => {
    const killed = await startEngine({ directory })
    const writer = new MongoClient(killed.uri)
    const rows = writer.db('ledger').collection<{ number: number }>('rows', { writeConcern: { w: 'majority', j: true } })
    for (let number = 0; number < 200; number++) await rows.insertOne({ number })
    await killed.stop('SIGKILL')
    await writer.close()

    const restarted = await startEngine({ directory, port: killed.port })
    const reader = new MongoClient(restarted.uri)
    expect(await reader.db('ledger').collection('rows').countDocuments()).toBe(200)
    await reader.close()
    await restarted.stop()
  })

  test('says why it cannot start, and what to do', async ({ directory }) => {
    const file = path.join(directory, 'a-file')
    await writeFile(file, 'not a database')
    await expect(startEngine({ directory: file })).rejects.toThrow(/cannot start: its process ended at once.*a-file.*Run the tests on Debian 13/s)
  })

  test('is shared by the tests of the project', async () => {
    const uri = inject('mongoUri')
    const client = new MongoClient(databaseUri(uri, 'own-database'))
    expect(client.db().databaseName).toBe('own-database')
    expect(await client.db().command({ ping: 1 })).toMatchObject({ ok: 1 })
    await client.close()
  })
})
