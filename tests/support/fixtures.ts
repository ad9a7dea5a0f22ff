import { randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { inject, test as base } from 'vitest'
import { roles, type Role } from '@/people'
import { layTables, rememberTables } from './known-tables'

type Users = Record<Role, { id: string | number; role: Role; email: string; collection: 'users' }>
export type Fixtures = {
  /** A fresh database of the kind that DATABASE_KIND names, one per test file. */
  payload: Payload
  users: Users
  /** A request as a person of a role would make it; `null` is a visitor. */
  requestAs: (role: Role | null) => Promise<PayloadRequest>
  dataDir: string
}

export const test = base.extend<Fixtures>({
  dataDir: [
    async ({}, use) => {
      const directory = mkdtempSync(path.join(tmpdir(), 'xingwen-'))
      await use(directory)
      rmSync(directory, { recursive: true, force: true })
    },
    { scope: 'file' },
  ],
  payload: [
    async ({ dataDir }, use) => {
      process.env.DATA_DIR = dataDir
      process.env.MEDIA_DIR = path.join(dataDir, 'media')
      process.env.LOG_LEVEL ??= 'silent'
      process.env.DATABASE_URL = process.env.DATABASE_KIND === 'mongo' ? freshMongo() : `file:${path.join(dataDir, 'test.db')}`
      const [{ getPayload }, { default: config }] = await Promise.all([import('payload'), import('../../payload.config')])
      await layTables(process.env.DATABASE_URL)
      const payload = await getPayload({ config })
      await rememberTables(process.env.DATABASE_URL)
      await use(payload)
      await payload.destroy()
      ;(globalThis as { _payload?: Map<string, unknown> })._payload?.clear()
    },
    { scope: 'file' },
  ],
  users: [
    async ({ payload }, use) => {
      const users = {} as Users
      for (const role of roles) {
        // Written past the sign-in machinery: hashing five passwords would cost each test file seconds.
        const made = await payload.db.create({ collection: 'users', data: { email: `${role}@test.example`, name: role, role, revision: 1 } })
        users[role] = { id: made.id as string | number, role, email: `${role}@test.example`, collection: 'users' }
      }
      await use(users)
    },
    { scope: 'file' },
  ],
  requestAs: async ({ payload, users }, use) => {
    await use((role) => createLocalReq({ user: role ? (users[role] as never) : undefined }, payload))
  },
})

function freshMongo(): string {
  const uris = inject('mongoUris')
  const address = new URL(uris[randomInt(uris.length)] ?? '')
  address.pathname = `/xingwen_${randomBytes(6).toString('hex')}`
  return address.toString()
}

declare module 'vitest' {
  interface ProvidedContext {
    mongoUri: string
    mongoUris: string[]
  }
}

export { describe, expect } from 'vitest'
