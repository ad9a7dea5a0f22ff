import type { Feature } from '@/platform/feature'
import { whyNotTakeThePlace } from './actions/take-the-place'
import { assets as collection } from './collections/assets'
import { fileKey } from './rules/file-key'

export const assets: Feature = {
  searched: { assets: { text: ['alt', 'caption', 'destination', 'tags', 'author', 'source', 'note'] } },
  collections: [collection],
  uses: {
    // Posts in the shop hold frozen HTML, which names a picture by its file.
    names: { assets: ({ filename }) => (typeof filename === 'string' ? [fileKey(filename)] : []) },
    fixed: [{ collection: 'assets', field: 'derivedFrom', why: { zh: '加工来源是事实，不改', en: 'what it was made of is a fact' } }],
    replaceable: { assets: (_, other, standings) => whyNotTakeThePlace(other, standings) },
  },
}
