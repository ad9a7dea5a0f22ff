import type { Client, InStatement, ResultSet } from '@libsql/client'

type Waiting = { statement: InStatement; resolve(result: ResultSet): void; reject(error: unknown): void }

/**
 * Writes that are asked for in the same turn of the event loop reach the disk together: making one write durable
 * costs as much as making twenty durable. The batch runs in one go on Payload's own connection, so nothing comes
 * between its statements; each keeps its own guard and its own answer.
 */
export function groupCommit(client: Client): (statement: InStatement) => Promise<ResultSet> {
  let waiting: Waiting[] = []
  const flush = async () => {
    const group = waiting
    waiting = []
    const [only] = group
    if (group.length === 1 && only) return alone(client, only)
    try {
      const results = await client.batch(
        group.map(({ statement }) => statement),
        'write',
      )
      group.forEach(({ resolve, reject }, index) => {
        const result = results[index]
        if (result) resolve(result)
        else reject(new Error('the batch gave no answer to a statement'))
      })
    } catch {
      // The batch was rolled back as a whole; the statement at fault must fail alone.
      for (const one of group) await alone(client, one)
    }
  }
  return (statement) =>
    new Promise((resolve, reject) => {
      waiting.push({ statement, resolve, reject })
      if (waiting.length === 1) setImmediate(() => void flush())
    })
}

async function alone(client: Client, { statement, resolve, reject }: Waiting): Promise<void> {
  await client.execute(statement).then(resolve, reject)
}
