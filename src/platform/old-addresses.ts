import type { BasePayload, PayloadRequest } from 'payload'

/** What has a page of its own in the shop. */
export type Addressed = 'posts' | 'products' | 'product-categories'

export type Address = { kind: Addressed; slug: string }

type Asking = { payload: BasePayload; req?: Partial<PayloadRequest> }

/** The id of the document that had this address before; null when it never was anybody's, or was given free. */
export async function holderOf({ payload, req }: Asking, address: Address): Promise<string | null> {
  const found = await payload.db.findOne<{ id: string | number; document?: string }>({
    collection: 'old-addresses',
    where: { address: { equals: nameOf(address) } },
    req,
  })
  return found?.document ?? null
}

/**
 * Remembers that an address was a document's, so that it leads to wherever the document is from now on. It names the
 * document and not another address: chains and circles cannot come up. Whoever is first keeps it.
 */
export async function keepOldAddress(asking: Asking, address: Address, document: string): Promise<void> {
  if ((await holderOf(asking, address)) !== null) return
  const data = { address: nameOf(address), kind: address.kind, slug: address.slug, document, at: new Date().toISOString() }
  await asking.payload.db.create({ collection: 'old-addresses', data, req: asking.req }).catch(async (error: unknown) => {
    // Another process was first; the unique index let one through.
    if ((await holderOf({ payload: asking.payload }, address)) === null) throw error
  })
}

function nameOf({ kind, slug }: Address): string {
  return `${kind}/${slug}`
}
