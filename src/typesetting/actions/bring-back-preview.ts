import type { PayloadRequest } from 'payload'
import { readConfig } from '@/platform/config'
import type { ArchiveSource } from '@/platform/archive'
import { showBundle } from '../exchange/show-bundle'
import type { Resources } from '../rules/contract'
import { collectReferences } from '../rules/references'
import type { Imported } from '../rules/sources'
import { loadResources } from './load-resources'
import { openExport } from './open-export'
import { planReturn } from './plan-return'

/** An exported draft as it would come back. `cards`: what its cards show here and the themes it may wear; `theme`: the one of the draft. */
export type ExportShown = Imported & { cards: Pick<Resources, 'products' | 'promotions' | 'themes'>; theme: string }

/**
 * What an exported zip becomes here, without keeping anything of it.
 * @throws DomainError those of `openExport`
 */
export async function showExport(req: PayloadRequest, source: ArchiveSource, name = ''): Promise<ExportShown> {
  const opened = await openExport(req, source, name)
  const { document, themes, remarks } = await planReturn(req, opened)
  const { resources } = await loadResources({
    payload: req.payload,
    req,
    references: { ...collectReferences(document), assets: [] },
    now: Date.now(),
    timeZone: readConfig().timeZone,
  })
  const { archive, manifest, article } = opened
  return {
    ...showBundle({ article: { ...article, document }, manifest, names: archive.names }, remarks),
    cards: { products: resources.products, promotions: resources.promotions, themes: themes.all },
    theme: themes.theme,
  }
}
