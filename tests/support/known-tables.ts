import { createClient } from '@libsql/client'

/** Survives what a worker forgets between its files. */
const known = globalThis as { knownTables?: string[] }

/**
 * Payload compares the whole schema with the database once per process, which costs seconds; each file has a database
 * of its own, so every later one of a worker is laid out as the first one was found.
 */
export async function layTables(url: string): Promise<void> {
  if (!known.knownTables || !url.startsWith('file:')) return
  const client = createClient({ url })
  await client.batch(known.knownTables, 'write')
  client.close()
}

/** Tables before the indexes that stand on them. */
export async function rememberTables(url: string): Promise<void> {
  if (known.knownTables || !url.startsWith('file:')) return
  const client = createClient({ url })
  const { rows } = await client.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'table' DESC, rowid")
  known.knownTables = rows.map(({ sql }) => String(sql))
  client.close()
}
