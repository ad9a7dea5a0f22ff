import type { BaseDatabaseAdapter } from 'payload'
import type { ClientSession, Model } from 'mongoose'
import type { Expectation } from './revision'
import { type Claims, type GuardedCall, type GuardedRequest, refuseStale } from './revision-claims'

/**
 * One document is written in one atomic statement, so without versions the write itself asks for the revision.
 * With versions the content lives in another collection: the revision is claimed on the document first, and
 * readers, who take it from the newest version, see it only once that is written.
 */
export function claimsInMongo(db: BaseDatabaseAdapter): Claims {
  return async (call) => {
    const { expected, args, original } = call
    if (!expected) return original(args)
    if (isVersioned(db, call)) {
      if (!(await claim(db, expected, args.req))) refuseStale(expected)
      return original(args)
    }
    const written = await original({ ...args, id: undefined, where: stillAt(expected) })
    return written ?? refuseStale(expected)
  }
}

function isVersioned(db: BaseDatabaseAdapter, { collection }: GuardedCall): boolean {
  const collections: Partial<Record<string, { config: { versions?: { drafts?: unknown } } }>> = db.payload.collections
  return Boolean(collections[collection]?.config.versions?.drafts)
}

function stillAt({ id, base }: Expectation): GuardedCall['args']['where'] {
  const where = { and: [{ id: { equals: id } }, { or: [{ revision: { equals: base } }, { revision: { exists: false } }] }] }
  return where as GuardedCall['args']['where']
}

/** A process that died between claim and write must not lock the document; no save takes this long. */
const FORGOTTEN_MS = 120_000

async function claim(db: BaseDatabaseAdapter, { collection, id, base }: Expectation, req: GuardedRequest): Promise<boolean> {
  const { collections, sessions } = db as unknown as { collections: Record<string, Model<unknown>>; sessions: Record<string, ClientSession> }
  const transaction = await req?.transactionID
  const session = transaction === undefined || transaction === null ? undefined : sessions[String(transaction)]
  const now = Date.now()
  const isForgotten = [{ revisionClaimedAt: { $lt: now - FORGOTTEN_MS } }, { revisionClaimedAt: { $exists: false } }]
  const free = [{ revision: { $in: [base, null] } }, { revision: base + 1, $or: isForgotten }]
  const result = await collections[collection]?.updateOne(
    { _id: id, $or: free },
    { $set: { revision: base + 1, revisionClaimedAt: now } },
    { timestamps: false, strict: false, ...(session ? { session } : { writeConcern: { w: 'majority', j: true } }) },
  )
  return result?.modifiedCount === 1
}
