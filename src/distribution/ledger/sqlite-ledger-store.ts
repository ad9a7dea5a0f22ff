import type { Client, InValue, Row } from '@libsql/client'
import type { Refusal } from '@/platform/errors'
import type { ClaimRequest, Delivery, DeliveryChange, Guard, LedgerStore, NewDelivery, PushChange } from './ledger-store'
import { groupCommit } from './group-commit'
import { columnOf, fromRow, iso, toSql } from './sqlite-rows'

/**
 * The ledger in SQLite, through the one connection Payload writes with: its statements run one after the other,
 * so a claim is one UPDATE and needs no lock. `client` is `payload.db.client`.
 */
export function sqliteLedgerStore(client: Client): LedgerStore {
  const write = groupCommit(client)
  const rows = async (sql: string, args: InValue[]): Promise<Delivery[]> => (await write({ sql, args })).rows.map(fromRow)
  const first = async (sql: string, args: InValue[]): Promise<Delivery | null> => (await rows(sql, args))[0] ?? null
  const read = async (sql: string, args: InValue[]): Promise<Delivery[]> => (await client.execute({ sql, args })).rows.map(fromRow)
  return {
    async prepare() {
      await client.execute('CREATE INDEX IF NOT EXISTS "deliveries_claim_idx" ON "deliveries" ("state", "ready_at")')
      // What lies in a draft box, which the start page asks for: written as Payload asks, or SQLite does not know it again.
      await client.execute(`CREATE INDEX IF NOT EXISTS "deliveries_draft_box_idx" ON "deliveries" (receipt->'detail'->>'finish', "state", "mode", "due_at")`)
    },
    async insert(entry, now) {
      const { sql, args } = insertStatement(entry, now)
      const created = await first(sql, args)
      if (created) return { created: true, delivery: created }
      const [delivery] = await read('SELECT * FROM "deliveries" WHERE "key" = ?', [entry.key])
      if (!delivery) throw new Error(`the ledger has no row for the key ${entry.key} after inserting it`)
      return { created: false, delivery }
    },
    claimQueued: (request) => first(claimSql, claimArgs(request)),
    claimUnknown: ({ owner, now, leaseMs }) => first(claimUnknownSql, [owner, iso(now + leaseMs), iso(now), iso(now), iso(now)]),
    change(id, guard, change) {
      const set = assignments(change)
      const where = conditions(guard)
      return first(`UPDATE "deliveries" SET ${[...set.columns, '"updated_at" = ?'].join(', ')} WHERE "id" = ? ${where.sql} RETURNING *`, [
        ...set.args,
        iso(Date.now()),
        id,
        ...where.args,
      ])
    },
    async sweepLate(now, reason) {
      return (await rows(sweepSql, [JSON.stringify(reason), iso(now), iso(now), iso(now)])).length
    },
    takeOver: (at, reason) => takeOver(rows, at, reason),
    find: async (id) => (await read('SELECT * FROM "deliveries" WHERE "id" = ?', [id]))[0] ?? null,
    findByKey: async (key) => (await read('SELECT * FROM "deliveries" WHERE "key" = ?', [key]))[0] ?? null,
    ofPush: (push) => read('SELECT * FROM "deliveries" WHERE "push_id" = ? ORDER BY "id"', [push]),
    async changePush(id, { status, dueAt }, change) {
      const set = assignments(change)
      const seen = dueAt === undefined ? { sql: '', args: [] } : { sql: 'AND "due_at" = ?', args: [iso(dueAt)] }
      const sql = `UPDATE "pushes" SET ${[...set.columns, '"updated_at" = ?'].join(', ')} WHERE "id" = ? AND "status" = ? ${seen.sql} RETURNING "id"`
      return (await write({ sql, args: [...set.args, iso(Date.now()), id, status, ...seen.args] })).rows.length === 1
    },
    async wakeTimes() {
      const row = (await client.execute(wakeSql)).rows[0]
      return { pushDueAt: instant(row, 'push_due'), deliveryReadyAt: instant(row, 'ready'), leaseEndsAt: instant(row, 'lease') }
    },
  }
}

const claimSql = `
  UPDATE "deliveries" SET "state" = 'sending', "lease_owner" = ?, "lease_until" = ?, "fence" = "fence" + 1,
    "attempt" = "attempt" + 1, "intent" = NULL, "updated_at" = ?
  WHERE "state" = 'queued' AND "id" = (
    SELECT d."id" FROM "deliveries" d
    WHERE d."state" = 'queued' AND d."ready_at" <= ? AND d."late_until" >= ?
      AND d."lane" NOT IN (SELECT value FROM json_each(?))
      AND NOT EXISTS (SELECT 1 FROM "deliveries" s WHERE s."state" = 'sending' AND s."lane" = d."lane")
      AND NOT EXISTS (SELECT 1 FROM "pauses" h WHERE h."scope" IN ('all', d."lane"))
    ORDER BY d."ready_at", d."id" LIMIT 1)
  RETURNING *`

