import { build } from 'esbuild'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { inject } from 'vitest'
import { backUp } from '@/platform/backup/back-up'
import { withMongo } from '@/platform/backup/mongo-connection'
import { readConfig, type Config } from '@/platform/config'
import { test as base, type Fixtures } from '../../support/fixtures'

type Host = { config: Config; env: Record<string, string> }
export type Copies = {
  /** The workspace of the test, with a picture and some topics in it. */
  workspace: Config
  /** A backup of it, made anew for each test. */
  backup: string
  /** A folder of its own below which a test may write. */
  desk: string
  /** An empty host to restore to. */
  emptyHost: () => Host
  /** Runs an act in a process that is killed at a point. Answers the signal that ended it. */
  dying: (asked: { act: 'backup' | 'restore'; folder: string; dieAt: string }, env: Record<string, string>) => Promise<string | null>
}

const isMongo = process.env.DATABASE_KIND === 'mongo'

export const test = base.extend<Copies>({
  desk: async ({}, use) => {
    const directory = mkdtempSync(path.join(tmpdir(), 'xingwen-copies-'))
    await use(directory)
    rmSync(directory, { recursive: true, force: true })
  },
  workspace: [
    async ({ payload, users }, use) => {
      await fill({ payload, users })
      await use(readConfig())
    },
    { scope: 'file' },
  ],
  backup: async ({ workspace, desk }, use) => {
    const folder = path.join(desk, 'backup')
    await backUp({ config: workspace, version: '1.2.3', folder })
    await use(folder)
  },
  emptyHost: async ({ desk }, use) => {
    const made: Config[] = []
    await use(() => {
      const host = hostAt(path.join(desk, `host-${made.length}`))
      made.push(host.config)
      return host
    })
    for (const { database } of made) if (database.kind === 'mongodb') await withMongo(database.url, (db) => db.dropDatabase())
  },
  dying: [
    async ({}, use) => {
      const directory = path.resolve('dist', 'copying', randomBytes(4).toString('hex'))
      mkdirSync(directory, { recursive: true })
      const file = path.join(directory, 'copying.mjs')
      const bundle = { bundle: true, platform: 'node', target: 'node20', format: 'esm', packages: 'external', logLevel: 'error' } as const
      await build({ entryPoints: ['tests/support/copying.ts'], outfile: file, ...bundle })
      await use(async (asked, env) => {
        const child = spawn(process.execPath, ['--conditions=production', file, JSON.stringify(asked)], {
          env: { ...process.env, ...env },
          stdio: ['ignore', 'ignore', 'inherit'],
        })
        const [, signal] = (await once(child, 'close')) as [number | null, string | null]
        return signal
      })
      rmSync(directory, { recursive: true, force: true })
    },
    { scope: 'file' },
  ],
})

async function fill({ payload, users }: Pick<Fixtures, 'payload' | 'users'>): Promise<void> {
  const picture = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#246' } })
    .png()
    .toBuffer()
  await payload.create({
    collection: 'assets',
    overrideAccess: true,
    data: { title: '洱海', alt: '洱海', tier: 'ready', licence: 'owned' },
    file: { name: 'erhai.png', data: picture, mimetype: 'image/png', size: picture.length },
  })
  const topic = { draftType: 'opinion', form: 'story', savedBy: users.editor.id }
  for (let number = 0; number < 5; number++) {
    await payload.create({ collection: 'topics', overrideAccess: true, data: { ...topic, title: `选题 ${number}` } as never })
  }
}

function hostAt(directory: string): Host {
  const dataDir = path.join(directory, 'data')
  const env = { DATA_DIR: dataDir, MEDIA_DIR: path.join(directory, 'media'), DATABASE_URL: isMongo ? freshMongo() : `file:${path.join(dataDir, 'xingwen.db')}` }
  return { env, config: readConfig({ ...process.env, ...env }) }
}

function freshMongo(): string {
  const address = new URL(inject('mongoUri'))
  address.pathname = `/copy_${randomBytes(6).toString('hex')}`
  return address.toString()
}

export { describe, expect } from '../../support/fixtures'
