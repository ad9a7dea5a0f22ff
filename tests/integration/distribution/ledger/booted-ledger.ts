import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { mkdtempSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BasePayload, buildConfig, type CollectionConfig, type DatabaseAdapterObj } from 'payload'
import { inject, test as base } from 'vitest'
import { ledgerOf } from '@/distribution/actions/open-ledger'
import { distribution } from '@/distribution/feature'
import type { Ledger } from '@/distribution/ledger/ledger'
import type { NewDelivery } from '@/distribution/ledger/ledger-store'

export const now = Date.parse('2026-12-01T01:00:00.000Z')

/** The ledger's collections on a real Payload with the tables it makes itself; what they point at is reduced to a name. */
export const test = base.extend<{ payload: BasePayload; ledger: Ledger; entry: (over?: Partial<NewDelivery>) => NewDelivery }>({
  payload: [
    async ({}, use) => {
      const directory = mkdtempSync(path.join(tmpdir(), 'xingwen-ledger-'))
      const payload = await new BasePayload().init({
        config: buildConfig({
          secret: 'a secret of this test',
          db: process.env.DATABASE_KIND === 'mongo' ? mongo() : sqlite(directory),
          collections: [named('users'), named('drafts'), ...(distribution.collections ?? [])],
          telemetry: false,
          typescript: { autoGenerate: false },
        }),
        disableOnInit: true,
      })
      await ledgerOf(payload).prepare()
      await use(payload)
      await payload.destroy()
      rmSync(directory, { recursive: true, force: true })
    },
    { scope: 'file' },
  ],
  ledger: async ({ payload }, use) => {
    await payload.db.deleteMany({ collection: 'deliveries', where: {} })
    await payload.db.deleteMany({ collection: 'pushes', where: {} })
    await use(ledgerOf(payload))
  },
  entry: async ({ payload }, use) => {
    const ids = await parents(payload)
    let next = 0
    await use((over = {}) => ({
      key: `push/${++next}/1`,
      ...ids,
      lane: `lane-${next}`,
      platform: 'shop',
      mode: 'live',
      state: 'queued',
      dueAt: now,
      readyAt: now,
      lateUntil: now + 60_000,
      slot: 1,
      contentHash: 'abc',
      content: null,
      shortCode: `code${next}`,
      reason: null,
      ...over,
    }))
  },
})

async function parents(payload: BasePayload) {
  const draft = await payload.db.create({ collection: 'drafts', data: { name: '文稿' } })
  const channel = await payload.db.create({
    collection: 'channels',
    data: { name: '店铺', platform: 'shop', mode: 'live', enabled: true, lateToleranceMinutes: 30, settings: { finish: 'draft' } },
  })
  const push = await payload.db.create({
    collection: 'pushes',
    data: { draft: draft.id, channels: [channel.id], dueAt: new Date(now).toISOString(), lateToleranceMinutes: 1, status: 'scheduled' },
  })
  return { push: String(push.id), channel: String(channel.id), draft: String(draft.id) }
}

function named(slug: string): CollectionConfig {
  return { slug, ...(slug === 'users' ? { auth: true } : {}), fields: [{ name: 'name', type: 'text' }] }
}

function sqlite(directory: string): DatabaseAdapterObj {
  return sqliteAdapter({ client: { url: `file:${path.join(directory, 'ledger.db')}` }, push: true, wal: true, busyTimeout: 5000 })
}

function mongo(): DatabaseAdapterObj {
  const url = new URL(inject('mongoUri'))
  url.pathname = `/ledger_${randomBytes(6).toString('hex')}`
  return mongooseAdapter({ url: url.toString(), transactionOptions: false })
}

export { describe, expect } from 'vitest'
