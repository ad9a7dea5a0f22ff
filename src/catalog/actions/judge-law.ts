import type { PayloadRequest } from 'payload'
import type { Product } from '@/payload-types'
import type { Bilingual } from '@/platform/language'
import { lawMissing } from '../rules/law'

type Asked = { req: PayloadRequest; id?: string | number; data: Partial<Product>; field: string }

/**
 * Why a field keeps a product from being published: the law asks for it and it is empty. Asked of people, not of programs
 * that bring in what was published elsewhere. What a published page lacks since before keeps no other change of it back.
 */
export async function whyNotLawful({ req, id, data, field }: Asked): Promise<Bilingual | null> {
  if (data._status !== 'published' || !req.user) return null
  const item = lawMissing(data).find((one) => one.field === field)
  if (!item || (await lackedInPublic(req, id, field))) return null
  return {
    zh: `发布前请${item.text.zh}。${item.basis.zh}。`,
    en: `Before it is published: ${lower(item.text.en)}. ${item.basis.en}.`,
  }
}

/** Several fields of one save ask of the same stored page. */
async function lackedInPublic(req: PayloadRequest, id: string | number | undefined, field: string): Promise<boolean> {
  if (id === undefined) return false
  const kept = (req.context.lawLacks ??= publicLacks(req, id)) as Promise<string[]>
  return (await kept).includes(field)
}

async function publicLacks(req: PayloadRequest, id: string | number): Promise<string[]> {
  const stored = await req.payload.findByID({ collection: 'products', id, depth: 0, overrideAccess: true, disableErrors: true, req })
  return stored?._status === 'published' ? lawMissing(stored).map((item) => item.field) : []
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
