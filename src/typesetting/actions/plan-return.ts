import type { PayloadRequest } from 'payload'
import { isSlug } from '@/platform/slug'
import type { RichDocument } from '@/writing'
import { swapReferences } from '../exchange/swap-references'
import { wordsOf } from '../exchange/show-bundle'
import type { Remark } from '../rules/contract'
import { collectReferences } from '../rules/references'
import { makeRemark } from '../rules/remarks'
import { bindRecords, type BoundRecords, type Wanted } from './bind-records'
import { planThemes, type PlannedThemes } from './bring-back-themes'
import type { OpenedExport } from './open-export'

/**
 * What an export becomes here, before anything is kept: the same for looking and for bringing back. `document` names
 * products and promotions as they are here; its pictures still have the ids of the export.
 */
export type PlannedReturn = { document: RichDocument; records: BoundRecords; themes: PlannedThemes; slug: string | undefined; remarks: Remark[] }

export async function planReturn(req: PayloadRequest, { article, manifest, themes: brought }: OpenedExport): Promise<PlannedReturn> {
  const { document, frontMatter } = article
  const records = await bindRecords(req, wantedIn(document, manifest.draft), manifest.records)
  const themes = await planThemes(req, { document, theme: wordsOf(frontMatter['theme']).trim(), brought })
  const slug = wordsOf(frontMatter['slug']).trim()
  const isTaken = isSlug(slug) && (await hasDraft(req, slug))
  return {
    document: swapReferences(document, { products: (id) => records.idOf('products', id), promotions: (id) => records.idOf('promotions', id) }),
    records,
    themes,
    slug: isSlug(slug) && !isTaken ? slug : undefined,
    remarks: [...records.remarks, ...themes.remarks, ...(isTaken ? [makeRemark('exchange-address-taken', slug, -1)] : [])],
  }
}

function wantedIn(document: RichDocument, { topic, product, owner, channels }: OpenedExport['manifest']['draft']): Wanted[] {
  const { products, promotions } = collectReferences(document)
  const all = {
    products: [product, ...products],
    promotions,
    topics: [topic],
    channels,
    users: [owner],
  }
  return Object.entries(all).flatMap(([kind, ids]) => ids.filter((id) => id !== '').map((id) => ({ kind: kind as Wanted['kind'], id })))
}

async function hasDraft({ payload }: PayloadRequest, slug: string): Promise<boolean> {
  return (await payload.count({ collection: 'drafts', where: { slug: { equals: slug } }, overrideAccess: true })).totalDocs > 0
}
