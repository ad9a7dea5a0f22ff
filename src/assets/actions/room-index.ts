import { Forbidden, type PayloadRequest } from 'payload'
import { signedIn } from '@/people/server'
import { keyOf } from '@/platform/uses/declaration'
import { usesStoreOf } from '@/platform/uses/uses-store'
import { fileKey } from '../rules/file-key'
import { sift, type Counts } from '../rules/room-facets'
import { wordsIn, type RoomQuery } from '../rules/room-query'
import { lightRows } from './room-store'

type Id = string | number
/** What the room lays out: every picture that was found, in order, as `[id, width, height]`. */
export type RoomIndex = { items: [Id, number, number][]; counts: Counts }

/**
 * Answers a question to the library in three statements, however much there is: the light columns of what has the words,
 * and what of the library something refers to. The stores are asked past Payload's operations, so the right to read is asked here.
 * @throws DomainError `NOT_SIGNED_IN` (401), Forbidden
 */
export async function roomIndex(req: PayloadRequest, query: RoomQuery, now: number): Promise<RoomIndex> {
  signedIn(req)
  const { payload } = req
  if ((await payload.collections.assets.config.access.read({ req })) !== true) throw new Forbidden(req.t)
  const store = usesStoreOf(payload.db)
  const [light, byId, byFile] = await Promise.all([
    lightRows(payload.db, { words: wordsIn(query.words), sort: query.sort }),
    store.targetsUnder('assets:'),
    store.targetsUnder(fileKey('')),
  ])
  const used = new Set([...byId, ...byFile])
  const rows = light.map((row) => ({ ...row, isUsed: used.has(keyOf('assets', row.id)) || used.has(fileKey(row.filename)) }))
  const { found, counts } = sift(rows, { tier: query.tier, filters: query.filters, now })
  return { items: found.map(({ id, width, height }) => [id, width, height]), counts }
}
