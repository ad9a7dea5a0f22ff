import type { BasePayload } from 'payload'
import { DomainError } from '../errors'
import { partsOf } from '../uses/declaration'
import { loadWhole } from '../uses/documents'
import { dropEntry, entriesIn, type Entry } from './journal'
import { finishPurging, purgeDocument } from './purge-document'
import { finishReplacing } from './replace-document'
import { finishRestoring } from './restore-document'
import { TERM_DAYS } from './term'
import { finishTrashing } from './trash-document'

/**
 * Brings every removal that was cut off to its end. Answers how many there were. Run at a start, before anybody asks;
 * while people work only on what began before a time at which no act can still be under way.
 */
export async function finishRemovals(payload: BasePayload, before?: Date): Promise<number> {
  const entries = await entriesIn(payload, ['trashing', 'restoring', 'replacing', 'purging'], before)
  for (const entry of entries) await finish(payload, entry)
  return entries.length
}

async function finish(payload: BasePayload, entry: Entry): Promise<unknown> {
  if (entry.state === 'purging') return finishPurging(payload, entry)
  if (entry.state === 'replacing') return finishReplacing(payload, entry)
  const { collection = '', id = '' } = partsOf(entry.document) ?? {}
  const [whole] = await loadWhole(payload, collection, [id])
  if (!whole) return dropEntry(payload, entry)
  await (entry.state === 'trashing' ? finishTrashing(payload, entry, whole) : finishRestoring(payload, entry, whole))
}

/** Deletes for good what has been in the trash for its term; what something still refers to stays. Answers how many went. */
export async function purgeExpired(payload: BasePayload, now: number): Promise<number> {
  let purged = 0
  for (const entry of await entriesIn(payload, ['trashed'], new Date(now - TERM_DAYS * 86_400_000))) {
    const parts = partsOf(entry.document)
    if (!parts) continue
    try {
      await purgeDocument(payload, parts, { language: 'zh', by: null })
      purged += 1
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      if (error.code === 'NOT_FOUND') await dropEntry(payload, entry)
    }
  }
  return purged
}
