import type { PayloadRequest } from 'payload'
import type { Asset } from '@/payload-types'
import { documentIds } from '@/platform/document-id'
import { keyOf } from '@/platform/uses/declaration'
import { usesStoreOf } from '@/platform/uses/uses-store'
import { fileKey } from '../rules/file-key'
import type { RoomCard } from '../rules/room-card'

/** So many lines of the index of uses are counted for the cards of one question. */
const MOST_LINES = 20_000

/** The pictures with these ids as the room shows them, in any order; what is gone or in the trash is absent. */
export async function roomCards(req: PayloadRequest, wanted: readonly string[]): Promise<RoomCard[]> {
  const ids = documentIds(req.payload, wanted)
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'assets',
    where: { id: { in: ids } },
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const uses = await countUses(req, docs)
  return docs.map((asset) => cardOf(asset, uses.get(String(asset.id)) ?? 0))
}

/** How many documents may refer to each. The index says too much rather than too little; who opens a picture reads the truth. */
async function countUses({ payload }: PayloadRequest, assets: readonly Asset[]): Promise<Map<string, number>> {
  const owner = new Map(
    assets.flatMap(({ id, filename }) => [
      [keyOf('assets', id), String(id)],
      [fileKey(filename ?? ''), String(id)],
    ]),
  )
  const lines = await usesStoreOf(payload.db).sourcesOf([...owner.keys()], { limit: MOST_LINES, skip: 0 })
  const sources = new Map<string, Set<string>>()
  for (const { source, target } of lines) {
    const id = owner.get(target) ?? ''
    if (source !== keyOf('assets', id)) sources.set(id, (sources.get(id) ?? new Set<string>()).add(source))
  }
  return new Map([...sources].map(([id, { size }]) => [id, size]))
}

function cardOf(asset: Asset, uses: number): RoomCard {
  const { id, title, alt, tier, licence, width, height, createdAt, updatedAt } = asset
  const url = asset.url ?? ''
  const { derivedFrom } = asset
  return {
    ...{ id, title, alt, tier, licence, createdAt, updatedAt, url, uses },
    ...{ width: width ?? 0, height: height ?? 0, filesize: asset.filesize ?? 0, filename: asset.filename ?? '', mimeType: asset.mimeType ?? '' },
    ...{ caption: asset.caption ?? null, destination: asset.destination ?? null, season: asset.season ?? null, tags: asset.tags ?? [] },
    ...{ author: asset.author ?? null, source: asset.source ?? null, expiresAt: asset.expiresAt ?? null, origin: asset.origin ?? 'unknown' },
    ...{ note: asset.note ?? null, sha256: asset.sha256 ?? null, revision: asset.revision ?? 1 },
    derivedFrom: typeof derivedFrom === 'object' ? (derivedFrom?.id ?? null) : (derivedFrom ?? null),
    thumb: asset.sizes?.thumb?.url ?? url,
    card: asset.sizes?.card?.url ?? url,
  }
}
