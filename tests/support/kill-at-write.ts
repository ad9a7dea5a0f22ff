import type { Client } from '@libsql/client'
import type { Model } from 'mongoose'
import type { Payload } from 'payload'

class Killed extends Error {
  override name = 'Killed'
}

type Method = (...input: unknown[]) => unknown
const writes = ['insertOne', 'insertMany', 'updateOne', 'updateMany', 'findOneAndUpdate', 'deleteOne', 'deleteMany', 'bulkWrite', 'replaceOne'] as const

/** How many writes an act makes that nobody kills. */
export async function countWrites(payload: Payload, act: () => Promise<unknown>): Promise<number> {
  let count = 0
  const gate = (isWrite: boolean) => void (count += isWrite ? 1 : 0)
  const restore = 'client' in payload.db ? gateSqlite(payload.db.client as unknown as Client, gate) : gateMongo(payload, gate)
  await act().finally(restore)
  return count
}

/**
 * Performs an act as a process would that is killed right before its nth write to the database: that write and every
 * later statement, those that would undo something included, do not happen. Answers whether it came to that.
 */
export async function killAtWrite(payload: Payload, nth: number, act: () => Promise<unknown>): Promise<boolean> {
  let count = 0
  let isDead = false
  const gate = (isWrite: boolean) => {
    if (isWrite) count += 1
    isDead ||= count >= nth
    if (isDead) throw new Killed(`killed before write ${nth}`)
  }
  const restore = 'client' in payload.db ? gateSqlite(payload.db.client as unknown as Client, gate) : gateMongo(payload, gate)
  try {
    await act()
    return isDead
  } catch (error) {
    if (!isDead) throw error
    return true
  } finally {
    restore()
    // A transaction ends with the connection of a killed process.
    if (isDead && 'client' in payload.db) await (payload.db.client as unknown as Client).execute('ROLLBACK').catch(() => undefined)
  }
}

function gateSqlite(client: Client, gate: (isWrite: boolean) => void): () => void {
  const { execute, batch } = client
  const textOf = (statement: unknown) => (typeof statement === 'string' ? statement : String((statement as { sql: string }).sql))
  const isWrite = (statement: unknown) => !/^\s*(select|pragma|explain)/i.test(textOf(statement))
  Object.assign(client, {
    execute: async (...input: unknown[]) => {
      gate(isWrite(input[0]))
      return (execute as Method).apply(client, input)
    },
    batch: async (...input: unknown[]) => {
      gate((input[0] as unknown[]).some(isWrite))
      return (batch as Method).apply(client, input)
    },
  })
  return () => Object.assign(client, { execute, batch })
}

function gateMongo(payload: Payload, gate: (isWrite: boolean) => void): () => void {
  const { collections, versions } = payload.db as unknown as { collections: Record<string, Model<unknown>>; versions: Record<string, Model<unknown>> }
  const restorers = [...Object.values(collections), ...Object.values(versions)].map(({ collection }) => {
    const methods = collection as unknown as Record<string, Method>
    const originals = Object.fromEntries([...writes, 'find', 'findOne', 'aggregate'].map((name) => [name, methods[name]]))
    for (const [name, original] of Object.entries(originals)) {
      if (!original) continue
      const isWrite = (writes as readonly string[]).includes(name)
      methods[name] = (...input: unknown[]) => {
        gate(isWrite)
        return original.apply(collection, input)
      }
    }
    return () => Object.assign(methods, originals)
  })
  return () => restorers.forEach((undo) => undo())
}

/** On MongoDB a save that was killed holds its document for two minutes: as if they were over. */
export async function forgetClaims(payload: Payload): Promise<void> {
  if ('client' in payload.db) return
  const { collections } = payload.db as unknown as { collections: Record<string, Model<unknown>> }
  for (const { collection } of Object.values(collections)) {
    await collection.updateMany({ revisionClaimedAt: { $exists: true } }, { $unset: { revisionClaimedAt: '' } })
  }
}
