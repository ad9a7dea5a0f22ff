import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload, Where } from 'payload'
import type { AddressEntry, AddressKind, AddressReader } from '../rules/shop-model'
import { asStored, textOf } from './stored-fields'

/** Few enough to be written within a few milliseconds; sitemaps.org allows 50,000. */
const ADDRESSES_A_PART = 1_000
const CATEGORIES = 1_000

const collections = { product: 'products', post: 'posts' } as const
const publicFields = { product: ['_status', 'published'], post: ['status', 'live'] } as const

/**
 * The public addresses in parts. A part holds the documents of a range of ids, public or not, so it never grows past its
 * bound, what is in it stays in it, and neither the list of parts nor a part ever reads all there is.
 */
export function makeAddressReader(payload: Payload, aPart = ADDRESSES_A_PART): AddressReader {
  const ranges = payload.db.defaultIDType === 'number' ? numberedRanges(payload, aPart) : namedRanges(payload, aPart)
  return {
    parts: async () => {
      const [product, post] = await Promise.all([ranges.count('product'), ranges.count('post')])
      return { product, post }
    },
    categories: () => readCategoryAddresses(payload),
    part: async (kind, number) => {
      if (number > (await ranges.count(kind))) return null
      return addresses(kind, await ranges.read(kind, number))
    },
  }
}

type Ranges = { count(kind: AddressKind): Promise<number>; read(kind: AddressKind, number: number): Promise<unknown[]> }

/** SQLite numbers its documents, so that a range follows from the number of the part. */
function numberedRanges({ db }: Payload, aPart: number): Ranges {
  return {
    async count(kind) {
      const { docs } = await db.find({ collection: collections[kind], sort: '-id', limit: 1, pagination: false, select: { slug: true } })
      return Math.ceil(Number(docs[0]?.id ?? 0) / aPart)
    },
    async read(kind, number) {
      const [field, value] = publicFields[kind]
      const range = { greater_than: (number - 1) * aPart, less_than_equal: number * aPart }
      const where: Where = { and: [{ id: range }, { [field]: { equals: value } }] }
      const select = { slug: true, updatedAt: true } as const
      return (await db.find({ collection: collections[kind], where, sort: 'id', limit: aPart, pagination: false, select })).docs
    },
  }
}

/** MongoDB names them, later ones above earlier ones: the last name of a full part is looked up once and stays its last. */
function namedRanges(payload: Payload, aPart: number): Ranges {
  const ends: Record<AddressKind, unknown[]> = { product: [], post: [] }
  const modelOf = (kind: AddressKind) => (payload.db as unknown as MongooseAdapter).collections[collections[kind]]
  const after = (kind: AddressKind, number: number) => (number === 0 ? {} : { $gt: ends[kind][number - 1] })

  async function idAt(kind: AddressKind, skipped: number): Promise<unknown> {
    const known = ends[kind].length
    const [found] =
      (await modelOf(kind)
        ?.find({ _id: { $exists: true, ...after(kind, known) } }, { _id: 1 })
        .sort({ _id: 1 })
        .skip(skipped)
        .limit(1)
        .lean()) ?? []
    return found?._id
  }

  return {
    async count(kind) {
      for (let end = await idAt(kind, aPart - 1); end !== undefined; end = await idAt(kind, aPart - 1)) ends[kind].push(end)
      return ends[kind].length + Number((await idAt(kind, 0)) !== undefined)
    },
    async read(kind, number) {
      const [field, value] = publicFields[kind]
      const end = ends[kind][number - 1]
      const range = { $exists: true, ...after(kind, number - 1), ...(end === undefined ? {} : { $lte: end }) }
      return (
        (await modelOf(kind)
          ?.find({ _id: range, [field]: value }, { slug: 1, updatedAt: 1 })
          .sort({ _id: 1 })
          .limit(aPart)
          .lean()) ?? []
      )
    },
  }
}

async function readCategoryAddresses(payload: Payload): Promise<AddressEntry[]> {
  const select = { slug: true, updatedAt: true } as const
  const { docs } = await payload.find({ collection: 'product-categories', select, limit: CATEGORIES, pagination: false, depth: 0, overrideAccess: true })
  return addresses('category', docs)
}

function addresses(kind: AddressEntry['kind'], docs: unknown[]): AddressEntry[] {
  return docs.flatMap((value) => {
    const document = asStored(value)
    const slug = document && textOf(document, 'slug')
    const at = document?.updatedAt
    const updatedAt = at instanceof Date ? at.toISOString() : at
    return slug && typeof updatedAt === 'string' ? [{ kind, slug, updatedAt }] : []
  })
}
