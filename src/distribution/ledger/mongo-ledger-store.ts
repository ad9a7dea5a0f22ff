import type { FilterQuery, Model, QueryOptions, UpdateQuery } from 'mongoose'
import type { Refusal } from '@/platform/errors'
import type { ClaimRequest, Delivery, Guard, LedgerStore, NewDelivery } from './ledger-store'
import { fromDocument, toDocument, type DeliveryDocument } from './mongo-rows'

/** The ledger survives the loss of a primary only if a majority has written it to disk. */
const durable = { writeConcern: { w: 'majority', j: true } } as const
const returning: QueryOptions = { new: true, lean: true, timestamps: false, ...durable }

type Deliveries = Model<DeliveryDocument>
type Filter = FilterQuery<DeliveryDocument>

/**
 * The ledger in MongoDB, without sessions or transactions: each move is one `findOneAndUpdate` on one document.
 * Both are Payload's own models. A partial unique index on the lane of what is being sent keeps a lane to one delivery across all processes.
 */
export function mongoLedgerStore(deliveries: Deliveries, pushes: Deliveries, pauses: Model<unknown>): LedgerStore {
  const update = async (filter: Filter, change: UpdateQuery<DeliveryDocument>, options: QueryOptions = {}): Promise<Delivery | null> => {
    const document = await deliveries.findOneAndUpdate(filter, change, { ...returning, ...options })
    return document ? fromDocument(document as DeliveryDocument) : null
  }
  const one = async (filter: Filter) => fromDocumentOrNull(await deliveries.findOne(filter).lean<DeliveryDocument>())
  return {
    async prepare() {
      await deliveries.createIndexes()
      await deliveries.collection.createIndex({ lane: 1 }, { name: 'one_sending_per_lane', unique: true, partialFilterExpression: { state: 'sending' } })
      await deliveries.collection.createIndex({ state: 1, readyAt: 1 }, { name: 'claim' })
      await deliveries.collection.createIndex({ 'receipt.detail.finish': 1, state: 1, mode: 1, dueAt: 1 }, { name: 'draft_box' })
    },
    insert: (entry, now) => insert(deliveries, entry, now),
    claimQueued: (request) => claimUnlessPaused(update, request, () => pausedScopes(pauses)),
    claimUnknown: ({ owner, now, leaseMs }) =>
      update(
        { state: 'unknown', readyAt: { $lte: new Date(now) }, $or: [{ leaseUntil: null }, { leaseUntil: { $lt: new Date(now) } }] },
        { $set: { leaseOwner: owner, leaseUntil: new Date(now + leaseMs) }, $inc: { fence: 1, looks: 1 } },
        { sort: { readyAt: 1, _id: 1 } },
      ),
    change: (id, guard, { addSteps = [], ...change }) =>
      update(
        { _id: id, ...conditions(guard) },
        { $set: { ...toDocument(change), updatedAt: new Date() }, ...(addSteps.length > 0 ? { $push: { steps: { $each: addSteps } } } : {}) },
      ),
    async sweepLate(now, reason) {
      const late = { state: 'queued', lateUntil: { $lt: new Date(now) } }
      const result = await deliveries.updateMany(late, { $set: { state: 'missed', reason, finishedAt: new Date(now) } }, { timestamps: false, ...durable })
      return result.modifiedCount
    },
    takeOver: (at, reason) => takeOver(deliveries, at, reason),
    find: (id) => one({ _id: id }),
    findByKey: (key) => one({ key }),
    // Rows of one push are inserted at once, so their ids say nothing about their order.
    ofPush: async (push) => (await deliveries.find({ push }).sort({ channel: 1, _id: 1 }).lean<DeliveryDocument[]>()).map(fromDocument),
    async changePush(id, { status, dueAt }, change) {
      const result = await pushes.updateOne(
        { _id: id, status, ...(dueAt === undefined ? {} : { dueAt: new Date(dueAt) }) },
        { $set: { ...toDocument(change), updatedAt: new Date() } },
        { timestamps: false, ...durable },
      )
      return result.modifiedCount === 1
    },
    wakeTimes: async () => wakeTimes(deliveries, pushes.collection.collectionName, await pausedScopes(pauses)),
  }
}

async function insert(deliveries: Deliveries, entry: NewDelivery, now: number) {
  const fresh = { ...toDocument(entry), steps: [], fence: 0, attempt: 0, looks: 0, createdAt: new Date(now), updatedAt: new Date(now) }
  let created = false
  try {
    const result = await deliveries.updateOne({ key: entry.key }, { $setOnInsert: fresh }, { upsert: true, timestamps: false, ...durable })
    created = result.upsertedCount === 1
  } catch (error) {
    // Two upserts of one key at the same instant: the index lets one through, which is the answer for both.
    if (!isDuplicateKey(error)) throw error
  }
  const document = await deliveries.findOne({ key: entry.key }).lean<DeliveryDocument>()
  if (!document) throw new Error(`the ledger has no row for the key ${entry.key} after inserting it`)
  return { created, delivery: fromDocument(document) }
}

type Update = (filter: Filter, change: UpdateQuery<DeliveryDocument>, options?: QueryOptions) => Promise<Delivery | null>

