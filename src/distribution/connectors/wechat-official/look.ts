import type { Parcel } from '../connector'
import { CallFailed, call, isRecord } from './client'
import type { Session } from './client'
import { notPermittedCode } from './errors'
import { idOf } from './read-json'

/** An article found on the platform: its draft's media id or its publication's article id. */
export type Found = { id: string; article: Record<string, unknown> }

const pageSize = 20
/** 50 pages of 20; beyond it nobody can say that something is absent without spending the day's quota. */
const pageLimit = 50

/** Looked, but the list moved or was too long to be sure. */
export class CannotTell extends Error {
  override name = 'CannotTell'
}

/** The draft that carries this delivery's short link; `null` when it is surely not in the draft box. @throws CallFailed, CannotTell */
export function findDraft(session: Session, parcel: Parcel): Promise<Found | null> {
  return find(session, { path: 'draft/batchget', idName: 'media_id', shortUrl: parcel.shortUrl })
}

/**
 * The publication that carries this delivery's short link; `null` when there is surely none, `'not-permitted'` when the account may not look.
 * @throws CallFailed, CannotTell
 */
export async function findPublication(session: Session, parcel: Parcel): Promise<Found | null | 'not-permitted'> {
  try {
    return await find(session, { path: 'freepublish/batchget', idName: 'article_id', shortUrl: parcel.shortUrl })
  } catch (error) {
    if (error instanceof CallFailed && error.answer.kind === 'refused' && error.answer.code === notPermittedCode) return 'not-permitted'
    throw error
  }
}

type Search = { path: string; idName: string; shortUrl: string }

async function find(session: Session, search: Search): Promise<Found | null> {
  let total: number | null = null
  let seen = 0
  for (let page = 0; page < pageLimit; page += 1) {
    const body = await call(session, search.path, { json: { offset: seen, count: pageSize, no_content: 0 } })
    const items = Array.isArray(body.item) ? body.item.filter(isRecord) : []
    const found = items.map((item) => matchIn(item, search)).find((match) => match !== null)
    if (found) return found
    const count = Number(body.total_count)
    if (!Number.isInteger(count) || (total !== null && count !== total)) throw new CannotTell(`${search.path}: the list changed while it was read`)
    total = count
    seen += items.length
    if (seen >= total) return null
    if (items.length === 0) throw new CannotTell(`${search.path}: an empty page before the end`)
  }
  throw new CannotTell(`${search.path}: more than ${pageSize * pageLimit} entries`)
}

function matchIn(item: Record<string, unknown>, { idName, shortUrl }: Search): Found | null {
  const id = idOf(item[idName])
  const content = isRecord(item.content) ? item.content : {}
  const articles = Array.isArray(content.news_item) ? content.news_item.filter(isRecord) : []
  const article = articles.find((candidate) => candidate.content_source_url === shortUrl)
  return id && article ? { id, article } : null
}
