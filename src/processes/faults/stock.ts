import { openPayload } from './open-payload'

/** What the ledger and the shop hold at the end of a run. */
export type Stock = {
  pushes: number
  deliveries: { key: string; state: string; shortCode: string; platform: string; attempt: number; looks: number; reason: string | null }[]
  posts: string[]
}

export async function take(): Promise<Stock> {
  const payload = await openPayload()
  const every = { depth: 0, pagination: false, overrideAccess: true } as const
  const [pushes, deliveries, posts] = await Promise.all([
    payload.count({ collection: 'pushes', overrideAccess: true }),
    payload.find({ collection: 'deliveries', ...every }),
    // A later delivery of a draft takes the place of an earlier one in the shop; each stays a version of the post.
    payload.find({ collection: 'post-versions', where: { kind: { equals: 'delivery' } }, ...every, select: { deliveryKey: true } }),
  ])
  await payload.destroy()
  return {
    pushes: pushes.totalDocs,
    deliveries: deliveries.docs.map(({ key, state, shortCode, platform, attempt, looks, reason }) => ({
      key,
      state,
      shortCode,
      platform,
      attempt,
      looks,
      reason: codeOf(reason),
    })),
    posts: posts.docs.map((post) => String((post as { deliveryKey?: unknown }).deliveryKey)),
  }
}

function codeOf(reason: unknown): string | null {
  return typeof reason === 'object' && reason !== null && 'code' in reason ? String(reason.code) : null
}
