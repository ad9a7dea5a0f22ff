import type { BasePayload, CollectionSlug, Endpoint, PayloadRequest, Where } from 'payload'
import { DomainError } from '../errors'
import type { StoredDocument } from '../uses/declaration'
import type { SearchHit } from './declaration'
import { titleField } from './documents'
import { runningSearch } from './running'
import { searchedIn } from './searched-in'

const USUAL = 20
const MOST = 50

/**
 * `GET /api/search?q=&in=&limit=` answers `{results: [{collection, id, title, snippet}], tookMs}`: documents this person may
 * read that hold every word of `q`, in the collections of `in` (with commas; all when absent). `isPartial` is true while
 * the index is being made: then titles alone were looked through.
 */
export const searchEndpoint: Endpoint = {
  path: '/search',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw notSignedIn
    const began = performance.now()
    const question = readQuestion(req)
    const { results, isPartial } = await search(req, question)
    return Response.json({ results, tookMs: Math.round((performance.now() - began) * 10) / 10, ...(isPartial ? { isPartial } : {}) })
  },
}

type Question = { words: string; collections: string[]; limit: number }

/** @throws DomainError `SEARCH_MALFORMED` (400) */
function readQuestion({ query, payload }: PayloadRequest): Question {
  const known = Object.keys(searchedIn(payload))
  const asked = typeof query.in === 'string' && query.in !== '' ? query.in.split(',') : known
  const limit = query.limit === undefined ? USUAL : Number(query.limit)
  const unknown = asked.find((collection) => !known.includes(collection))
  if (unknown !== undefined || !Number.isInteger(limit) || limit < 1 || limit > MOST || (query.q !== undefined && typeof query.q !== 'string')) {
    throw new DomainError({
      code: 'SEARCH_MALFORMED',
      text: {
        zh: `搜索的写法不对：q 是要找的字，in 从 ${known.join('、')} 里选，用逗号隔开，limit 是 1 到 ${MOST}。`,
        en: `The question is malformed: q is what to look for, in takes ${known.join(', ')} with commas between them, limit is 1 to ${MOST}.`,
      },
    })
  }
  return { words: query.q ?? '', collections: [...new Set(asked)], limit }
}

async function search(req: PayloadRequest, question: Question): Promise<{ results: SearchHit[]; isPartial: boolean }> {
  const running = runningSearch()
  if (question.words.trim() === '') return { results: [], isPartial: false }
  if (!running?.isReady(question.collections)) return { results: await byTitle(req, question), isPartial: true }
  // Some may be gone, or not for this person: more are asked for than are answered.
  const hits = await running.index.find({ ...question, limit: question.limit + 10 }).catch(() => null)
  if (!hits) return { results: await byTitle(req, question), isPartial: true }
  const titles = await readable(req, hits)
  for (const { collection, id } of hits) if (titles.get(`${collection}:${id}`) === GONE) running.note(collection, id)
  const results = hits.flatMap((hit) => {
    const title = titles.get(`${hit.collection}:${hit.id}`)
    return typeof title === 'string' ? [{ ...hit, title }] : []
  })
  return { results: results.slice(0, question.limit), isPartial: false }
}

const GONE = Symbol('not there, or not for this person')

/** The titles of what was found as they are now, as far as this person may read them. */
async function readable(req: PayloadRequest, hits: readonly SearchHit[]): Promise<Map<string, string | typeof GONE>> {
  const titles = new Map<string, string | typeof GONE>(hits.map(({ collection, id }) => [`${collection}:${id}`, GONE]))
  for (const collection of new Set(hits.map((hit) => hit.collection))) {
    const ids = hits.filter((hit) => hit.collection === collection).map(({ id }) => id)
    for (const { id, title } of await titlesOf(req, { collection, where: { id: { in: ids } }, limit: ids.length })) titles.set(`${collection}:${id}`, title)
  }
  return titles
}

async function byTitle(req: PayloadRequest, { words, collections, limit }: Question): Promise<SearchHit[]> {
  const found: SearchHit[] = []
  for (const collection of collections) {
    const where = { [titleField(req.payload, collection)]: { like: words } }
    for (const { id, title } of await titlesOf(req, { collection, where, limit })) found.push({ collection, id, title, snippet: '' })
  }
  return found.slice(0, limit)
}

type Titled = { collection: string; where: Where; limit: number }

async function titlesOf(req: PayloadRequest, { collection, where, limit }: Titled): Promise<{ id: string; title: string }[]> {
  const { payload, user } = req
  const field = titleField(payload as BasePayload, collection)
  const { docs } = await payload.find({
    collection: collection as CollectionSlug,
    where,
    limit,
    select: { [field]: true } as never,
    draft: true,
    depth: 0,
    joins: false as never,
    pagination: false,
    user,
    overrideAccess: false,
  })
  return (docs as unknown as (StoredDocument & { id: string | number })[]).map((document) => ({
    id: String(document.id),
    title: typeof document[field] === 'string' ? document[field] : String(document.id),
  }))
}

const notSignedIn = new DomainError({ code: 'NOT_SIGNED_IN', status: 401, text: { zh: '请先登录，再继续操作。', en: 'Sign in first, then try again.' } })
