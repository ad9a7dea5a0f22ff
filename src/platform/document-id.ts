import type { BasePayload } from 'payload'

/**
 * Whether a text can be the id of a document: a number in SQLite, an object id in MongoDB. Ids that come from
 * outside are checked with it, because the adapters throw on the other's kind instead of finding nothing.
 */
export function isDocumentId({ db }: Pick<BasePayload, 'db'>, id: string): boolean {
  return db.defaultIDType === 'number' ? /^[1-9]\d{0,14}$/.test(id) : /^[0-9a-f]{24}$/i.test(id)
}

/** The ids that can exist, each once. */
export function documentIds(payload: Pick<BasePayload, 'db'>, ids: readonly string[]): string[] {
  return [...new Set(ids)].filter((id) => isDocumentId(payload, id))
}
