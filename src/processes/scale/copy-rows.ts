import type { Client } from '@libsql/client'
import { changeOf, type Changes } from './changes'

type Column = { name: string; type: string }

/** SQL by column: where a copy hangs below its own parent, and its key. */
type Keys = Record<string, string>

/**
 * Copies the documents of a collection within SQLite, with everything below them: rows of lists, relations, versions.
 * Real documents are made by the product once; writing a hundred thousand through it would take an hour.
 */
export async function copyRows(client: Client, table: string, { copies, changes }: { copies: number; changes: Changes }): Promise<void> {
  await client.execute('CREATE TEMP TABLE IF NOT EXISTS copies (n INTEGER PRIMARY KEY)')
  await client.execute('DELETE FROM copies')
  await client.execute({
    sql: 'INSERT INTO copies WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ?) SELECT n FROM c',
    args: [copies],
  })
  const stride = await largestId(client, table)
  await copy(client, table, { keys: { id: `t.id + ${stride} * c.n` }, changes })
  for (const child of await childrenOf(client, table)) await copyChildren(client, child, { stride, changes })
}

async function copyChildren(client: Client, { table, parent }: Child, { stride, changes }: { stride: number; changes: Changes }): Promise<void> {
  const columns = await columnsOf(client, table)
  const isText = columns.some(({ name, type }) => name === 'id' && type.toLowerCase() === 'text')
  const below = await childrenOf(client, table)
  const own = below.length > 0 && !isText ? await largestId(client, table) : 0
  const id = isText ? `t.id || '-' || c.n` : own > 0 ? `t.id + ${own} * c.n` : 'NULL'
  await copy(client, table, {
    keys: { id, [parent]: `t.${parent} + ${stride} * c.n`, _uuid: `t._uuid || '-' || c.n` },
    changes: table.endsWith('_v') ? changes : {},
  })
  for (const child of below) await copyChildren(client, child, { stride: own, changes: {} })
}

async function copy(client: Client, table: string, { keys, changes }: { keys: Keys; changes: Changes }): Promise<void> {
  const columns = await columnsOf(client, table)
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const values = columns.map(({ name }) => keys[name] ?? changeOf(name, changes)?.sql ?? `t."${name}"`).join(', ')
  // The rows are counted before the first is written: what is written must not be copied again.
  const originals = `(SELECT * FROM "${table}" WHERE rowid <= (SELECT max(rowid) FROM "${table}"))`
  await client.execute(`INSERT INTO "${table}" (${names}) SELECT ${values} FROM ${originals} t CROSS JOIN copies c`)
}

type Child = { table: string; parent: string }

/** Tables whose rows belong to a row of this one. A version belongs to its document in the same way. */
async function childrenOf(client: Client, table: string): Promise<Child[]> {
  const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'payload%'")
  const children: Child[] = []
  for (const { name } of rows) {
    const keys = await client.execute(`PRAGMA foreign_key_list("${String(name)}")`)
    for (const key of keys.rows) {
      if (key.table === table && ['_parent_id', 'parent_id'].includes(String(key.from)) && name !== table) {
        children.push({ table: String(name), parent: String(key.from) })
      }
    }
  }
  return children
}

async function columnsOf(client: Client, table: string): Promise<Column[]> {
  const { rows } = await client.execute(`PRAGMA table_info("${table}")`)
  return rows.map(({ name, type }) => ({ name: String(name), type: String(type) }))
}

async function largestId(client: Client, table: string): Promise<number> {
  const { rows } = await client.execute(`SELECT coalesce(max(id), 0) AS id FROM "${table}"`)
  return Number(rows[0]?.id ?? 0)
}