/** A lane that another process is sending in refuses the claim (duplicate key); then the next lane is tried. */
async function claimQueued(update: Update, request: ClaimRequest): Promise<Delivery | null> {
  const { owner, leaseMs } = request
  const now = new Date(request.now)
  const passed = [...request.busyLanes]
  for (;;) {
    try {
      return await update(
        { state: 'queued', readyAt: { $lte: now }, lateUntil: { $gte: now }, lane: { $nin: passed } },
        { $set: { state: 'sending', leaseOwner: owner, leaseUntil: new Date(request.now + leaseMs), intent: null }, $inc: { fence: 1, attempt: 1 } },
        { sort: { readyAt: 1, _id: 1 } },
      )
    } catch (error) {
      const lane = takenLane(error)
      if (lane === null || passed.includes(lane)) throw error
      passed.push(lane)
    }
  }
}

/** The lanes that are paused; `all` where everything is. */
async function pausedScopes(pauses: Model<unknown>): Promise<string[]> {
  const found = await pauses.collection.find({ endedAt: null }, { projection: { scope: 1 } }).toArray()
  return found.map(({ scope }) => String(scope))
}

/**
 * No statement here can look at two collections, so the pauses are read before a claim and once more after it: a pause that
 * was stored in between puts back what was taken, before anything of it is sent. A process that dies in between leaves a
 * lease without an intent, which runs out and is queued again.
 */
async function claimUnlessPaused(update: Update, request: ClaimRequest, paused: () => Promise<string[]>): Promise<Delivery | null> {
  const before = await paused()
  if (before.includes('all')) return null
  const claimed = await claimQueued(update, { ...request, busyLanes: [...request.busyLanes, ...before] })
  if (!claimed) return null
  const after = await paused()
  if (!after.includes('all') && !after.includes(claimed.lane)) return claimed
  await update(
    { _id: claimed.id, state: 'sending', leaseOwner: claimed.leaseOwner, fence: claimed.fence, intent: null },
    { $set: { state: 'queued', leaseOwner: null, leaseUntil: null }, $inc: { attempt: -1 } },
  )
  return null
}

async function takeOver(deliveries: Deliveries, { now, leasesUntil }: { now: number; leasesUntil: number }, reason: Refusal) {
  const expired = { state: 'sending', leaseUntil: { $lt: new Date(leasesUntil) } }
  const released = { leaseOwner: null, leaseUntil: null, readyAt: new Date(now) }
  const options = { timestamps: false, ...durable } as const
  const requeued = await deliveries.updateMany(
    { ...expired, intent: null },
    { $set: { ...released, state: 'queued' }, $inc: { fence: 1, attempt: -1 } },
    options,
  )
  const unknown = await deliveries.updateMany(
    { ...expired, intent: { $ne: null } },
    { $set: { ...released, state: 'unknown', reason }, $inc: { fence: 1 } },
    options,
  )
  return { requeued: requeued.modifiedCount, unknown: unknown.modifiedCount }
}

async function wakeTimes(deliveries: Deliveries, pushesName: string, paused: readonly string[]) {
  const earliest = (field: string, kind: string) => [{ $group: { _id: kind, at: { $min: `$${field}` } } }]
  const rows = await deliveries.aggregate<{ _id: 'ready' | 'lease' | 'push'; at: Date | null }>([
    { $match: { $or: [...(paused.includes('all') ? [] : [{ state: 'queued', lane: { $nin: paused } }]), { state: 'unknown', leaseUntil: null }] } },
    ...earliest('readyAt', 'ready'),
    {
      $unionWith: {
        coll: deliveries.collection.collectionName,
        pipeline: [{ $match: { state: { $in: ['sending', 'unknown'] }, leaseUntil: { $ne: null } } }, ...earliest('leaseUntil', 'lease')],
      },
    },
    { $unionWith: { coll: pushesName, pipeline: [{ $match: { status: 'scheduled' } }, ...earliest('dueAt', 'push')] } },
  ])
  const at = (kind: string) => rows.find((row) => row._id === kind)?.at?.getTime() ?? null
  return { pushDueAt: at('push'), deliveryReadyAt: at('ready'), leaseEndsAt: at('lease') }
}

function conditions(guard: Guard): Filter {
  return {
    state: { $in: [...guard.states] },
    ...(guard.owner === undefined ? {} : { leaseOwner: guard.owner }),
    ...(guard.fence === undefined ? {} : { fence: guard.fence }),
    ...(guard.leaseRunsAt === undefined ? {} : { leaseUntil: { $gt: new Date(guard.leaseRunsAt) } }),
    ...(guard.intent === undefined ? {} : { intent: guard.intent === 'stored' ? { $ne: null } : null }),
  }
}

function fromDocumentOrNull(document: DeliveryDocument | null): Delivery | null {
  return document ? fromDocument(document) : null
}

function isDuplicateKey(error: unknown): error is { code: 11000; keyValue?: Record<string, unknown> } {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 11000
}

function takenLane(error: unknown): string | null {
  const lane = isDuplicateKey(error) ? error.keyValue?.lane : undefined
  return typeof lane === 'string' ? lane : null
}
