import type { RichDocument } from '@/writing'
import { isRaw } from '../rules/raw'
import type { NodeShapes } from './node-shapes'

/** What `xingwen.json` tells beside the article: how the editor writes nodes, and whose bytes each picture file holds. */
export type Manifest = { version: 1; root: Omit<RichDocument['root'], 'children' | 'type'>; nodes: NodeShapes; pictures: BundlePicture[] }

/** `id`: the asset it was exported from; a copy with the same bytes is found by `sha256`. */
export type BundlePicture = { id: string; file: string; sha256: string; title: string; alt: string }

export const ARTICLE = 'article.md'
export const THEME = 'theme.json'
export const MANIFEST = 'xingwen.json'
export const PICTURE_FOLDER = 'pictures/'

/** Reads a manifest that may have been lost or changed by hand: what is not understood counts as absent. */
export function readManifest(json: string): Manifest {
  const told = parse(json)
  const pictures = Array.isArray(told['pictures']) ? told['pictures'].filter(isRaw) : []
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  return {
    version: 1,
    root: isRaw(told['root']) ? ({ version: 1, ...told['root'] } as Manifest['root']) : { format: '', indent: 0, direction: 'ltr', version: 1 },
    nodes: isRaw(told['nodes']) ? (Object.fromEntries(Object.entries(told['nodes']).filter(([, shape]) => isRaw(shape))) as NodeShapes) : {},
    pictures: pictures.map((one) => ({
      id: text(one['id']),
      file: text(one['file']),
      sha256: text(one['sha256']),
      title: text(one['title']),
      alt: text(one['alt']),
    })),
  }
}

function parse(json: string): Record<string, unknown> {
  try {
    const told: unknown = JSON.parse(json)
    return isRaw(told) ? { ...told } : {}
  } catch {
    return {}
  }
}
