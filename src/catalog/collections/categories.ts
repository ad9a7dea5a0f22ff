import type { CollectionConfig } from 'payload'
import { accessOf, mayPurge } from '@/people/server'
import { contentChangedHooks } from '@/platform/content-changed-hooks'
import { editable } from '@/platform/editable'
import { removable } from '@/platform/removal/removable'
import { addressHooks } from '@/platform/old-address-hooks'
import { slugField } from '@/platform/slug-field'

export const categories: CollectionConfig = removable(
  editable({
    slug: 'product-categories',
    labels: { singular: { zh: '商品分类', en: 'Category' }, plural: { zh: '商品分类', en: 'Categories' } },
    admin: { hideAPIURL: true, useAsTitle: 'title', defaultColumns: ['title', 'slug', 'order'], group: { zh: '产品', en: 'Catalog' } },
    access: accessOf('product-categories'),
    hooks: { ...contentChangedHooks('product-categories'), ...addressHooks('product-categories') },
    fields: [
      { name: 'title', type: 'text', required: true, maxLength: 20, label: { zh: '名称', en: 'Title' } },
      slugField('title'),
      { name: 'description', type: 'text', maxLength: 120, label: { zh: '一句话介绍', en: 'One-line description' } },
      { name: 'order', type: 'number', defaultValue: 0, label: { zh: '排序', en: 'Order' } },
    ],
  }),
  { mayPurge },
)
