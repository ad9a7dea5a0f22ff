import { FENCE, type Fence } from '../fence'
import { notInCopies } from './notes'
import { refuse } from './refusals'
import { withSqlite } from './sqlite-connection'

/** Rows of a copy, its schema, and the files that its assets name. */
export type Held = { counts: Record<string, number>; migrations: string[]; named: string[] }

/** One moment of the database. The call holds its thread: in a process of its own. @throws DomainError `BACKUP_DAMAGED` */
export async function copySqlite(source: string, copy: string): Promise<void> {
  await withSqlite(source, (client) => client.execute(`VACUUM INTO '${copy.replaceAll("'", "''")}'`))
  const found = await whyDamaged(copy)
  if (found === null) return
  throw refuse(
    'BACKUP_DAMAGED',
    `数据库 ${source} 有损坏（${found}），没有留下备份。请停止服务，并从较早的备份恢复。`,
    `The database ${source} is damaged (${found}); no backup was kept. Stop the server and restore an earlier one.`,
  )
}

/** What SQLite says of a file that is not whole; null when it is. */
export async function whyDamaged(file: string): Promise<string | null> {
  try {
    const [found] = (await withSqlite(file, (client) => client.execute('PRAGMA integrity_check'))).rows
    return found?.integrity_check === 'ok' ? null : String(found?.integrity_check)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Puts the fence into a copy. As one file without a journal beside it, so that its hash is the hash of all of it. */
export async function fenceSqlite(copy: string, fence: Fence): Promise<void> {
  await withSqlite(copy, async (client) => {
    await client.execute('PRAGMA journal_mode = DELETE')
    for (const key of notInCopies) await client.execute({ sql: 'DELETE FROM payload_kv WHERE key = ?', args: [key] })
    await client.execute({
      sql: 'INSERT INTO payload_kv (key, data) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET data = excluded.data',
      args: [FENCE, JSON.stringify(fence)],
    })
  })
}

export async function heldInSqlite(copy: string): Promise<Held> {
  return withSqlite(copy, async (client) => {
    const tables = (await client.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")).rows
    const counts: Record<string, number> = {}
    for (const { name } of tables) {
      const [row] = (await client.execute(`SELECT count(*) AS total FROM "${String(name)}"`)).rows
      counts[String(name)] = Number(row?.total)
    }
    const has = (table: string) => Object.hasOwn(counts, table)
    const migrations = has('payload_migrations') ? (await client.execute('SELECT name FROM payload_migrations ORDER BY id')).rows : []
    const columns = ['filename', 'sizes_thumb_filename', 'sizes_card_filename']
    const rows = has('assets') ? (await client.execute(`SELECT ${columns.join(', ')} FROM assets`)).rows : []
    const named = rows.flatMap((row) => columns.map((column) => row[column])).filter((one) => typeof one === 'string')
    return { counts, named, migrations: migrations.map(({ name }) => String(name)).filter((name) => name !== 'dev') }
  })
}
