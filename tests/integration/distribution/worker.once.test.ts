import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runWorker } from '@/processes/worker'

const before = process.env.DATABASE_URL
beforeEach(() => {
  process.env.DATABASE_URL = `file:${path.join(tmpdir(), 'nobody-opens-this.db')}`
})
afterEach(() => {
  if (before === undefined) delete process.env.DATABASE_URL
  else process.env.DATABASE_URL = before
})

function listening() {
  const said: string[] = []
  return { said, io: { stdout: (text: string) => void said.push(text), stderr: () => undefined, cwd: process.cwd() } }
}

it('refuses to run beside a SQLite database, saying who delivers instead', async () => {
  const { io, said } = listening()
  await expect(runWorker([], io)).rejects.toMatchObject({ code: 'WORKER_NEEDS_MONGODB', text: { zh: expect.stringContaining('npm start') as string } })
  expect(said).toEqual([])
})

it('explains itself without a database', async () => {
  const { io, said } = listening()
  expect(await runWorker(['--help'], io)).toBe(0)
  expect(said.join('')).toContain('REHEARSAL_URL')
})
