import { createClient, type Client } from '@libsql/client'

/** Opens a database of its own connection beside whoever writes it, and closes it. */
export async function withSqlite<T>(file: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = createClient({ url: `file:${file}` })
  try {
    await client.execute('PRAGMA busy_timeout = 30000')
    return await work(client)
  } finally {
    client.close()
  }
}
