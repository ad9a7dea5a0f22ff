import { strFromU8 } from 'fflate'
import type { PayloadRequest } from 'payload'
import { roleOf } from '@/people/server'
import { readConfig } from '@/platform/config'
import { DomainError } from '@/platform/errors'
import { ARTICLE, MANIFEST, PICTURE_FOLDER, readManifest } from '../exchange/bundle'
import { pictureIdsOf } from '../exchange/picture-ids'
import { FILE } from '../exchange/read-article'
import type { Picture, Resources } from '../rules/contract'
import { collectReferences } from '../rules/references'
import { withWords, type Imported } from '../rules/sources'
import { unpack } from './bring-back'
import { dayIn, loadResources } from './load-resources'
import { apart } from './read-apart'

/** An exported draft as it would come back. `cards`: what its cards show here; `theme`: the one it was written in, '' when it tells none. */
export type ExportShown = Imported & { cards: Pick<Resources, 'products' | 'promotions'>; theme: string }

/**
 * What an exported zip holds, without keeping anything of it.
 * @throws DomainError when the person is not signed in or it is no zip of ours
 */
export async function showExport(req: PayloadRequest, zip: Uint8Array): Promise<ExportShown> {
  if (!roleOf(req.user)) {
    throw new DomainError({ code: 'NOT_SIGNED_IN', status: 401, text: { zh: '请先登录，再继续操作。', en: 'Sign in first, then try again.' } })
  }
  const files = unpack(zip)
  const words = (name: string): string => strFromU8(files.get(name) ?? new Uint8Array())
  const manifest = readManifest(words(MANIFEST))
  const { document, frontMatter, report } = await apart.exported({ markdown: words(ARTICLE), shapes: manifest.nodes, root: manifest.root })
  const told = (name: string): string => (typeof frontMatter[name] === 'string' ? frontMatter[name].trim() : '')
  const pictures = pictureIdsOf(document).flatMap((id): Picture[] => {
    const file = id.startsWith(FILE) ? id.slice(FILE.length) : (manifest.pictures.find((one) => one.id === id)?.file ?? '')
    return [{ id, url: `${PICTURE_FOLDER}${file}`, width: 0, height: 0, alt: manifest.pictures.find((one) => one.file === file)?.alt ?? '' }]
  })
  const kept = pictures.filter(({ url }) => files.has(url)).length
  const { resources } = await loadResources({
    payload: req.payload,
    req,
    references: { ...collectReferences(document), assets: [] },
    today: dayIn(readConfig().timeZone, Date.now()),
  })
  const score = withWords({ text: 1, order: 1, blocks: document.root.children.length, pictures: { found: pictures.length, kept } })
  return {
    document,
    report: {
      kind: 'markdown',
      origin: null,
      title: told('title') || null,
      author: told('author') || null,
      address: '',
      score,
      remarks: report,
      pictures,
      theme: null,
    },
    cards: { products: resources.products, promotions: resources.promotions },
    theme: told('theme'),
  }
}
