import { Forbidden, type PayloadRequest, type Where } from 'payload'
import { signedIn } from '@/people/server'
import { keyOf } from '@/platform/uses/declaration'
import { usesStoreOf } from '@/platform/uses/uses-store'
import { fileKey } from '../rules/file-key'
import { sift, type Counts, type RoomRow } from '../rules/room-facets'
import { wordsIn, type RoomQuery, type Sort } from '../rules/room-query'
import type { Tier } from '../rules/tiers'

type Id = string | number
/** What the room lays out: every picture that was found, in order, as `[id, width, height]`. */
export type RoomIndex = { items: [Id, number, number][]; counts: Counts }

/** The texts of a picture that words are looked for in. */
const texts = ['title', 'alt', 'caption', 'destination', 'tags', 'author', 'source', 'filename'] as const

const orders: Record<Sort, string> = { new: '-createdAt', old: 'createdAt', changed: '-updatedAt', title: 'title' }

type Light = Omit<RoomRow, 'isUsed'> & { filename?: string | null; width?: number | null; height?: number | null }

/**
 * Answers a question to the library in a few statements, however much there is: the light columns of what has the words,
 * and what of the library something refers to. The adapter is asked and not the operation, which would run the hooks of
 * every field over twenty thousand rows; so the right to read is asked here.
 * @throws DomainError `NOT_SIGNED_IN` (401), Forbidden
 */
export async function roomIndex(req: PayloadRequest, query: RoomQuery, now: number): Promise<RoomIndex> {
  signedIn(req)
  const { payload } = req
  const allowed = await payload.collections.assets.config.access.read({ req })
  if (allowed === false) throw new Forbidden(req.t)
  const store = usesStoreOf(payload.db)
  const words = wordsIn(query.words)
  // SQLite takes these for signs of a pattern and finds too much; the texts are read then, and looked at again.
  const patterned = words.filter((word) => /[%_]/.test(word))
  const [{ docs }, byId, byFile] = await Promise.all([
    payload.db.find<Light>({
      collection: 'assets',
      where: { and: [{ deletedAt: { exists: false } }, ...words.map(anywhere), ...(allowed === true ? [] : [allowed])] },
      sort: orders[query.sort],
      limit: 0,
      pagination: false,
      select: patterned.length > 0 ? { ...light, ...Object.fromEntries(texts.map((name) => [name, true])) } : light,
      req,
    }),
    store.targetsUnder('assets:'),
    store.targetsUnder(fileKey('')),
  ])
  const used = new Set([...byId, ...byFile])
  const rows = docs
    .filter((doc) => patterned.every((word) => holds(doc, word)))
    .map((doc): RoomRow => {
      const isUsed = used.has(keyOf('assets', doc.id)) || used.has(fileKey(doc.filename ?? ''))
      return { ...doc, tier: doc.tier as Tier, width: doc.width ?? 0, height: doc.height ?? 0, createdAt: String(doc.createdAt), isUsed }
    })
  const { found, counts } = sift(rows, { tier: query.tier, filters: query.filters, now })
  return { items: found.map(({ id, width, height }) => [id, width, height]), counts }
}

const light = { width: true, height: true, tier: true, season: true, licence: true, origin: true, expiresAt: true, createdAt: true, filename: true } as const

function holds(doc: object, word: string): boolean {
  const said = texts.map((name) => (doc as Record<string, unknown>)[name]).flat()
  return said.some((text) => typeof text === 'string' && text.toLowerCase().includes(word.toLowerCase()))
}

function anywhere(word: string): Where {
  return { or: texts.map((field) => ({ [field]: { contains: word } })) }
}
