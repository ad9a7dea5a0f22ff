import type { CollectionBeforeChangeHook } from 'payload'
import type { Asset } from '@/payload-types'
import { settledOrigin, type Origin } from '../rules/origin'

/** Keeps the one field that says how a picture came about in step with what the file, its tags and its parent say. */
export const settleOrigin: CollectionBeforeChangeHook<Asset> = async ({ data, originalDoc, req }) => {
  const { origin, tags, derivedFrom } = { ...originalDoc, ...data }
  const file = req.context.fileOrigin as Origin | null | undefined
  delete req.context.fileOrigin
  const own = settledOrigin({ chosen: origin, file, tags })
  return { ...data, origin: own === 'unknown' && derivedFrom ? settledOrigin({ parent: await originOf(derivedFrom, req) }) : own }
}

async function originOf(parent: NonNullable<Asset['derivedFrom']>, req: Parameters<CollectionBeforeChangeHook>[0]['req']): Promise<Origin | null> {
  if (typeof parent === 'object') return parent.origin ?? null
  const found = await req.payload.findByID({
    collection: 'assets',
    id: parent,
    depth: 0,
    disableErrors: true,
    select: { origin: true },
    overrideAccess: true,
    req,
  })
  return found?.origin ?? null
}
