import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '../config'
import { heldInSqlite } from './sqlite-copy'
import { withMongo } from './mongo-connection'
import type { Manifest } from './manifest'
import { restore } from './restore'
import { refuse } from './refusals'

type Wish = { config: Config; folder: string; passphrase?: string | null; givenSecret?: string }

/** Restores a backup beside it, into folders (and a database of MongoDB) that are thrown away afterwards, and counts what came out. @throws DomainError */
export async function prove({ config, folder, passphrase, givenSecret }: Wish): Promise<Manifest> {
  const directory = await mkdtemp(path.join(path.dirname(folder), '.proof-'))
  const dataDir = path.join(directory, 'data')
  const database = databaseFor(config, dataDir)
  const elsewhere: Config = { ...config, dataDir, mediaDir: path.join(directory, 'media'), database }
  try {
    const manifest = await restore({ config: elsewhere, folder, passphrase, givenSecret })
    if (database.kind === 'sqlite') {
      const { counts } = await heldInSqlite(database.url.slice('file:'.length))
      const [lost] = Object.entries(manifest.counts).filter(([name, count]) => counts[name] !== count)
      if (lost) throw differs(lost[0])
    }
    return manifest
  } finally {
    if (database.kind === 'mongodb') await withMongo(database.url, (db) => db.dropDatabase())
    await rm(directory, { recursive: true, force: true })
  }
}

function databaseFor({ database }: Config, dataDir: string): Config['database'] {
  if (database.kind === 'sqlite') return { kind: 'sqlite', url: `file:${path.join(dataDir, 'xingwen.db')}`, directory: dataDir }
  const url = new URL(database.url)
  // A name of a MongoDB has 63 characters at most.
  url.pathname = `${url.pathname.slice(0, 40)}_proof_${randomBytes(4).toString('hex')}`
  return { kind: 'mongodb', url: url.toString() }
}

const differs = (table: string) =>
  refuse(
    'RESTORE_DIFFERS',
    `恢复出来的 ${table} 行数不对，这份备份不可靠。请马上另做一份。`,
    `After a restore ${table} has another number of rows: do not rely on this backup; make another at once.`,
  )
