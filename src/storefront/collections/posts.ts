import type { CollectionConfig, Field } from 'payload'
import { accessOf } from '@/people/server'
import { contentChangedHooks } from '@/platform/content-changed-hooks'
import { withoutHalfDeletion } from '@/platform/removal/removable'
import { optionsOf } from '@/platform/labels'

const statusNames = { live: { zh: '在店', en: 'Live' }, withdrawn: { zh: '已撤下', en: 'Withdrawn' } }

/** Frozen: what was approved is what readers get. Only the shelf and the acts write these. */
function frozen<T extends Field>(field: T): T {
  return { ...field, access: { update: () => false }, admin: { ...('admin' in field ? field.admin : {}), readOnly: true } }
}

const unseen = { admin: { hidden: true, disableListColumn: true, disableListFilter: true } } as const

/** How the shelf keeps a post. `version` names the version readers get; `edition` counts changes, each made only once. */
const bookkeeping: Field[] = [
  frozen({ name: 'identity', type: 'text', index: true, ...unseen }),
  frozen({ name: 'version', type: 'text', ...unseen }),
  frozen({ name: 'order', type: 'number', ...unseen }),
  frozen({ name: 'edition', type: 'number', ...unseen }),
  frozen({ name: 'productIds', type: 'json', ...unseen }),
  frozen({ name: 'bound', type: 'json', ...unseen }),
  frozen({ name: 'boundTo', type: 'text', ...unseen }),
  frozen({ name: 'acts', type: 'json', ...unseen }),
  frozen({ name: 'withdrawnAt', type: 'date', ...unseen }),
]

/** What stands in the shop: one post per draft and channel, at one address; each delivery is a version of it. */
export const posts: CollectionConfig = withoutHalfDeletion({
  slug: 'posts',
  labels: { singular: { zh: '店铺文章', en: 'Post' }, plural: { zh: '店铺文章', en: 'Posts' } },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'status', 'author', 'publishedAt', 'changedAt', 'slug'],
    group: { zh: '店铺', en: 'Shop' },
    hideAPIURL: true,
    components: { views: { edit: { default: { Component: '/src/storefront/admin/PostView#PostView' } } } },
    listSearchableFields: ['title', 'slug', 'author'],
    description: {
      zh: '由投递自动上架和更新，内容与审核通过的版本逐字节一致；价格、班期等产品事实随产品更新。',
      en: 'Put here and brought up to date by deliveries, byte for byte as approved; facts of products follow the products.',
    },
  },
  access: accessOf('posts'),
  defaultSort: '-publishedAt',
  // The order is complete, so that a late page skips along the index; the search reads titles without the posts.
  indexes: [{ fields: ['status', 'publishedAt', 'createdAt'] }, { fields: ['title', 'slug', 'author'] }],
  disableDuplicate: true,
  hooks: contentChangedHooks('posts'),
  fields: [
    frozen({
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'live',
      index: true,
      label: { zh: '状态', en: 'Status' },
      options: optionsOf(statusNames),
      admin: {
        position: 'sidebar',
        description: { zh: '撤下后，打开旧链接的读者会看到说明和其他线路', en: 'Readers of a withdrawn post are told so and shown other trips' },
      },
    }),
    frozen({ name: 'title', type: 'text', required: true, label: { zh: '标题', en: 'Title' } }),
    frozen({ name: 'slug', type: 'text', required: true, unique: true, index: true, label: { zh: '网址', en: 'Address' } }),
    frozen({ name: 'author', type: 'text', label: { zh: '作者', en: 'Author' } }),
    frozen({ name: 'digest', type: 'textarea', label: { zh: '摘要', en: 'Digest' } }),
    frozen({ name: 'cover', type: 'upload', relationTo: 'assets', label: { zh: '封面', en: 'Cover' } }),
    frozen({ name: 'products', type: 'relationship', relationTo: 'products', hasMany: true, label: { zh: '文中的旅游产品', en: 'Products in it' } }),
    // Payload's code field loads its editor from another host; plain text loads nothing.
    frozen({ name: 'html', type: 'textarea', required: true, label: { zh: '正文', en: 'Body' }, admin: { rows: 12 } }),
    frozen({ name: 'text', type: 'textarea', label: { zh: '纯文字', en: 'Plain text' } }),
    frozen({
      name: 'publishedAt',
      type: 'date',
      required: true,
      index: true,
      label: { zh: '上架时间', en: 'Published' },
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
    }),
    frozen({
      name: 'changedAt',
      type: 'date',
      index: true,
      label: { zh: '更新时间', en: 'Updated' },
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
    }),
    frozen({
      name: 'shortCode',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: { zh: '短链代码', en: 'Short code' },
      admin: { position: 'sidebar', description: { zh: '短链接是 /s/ 加这段代码', en: 'The short link is /s/ and this code' } },
    }),
    frozen({ name: 'draft', type: 'text', index: true, label: { zh: '来自文稿', en: 'From draft' }, admin: { position: 'sidebar' } }),
    frozen({
      name: 'deliveryKey',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: { zh: '投递编号', en: 'Delivery key' },
      admin: { position: 'sidebar' },
    }),
    frozen({
      name: 'contentHash',
      type: 'text',
      required: true,
      label: { zh: '内容指纹', en: 'Content hash' },
      admin: { position: 'sidebar', description: { zh: '审核通过的那一份的指纹', en: 'The hash of what was approved' } },
    }),
    ...bookkeeping,
  ],
})
