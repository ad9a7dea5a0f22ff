import type { CollectionConfig } from 'payload'
import { accessOf, mayPurge } from '@/people/server'
import { editable } from '@/platform/editable'
import { removable } from '@/platform/removal/removable'
import { optionsOf } from '@/platform/labels'
import { occasionKindNames } from '../rules/vocabulary'

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const

export const occasions: CollectionConfig = removable(
  editable({
    slug: 'occasions',
    labels: { singular: { zh: '营销节点', en: 'Occasion' }, plural: { zh: '营销日历', en: 'Marketing calendar' } },
    admin: { hideAPIURL: true, useAsTitle: 'title', defaultColumns: ['title', 'kind', 'startsOn', 'endsOn'], group: { zh: '策划', en: 'Planning' } },
    defaultSort: 'startsOn',
    access: accessOf('occasions'),
    fields: [
      { name: 'title', type: 'text', required: true, maxLength: 40, label: { zh: '名称', en: 'Title' } },
      {
        type: 'row',
        fields: [
          { name: 'kind', type: 'select', required: true, label: { zh: '类型', en: 'Kind' }, options: optionsOf(occasionKindNames) },
          { name: 'startsOn', type: 'date', required: true, index: true, label: { zh: '开始', en: 'From' }, admin: { date: day } },
          { name: 'endsOn', type: 'date', required: true, label: { zh: '结束', en: 'Until' }, admin: { date: day } },
        ],
      },
      { name: 'note', type: 'textarea', label: { zh: '备注', en: 'Note' } },
    ],
  }),
  { mayPurge },
)
