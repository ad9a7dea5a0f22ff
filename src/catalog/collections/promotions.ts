import type { CollectionConfig } from 'payload'
import { accessOf } from '@/people/server'
import { contentChangedHooks } from '@/platform/content-changed-hooks'
import { editable } from '@/platform/editable'
import { optionsOf } from '@/platform/labels'
import { promotionKindNames } from '../rules/products'

export const promotions: CollectionConfig = editable({
  slug: 'promotions',
  labels: { singular: { zh: '活动', en: 'Promotion' }, plural: { zh: '营销活动', en: 'Promotions' } },
  admin: {
    hideAPIURL: true,
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'amountMinor', 'startsAt', 'endsAt'],
    group: { zh: '产品', en: 'Catalog' },
  },
  access: accessOf('promotions'),
  hooks: contentChangedHooks('promotions'),
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 40, label: { zh: '名称', en: 'Title' } },
    { name: 'kind', type: 'select', required: true, label: { zh: '类型', en: 'Kind' }, options: optionsOf(promotionKindNames) },
    {
      type: 'row',
      fields: [
        { name: 'amountMinor', type: 'number', required: true, min: 0, label: { zh: '优惠金额（分）', en: 'Amount (fen)' } },
        { name: 'thresholdMinor', type: 'number', min: 0, label: { zh: '满额门槛（分）', en: 'Threshold (fen)' } },
        { name: 'code', type: 'text', maxLength: 30, label: { zh: '券码', en: 'Code' } },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'startsAt', type: 'date', required: true, label: { zh: '开始', en: 'Starts' }, admin: { date: { pickerAppearance: 'dayAndTime' } } },
        { name: 'endsAt', type: 'date', required: true, label: { zh: '结束', en: 'Ends' }, admin: { date: { pickerAppearance: 'dayAndTime' } } },
      ],
    },
    { name: 'products', type: 'relationship', relationTo: 'products', hasMany: true, label: { zh: '参加的产品', en: 'Products' } },
  ],
})
