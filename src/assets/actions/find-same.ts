import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { alreadyThere, type Same } from '../rules/upload-refusals'

/** The asset whose stored file has these very bytes, or was made of them; null when there is none. */
export async function findSame({ payload }: Pick<PayloadRequest, 'payload'>, sha256: readonly string[]): Promise<Same | null> {
  const { docs } = await payload.find({
    collection: 'assets',
    where: { or: [{ sha256: { in: [...sha256] } }, { uploadedSha256: { in: [...sha256] } }] },
    sort: 'createdAt',
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    select: { title: true, filename: true },
  })
  const [found] = docs
  return found ? { id: found.id, title: found.title, filename: found.filename ?? '' } : null
}

/** @throws DomainError `PICTURE_ALREADY_THERE` (409), which names the asset and where it is. */
export async function refuseDouble(req: PayloadRequest, name: string, sha256: string): Promise<void> {
  const same = await findSame(req, [sha256])
  if (same) throw alreadyThere(name, same)
}

export function hashOf(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}
