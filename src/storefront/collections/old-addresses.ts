import type { CollectionConfig } from 'payload'
import { accessOf } from '@/people/server'
import { contentChangedHooks } from '@/platform/content-changed-hooks'
import { optionsOf } from '@/platform/labels'

const kindNames = {
  posts: { zh: '店铺文章', en: 'Post' },
  products: { zh: '旅游产品', en: 'Product' },
  'product-categories': { zh: '商品分类', en: 'Category' },
}

/** Addresses that were public once: each leads to its document for good, wherever that is now. */
export const oldAddresses: CollectionConfig = {
  slug: 'old-addresses',
  labels: { singular: { zh: '旧网址', en: 'Old address' }, plural: { zh: '旧网址', en: 'Old addresses' } },
  admin: {
    hideAPIURL: true,
    useAsTitle: 'slug',
    defaultColumns: ['slug', 'kind', 'document', 'at'],
    group: { zh: '店铺', en: 'Shop' },
    listSearchableFields: ['slug'],
    description: {
      zh: '以前公开过的网址，会一直转到现在的页面（发出去的链接和二维码不会失效）。删除一条就是释放它：老链接从此打不开，别的页面可以用这个网址。',
      en: 'Addresses that were public once and lead to the page as it is now. Deleting one gives it free: old links stop working and another page may take it.',
    },
  },
  access: accessOf('old-addresses'),
  disableDuplicate: true,
  defaultSort: '-at',
  hooks: contentChangedHooks('old-addresses'),
  fields: [
    { name: 'slug', type: 'text', required: true, label: { zh: '网址', en: 'Address' } },
    { name: 'kind', type: 'select', required: true, label: { zh: '哪种页面', en: 'Kind of page' }, options: optionsOf(kindNames) },
    { name: 'document', type: 'text', required: true, index: true, label: { zh: '现在的页面（编号）', en: 'Page now (id)' } },
    { name: 'at', type: 'date', required: true, label: { zh: '记下的时间', en: 'Kept since' } },
    { name: 'address', type: 'text', required: true, unique: true, label: { zh: '唯一名', en: 'Unique name' }, admin: { hidden: true } },
  ],
}
