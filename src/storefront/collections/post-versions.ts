import type { CollectionConfig } from 'payload'
import { accessOf } from '@/people/server'
import { optionsOf } from '@/platform/labels'
import { versionKindNames } from '../rules/post-version'

/** Every version of a post that readers got or could have got. Written by the shelf alone, never changed. */
export const postVersions: CollectionConfig = {
  slug: 'post-versions',
  labels: { singular: { zh: '店铺文章版本', en: 'Version of a post' }, plural: { zh: '店铺文章版本', en: 'Versions of posts' } },
  admin: { hidden: true, useAsTitle: 'title' },
  access: accessOf('post-versions'),
  disableDuplicate: true,
  defaultSort: '-at',
  fields: [
    // A delivery's key, or one made of what changed: whoever writes the same version again finds it here.
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'identity', type: 'text', required: true, index: true },
    { name: 'kind', type: 'select', required: true, options: optionsOf(versionKindNames) },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'order', type: 'number', required: true },
    { name: 'deliveryKey', type: 'text', required: true },
    { name: 'shortCode', type: 'text', index: true },
    { name: 'title', type: 'text', required: true },
    { name: 'slug', type: 'text', required: true },
    { name: 'author', type: 'text' },
    { name: 'digest', type: 'textarea' },
    { name: 'html', type: 'textarea', required: true },
    { name: 'text', type: 'textarea' },
    { name: 'coverId', type: 'text' },
    { name: 'productIds', type: 'json' },
    { name: 'contentHash', type: 'text', required: true },
    { name: 'changes', type: 'json' },
    { name: 'by', type: 'text' },
    { name: 'source', type: 'textarea', hidden: true, access: { read: () => false } },
  ],
}
