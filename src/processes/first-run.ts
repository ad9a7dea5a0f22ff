import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { loadDemo } from '@/demo/server'
import { createPeople } from '@/people/server'
import type { Config } from '@/platform/config'
import { DomainError } from '@/platform/errors'

const markerOf = (config: Config) => path.join(config.dataDir, 'first-run')

/** Names the database without its password. */
const fingerprintOf = ({ database }: Config) => createHash('sha256').update(database.url).digest('hex')

/**
 * A first run that was killed half-way is started anew: what it had loaded was nobody's work yet. The marker
 * names the database it was about, so that no other one is ever taken for half-loaded.
 */
export function forgetHalfLoaded(config: Config) {
  if (!existsSync(markerOf(config)) || readFileSync(markerOf(config), 'utf8') !== fingerprintOf(config)) return
  if (config.database.kind !== 'sqlite') {
    throw new DomainError({
      code: 'FIRST_RUN_INTERRUPTED',
      text: {
        zh: `上一次首次启动中断了，数据库里只有一部分内容。请清空这个 MongoDB 数据库，删除 ${markerOf(config)}，再启动。`,
        en: `The first start was interrupted and the database is half filled. Empty that MongoDB database, delete ${markerOf(config)} and start again.`,
      },
    })
  }
  const file = config.database.url.slice('file:'.length)
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
}

/**
 * Makes an empty database usable: the demo with one person per role, or one administrator alone. Either
 * closes Payload's page for registering the first user.
 */
export async function fillEmptyDatabase(payload: Payload, config: Config) {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) return
  writeFileSync(markerOf(config), fingerprintOf(config))
  const progress = (text: string) => console.error(`       载入 · loading: ${text}`)
  if (config.demo) {
    await loadDemo({ payload, dataDir: config.dataDir, now: Date.now(), publicUrl: config.publicUrl, progress })
  } else {
    await createPeople(payload, { dataDir: config.dataDir, people: [{ role: 'administrator', name: '管理员', email: 'admin@xingwen.example' }] })
  }
  rmSync(markerOf(config))
}
