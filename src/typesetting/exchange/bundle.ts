import { type DraftVariants, readVariants, type RichDocument } from '@/writing'
import { isRaw, type Raw, stringOf } from '../rules/raw'
import { type NodeShapes, readShapes } from './node-shapes'

/**
 * What `xingwen.json` tells beside the article: how the editor writes nodes, whose bytes each picture file holds, what
 * the draft is besides its text, and by what the records that it names are known elsewhere.
 */
export type Manifest = {
  version: 1
  root: Omit<RichDocument['root'], 'children' | 'type'>
  nodes: NodeShapes
  pictures: BundlePicture[]
  draft: BundleDraft
  records: BundleRecord[]
}

/**
 * `id`: the asset it was exported from; a copy with the same bytes is found by `sha256`. `focus`: what a crop must keep,
 * in per cent from the left and the top. `origin`, `tier` and `expiresAt` as the library had them.
 */
export type BundlePicture = {
  id: string
  file: string
  sha256: string
  title: string
  alt: string
  caption: string
  author: string
  origin: string
  tier: string
  expiresAt: string
  focus: { x: number; y: number } | null
}

/** References are ids of where it was exported; '' where there is none. */
export type BundleDraft = { topic: string; product: string; owner: string; channels: string[]; variants: DraftVariants }

/** By which fields a record is known again where it has another id. */
export const recordKeys = {
  products: ['slug'],
  promotions: ['title', 'kind', 'code'],
  topics: ['title'],
  channels: ['name', 'platform'],
  users: ['name'],
} as const

export type RecordKind = keyof typeof recordKeys

/** `created` with `id` tells the record itself, whatever it is called now; `keys` find the same one in another system. */
export type BundleRecord = { kind: RecordKind; id: string; created: string; name: string; keys: Record<string, string> }

export const ARTICLE = 'article.md'
export const THEME = 'theme.json'
/** Themes of the team that single blocks wear, by their ids. */
export const THEME_FOLDER = 'themes/'
export const MANIFEST = 'xingwen.json'
export const PICTURE_FOLDER = 'pictures/'

/** The largest export that is made, and that comes back: bytes of the zip. */
export const LARGEST_EXPORT = 200_000_000
/** What it may hold: files, and bytes after unpacking. */
export const EXPORT_LIMITS = { files: 1_000, bytes: 300_000_000 }
/** Bytes of the article, and of what is told beside it: some hundred times a long draft. */
export const LARGEST_TEXT = 5_000_000
/** A theme has less than a kilobyte; `readThemeText` takes 10,000 characters. */
export const LARGEST_THEME = 40_000

/** Reads a manifest that may have been lost or changed by hand: what is not understood counts as absent. */
export function readManifest(json: string): Manifest {
  const told = parse(json)
  return {
    version: 1,
    root: isRaw(told['root']) ? ({ version: 1, ...plainFields(told['root']) } as Manifest['root']) : { format: '', indent: 0, direction: 'ltr', version: 1 },
    nodes: readShapes(told['nodes']),
    pictures: rowsOf(told['pictures']).map(readPicture),
    draft: readDraft(isRaw(told['draft']) ? told['draft'] : {}),
    records: rowsOf(told['records']).flatMap(readRecord),
  }
}

function readPicture(one: Raw): BundlePicture {
  const text = (name: string): string => stringOf(one[name])
  return {
    id: text('id'),
    file: text('file'),
    sha256: text('sha256'),
    title: text('title'),
    alt: text('alt'),
    caption: text('caption'),
    author: text('author'),
    origin: text('origin'),
    tier: text('tier'),
    expiresAt: text('expiresAt'),
    focus: readFocus(one['focus']),
  }
}

function readFocus(value: unknown): BundlePicture['focus'] {
  if (!isRaw(value)) return null
  const { x, y } = value
  const isShare = (share: unknown): share is number => typeof share === 'number' && share >= 0 && share <= 100
  return isShare(x) && isShare(y) ? { x, y } : null
}

function readDraft(draft: Raw): BundleDraft {
  return {
    topic: stringOf(draft['topic']),
    product: stringOf(draft['product']),
    owner: stringOf(draft['owner']),
    channels: Array.isArray(draft['channels']) ? draft['channels'].map(stringOf).filter((id) => id !== '') : [],
    variants: readVariants(draft['variants']),
  }
}

function readRecord(one: Raw): BundleRecord[] {
  const kind = (Object.keys(recordKeys) as RecordKind[]).find((known) => known === one['kind'])
  if (!kind) return []
  const keys = isRaw(one['keys']) ? one['keys'] : {}
  return [
    {
      kind,
      id: stringOf(one['id']),
      created: stringOf(one['created']),
      name: stringOf(one['name']),
      keys: Object.fromEntries(recordKeys[kind].map((key) => [key, stringOf(keys[key])])),
    },
  ]
}

/** No more pictures than files, and no more records than any draft names. */
function rowsOf(value: unknown): Raw[] {
  return Array.isArray(value) ? value.slice(0, EXPORT_LIMITS.files).filter(isRaw) : []
}

/** A root has no fields that hold others. */
function plainFields(root: Raw): Raw {
  return Object.fromEntries(Object.entries(root).filter(([, value]) => typeof value !== 'object' || value === null))
}

function parse(json: string): Raw {
  try {
    const told: unknown = JSON.parse(json)
    return isRaw(told) ? told : {}
  } catch {
    return {}
  }
}
