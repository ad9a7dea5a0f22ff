import type { PayloadRequest } from 'payload'
import type { Draft } from '@/payload-types'
import { documentIds } from '@/platform/document-id'
import { type BundleRecord, recordKeys, type RecordKind } from '../exchange/bundle'
import { idOf, stringOf } from '../rules/raw'
import type { References } from '../rules/references'

/** By what the records that a draft names are known again: see `bindRecords`. Those that are gone are left out. */
export async function describeRecords(req: PayloadRequest, draft: Draft, { products, promotions }: References): Promise<BundleRecord[]> {
  const wanted: Record<RecordKind, string[]> = {
    products: [...products, idOf(draft.product)],
    promotions,
    topics: [idOf(draft.topic)],
    channels: (draft.channels ?? []).map(idOf),
    users: [idOf(draft.owner)],
  }
  const found = await Promise.all((Object.keys(wanted) as RecordKind[]).map((kind) => ofKind(req, kind, wanted[kind])))
  return found.flat()
}

async function ofKind(req: PayloadRequest, kind: RecordKind, wanted: readonly string[]): Promise<BundleRecord[]> {
  const ids = documentIds(req.payload, wanted)
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({ collection: kind, where: { id: { in: ids } }, depth: 0, pagination: false, overrideAccess: true, req })
  return (docs as unknown as ({ id: string | number; createdAt: string } & Record<string, unknown>)[]).map((one) => ({
    kind,
    id: String(one.id),
    created: new Date(one.createdAt).toISOString(),
    name: stringOf(one['title']) || stringOf(one['name']),
    keys: Object.fromEntries(recordKeys[kind].map((key) => [key, stringOf(one[key])])),
  }))
}
