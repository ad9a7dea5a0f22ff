import type { Payload, PayloadRequest } from 'payload'
import { bytesAsSource } from '@/platform/archive'
import { bringBackDraft } from '@/typesetting/actions/bring-back-draft'
import { exportDraft } from '@/typesetting/actions/export-draft'

/** A draft taken out, whole. */
export async function exported(req: PayloadRequest, id: string | number, largest?: number): Promise<{ fileName: string; bytes: Buffer }> {
  const { fileName, pieces } = await exportDraft(req, String(id), largest)
  const parts: Uint8Array[] = []
  for await (const piece of pieces) parts.push(piece)
  return { fileName, bytes: Buffer.concat(parts) }
}

export function bringBack(req: PayloadRequest, bytes: Uint8Array, name?: string) {
  return bringBackDraft(req, bytesAsSource(bytes), name)
}

/** Ends in a year that is far enough. */
export async function newPromotion(payload: Payload, title = '早订优惠'): Promise<string | number> {
  const data = {
    title,
    kind: 'coupon',
    amountMinor: 20_000,
    thresholdMinor: 100_000,
    code: 'ZAO',
    startsAt: '2026-01-01T00:00:00.000Z',
    endsAt: '2036-01-01T00:00:00.000Z',
  }
  return (await payload.create({ collection: 'promotions', overrideAccess: true, data: data as never })).id
}
