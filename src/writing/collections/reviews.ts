import type { CollectionConfig } from 'payload'
import { accessOf } from '@/people/server'
import { optionsOf } from '@/platform/labels'
import { reviewActNames } from '../rules/stages'

/** The log of reviews: who said what about which bytes. Rows are only ever added, by the acts of a review. */
export const reviews: CollectionConfig = {
  slug: 'reviews',
  labels: { singular: { zh: '审核记录', en: 'Review' }, plural: { zh: '审核记录', en: 'Reviews' } },
  admin: {
    hideAPIURL: true,
    useAsTitle: 'act',
    listSearchableFields: ['remark'],
    defaultColumns: ['draft', 'act', 'by', 'remark', 'at'],
    group: { zh: '写作', en: 'Writing' },
  },
  access: accessOf('reviews'),
  indexes: [{ fields: ['draft', 'at'] }],
  defaultSort: '-at',
  fields: [
    { name: 'draft', type: 'relationship', relationTo: 'drafts', required: true, index: true, label: { zh: '文稿', en: 'Draft' } },
    { name: 'act', type: 'select', required: true, index: true, label: { zh: '动作', en: 'Act' }, options: optionsOf(reviewActNames) },
    { name: 'remark', type: 'textarea', label: { zh: '意见', en: 'Remark' } },
    { name: 'by', type: 'relationship', relationTo: 'users', label: { zh: '谁', en: 'By' } },
    { name: 'at', type: 'date', required: true, index: true, label: { zh: '时间', en: 'When' }, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'revision', type: 'number', label: { zh: '文稿版次', en: 'Revision of the draft' } },
    { name: 'variants', type: 'json', label: { zh: '各渠道成品指纹', en: 'Fingerprint per channel' }, admin: { hidden: true } },
  ],
}
