import type { Feature } from '@/platform/feature'
import { assets as collection } from './collections/assets'
import { fileKey } from './rules/file-key'

export const assets: Feature = {
  collections: [collection],
  // Posts in the shop hold frozen HTML, which names a picture by its file.
  uses: { names: { assets: ({ filename }) => (typeof filename === 'string' ? [fileKey(filename)] : []) } },
}
