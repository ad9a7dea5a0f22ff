import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { BasePayload } from 'payload'

const MARK = '.xingwen-workspace'

/**
 * Whether the files in a folder of uploads are this workspace's to tidy up. Another workspace may keep its pictures in
 * the same folder, and what it knows this one does not. The folder bears the birth of the database whose it is, written
 * while the folder knows nothing but that database's files; a folder of files nobody vouches for is never tidied.
 */
export async function ownsUploads(payload: BasePayload, { folder, isAllKnown }: { folder: string; isAllKnown: boolean }): Promise<boolean> {
  const birth = await birthOf(payload)
  if (birth === null) return false
  const file = path.join(folder, MARK)
  // Of two that start at once one writes it, and both read whose it is.
  if (isAllKnown) await writeFile(file, birth, { flag: 'wx' }).catch(() => undefined)
  const owner = await readFile(file, 'utf8').catch(() => null)
  return owner === birth
}

/** When the database was set up: it stays with its rows wherever they are moved. */
async function birthOf(payload: BasePayload): Promise<string | null> {
  const { docs } = await payload.db.find<{ createdAt?: string | Date }>({
    collection: 'payload-migrations' as never,
    sort: 'createdAt',
    limit: 1,
    pagination: false,
  })
  const at = docs[0]?.createdAt
  return at ? new Date(at).toISOString() : null
}