function claimArgs({ owner, now, leaseMs, busyLanes }: ClaimRequest): InValue[] {
  return [owner, iso(now + leaseMs), iso(now), iso(now), iso(now), JSON.stringify(busyLanes)]
}

const claimUnknownSql = `
  UPDATE "deliveries" SET "lease_owner" = ?, "lease_until" = ?, "fence" = "fence" + 1, "looks" = "looks" + 1, "updated_at" = ?
  WHERE "state" = 'unknown' AND "id" = (
    SELECT "id" FROM "deliveries"
    WHERE "state" = 'unknown' AND "ready_at" <= ? AND ("lease_until" IS NULL OR "lease_until" < ?)
    ORDER BY "ready_at", "id" LIMIT 1)
  RETURNING *`

const sweepSql = `
  UPDATE "deliveries" SET "state" = 'missed', "reason" = ?, "updated_at" = ?, "finished_at" = ?
  WHERE "state" = 'queued' AND "late_until" < ? RETURNING *`

const wakeSql = `
  SELECT (SELECT min("due_at") FROM "pushes" WHERE "status" = 'scheduled') AS push_due,
    (SELECT min("ready_at") FROM "deliveries" d WHERE ("state" = 'unknown' AND "lease_until" IS NULL)
      OR ("state" = 'queued' AND NOT EXISTS (SELECT 1 FROM "pauses" h WHERE h."scope" IN ('all', d."lane")))) AS ready,
    (SELECT min("lease_until") FROM "deliveries" WHERE "state" IN ('sending', 'unknown')) AS lease`

/** Two guarded statements; each row takes one of the two ways, whichever comes first. */
async function takeOver(
  rows: (sql: string, args: InValue[]) => Promise<Delivery[]>,
  { now, leasesUntil }: { now: number; leasesUntil: number },
  reason: Refusal,
) {
  const released = `"lease_owner" = NULL, "lease_until" = NULL, "ready_at" = ?, "updated_at" = ?, "fence" = "fence" + 1`
  const expired = `WHERE "state" = 'sending' AND "lease_until" < ?`
  const requeued = await rows(
    `UPDATE "deliveries" SET "state" = 'queued', "attempt" = "attempt" - 1, ${released} ${expired} AND "intent" IS NULL RETURNING *`,
    [iso(now), iso(now), iso(leasesUntil)],
  )
  const unknown = await rows(`UPDATE "deliveries" SET "state" = 'unknown', "reason" = ?, ${released} ${expired} AND "intent" IS NOT NULL RETURNING *`, [
    JSON.stringify(reason),
    iso(now),
    iso(now),
    iso(leasesUntil),
  ])
  return { requeued: requeued.length, unknown: unknown.length }
}

function insertStatement(entry: NewDelivery, now: number): { sql: string; args: InValue[] } {
  const columns: Record<string, InValue> = { steps: '[]', fence: 0, attempt: 0, looks: 0, created_at: iso(now), updated_at: iso(now) }
  for (const [name, value] of Object.entries(entry)) columns[columnOf(name)] = toSql(name, value)
  const names = Object.keys(columns)
  return {
    sql: `INSERT INTO "deliveries" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')}) ON CONFLICT ("key") DO NOTHING RETURNING *`,
    args: Object.values(columns),
  }
}

function assignments({ addSteps = [], ...change }: DeliveryChange & PushChange): { columns: string[]; args: InValue[] } {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined)
  const columns = entries.map(([name]) => `"${columnOf(name)}" = ?`)
  const args = entries.map(([name, value]) => toSql(name, value))
  if (addSteps.length > 0) columns.push(`"steps" = json_insert(coalesce("steps", '[]')${", '$[#]', json(?)".repeat(addSteps.length)})`)
  return { columns, args: [...args, ...addSteps.map((step) => JSON.stringify(step))] }
}

function conditions(guard: Guard): { sql: string; args: InValue[] } {
  const parts = ['"state" IN (SELECT value FROM json_each(?))']
  const args: InValue[] = [JSON.stringify(guard.states)]
  const add = (sql: string, value: InValue) => (parts.push(sql), args.push(value))
  if (guard.owner !== undefined) add('"lease_owner" = ?', guard.owner)
  if (guard.fence !== undefined) add('"fence" = ?', guard.fence)
  if (guard.leaseRunsAt !== undefined) add('"lease_until" > ?', iso(guard.leaseRunsAt))
  if (guard.intent) parts.push(guard.intent === 'stored' ? '"intent" IS NOT NULL' : '"intent" IS NULL')
  return { sql: `AND ${parts.join(' AND ')}`, args }
}

function instant(row: Row | undefined, name: string): number | null {
  const value = row?.[name]
  if (typeof value !== 'string') return null
  // A time that cannot be read sorts before all others: looked at now, so that it does not hide them.
  const at = Date.parse(value)
  return Number.isNaN(at) ? 0 : at
}
