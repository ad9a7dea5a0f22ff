import type { BasePayload } from 'payload'
import { DomainError } from '../errors'
import { partsOf } from '../uses/declaration'
import { loadWhole } from '../uses/documents'
import { dropEntry, entriesIn, type Entry } from './journal'
import { finishPurging, purgeDocument } from './purge-document'
import { finishRestoring } from './restore-document'
import { finishTrashing, TERM_DAYS } from './trash-document'

/** Brings every removal that was cut off to its end. Answers how many there were. Run at a start, before anybody asks. */
export async function finishRemovals(payload: BasePayload): Promise<number> {
  const entries = await entriesIn(payload, ['trashing', 'restoring', 'purging'])
  for (const entry of entries) await finish(payload, entry)
  return entries.length
}

async function finish(payload: BasePayload, entry: Entry): Promise<void> {
  if (entry.state === 'purging') return finishPurging(payload, entry)
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
