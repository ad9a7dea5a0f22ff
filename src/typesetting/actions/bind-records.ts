import type { PayloadRequest, Where } from 'payload'
import { documentIds } from '@/platform/document-id'
import { type BundleRecord, recordKeys, type RecordKind } from '../exchange/bundle'
import type { Remark } from '../rules/contract'
import { stringOf } from '../rules/raw'
import { makeRemark } from '../rules/remarks'

type Id = string | number

/** What the records of an export are here. `idOf` answers null for one that is not here; `remarks` name those. */
export type BoundRecords = { idOf(kind: RecordKind, id: string): Id | null; remarks: Remark[] }

/** A reference of an export: the record it was, or its id alone where the export does not tell more. */
export type Wanted = { kind: RecordKind; id: string }

type Stored = { id: Id; createdAt: string } & Record<string, unknown>

/**
 * Finds the records that an export names: the same one by id and moment of creation, whatever it is called now, or the
 * one that is known by the same slug or name. An id alone proves nothing: another system gives it to something else.
 */
export async function bindRecords(req: PayloadRequest, wanted: readonly Wanted[], told: readonly BundleRecord[]): Promise<BoundRecords> {
  const found = new Map<string, Id>()
  const remarks: Remark[] = []
  for (const kind of Object.keys(recordKeys) as RecordKind[]) {
    const ids = [...new Set(wanted.filter((one) => one.kind === kind).map(({ id }) => id))]
    const records = ids.map((id) => told.find((one) => one.kind === kind && one.id === id) ?? unknown(kind, id))
    const stored = await candidates(req, kind, records)
    for (const record of records) {
      const { id, many } = choose(record, stored)
      if (id !== null) found.set(`${kind} ${record.id}`, id)
      else remarks.push(makeRemark(many ? 'exchange-record-many' : `exchange-${kind}-gone`, record.name, -1))
    }
  }
  return { idOf: (kind, id) => found.get(`${kind} ${id}`) ?? null, remarks }
}

function unknown(kind: RecordKind, id: string): BundleRecord {
  return { kind, id, created: '', name: `#${id}`, keys: {} }
}

async function candidates(req: PayloadRequest, kind: RecordKind, records: readonly BundleRecord[]): Promise<Stored[]> {
  const [key] = recordKeys[kind]
  const names = records.flatMap(({ keys }) => keys[key] || [])
  const ids = documentIds(
    req.payload,
    records.map(({ id }) => id),
  )
  const where: Where[] = [...(names.length > 0 ? [{ [key]: { in: names } }] : []), ...(ids.length > 0 ? [{ id: { in: ids } }] : [])]
  if (where.length === 0) return []
  const { docs } = await req.payload.find({
    collection: kind,
    where: { or: where },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    sort: 'createdAt',
  })
  return docs as unknown as Stored[]
}

function choose(record: BundleRecord, stored: readonly Stored[]): { id: Id | null; many: boolean } {
  const itself = stored.find((one) => String(one.id) === record.id && record.created !== '' && Date.parse(one.createdAt) === Date.parse(record.created))
  if (itself) return { id: itself.id, many: false }
  const [key] = recordKeys[record.kind]
  if (!record.keys[key]) return { id: null, many: false }
  const alike = stored.filter((one) => recordKeys[record.kind].every((name) => stringOf(one[name]) === record.keys[name]))
  return { id: alike.length === 1 ? (alike[0]?.id ?? null) : null, many: alike.length > 1 }
}
