import type { CollectionConfig } from 'payload'
import { accessOf, mayPurge } from '@/people/server'
import { editable } from '@/platform/editable'
import { removable } from '@/platform/removal/removable'
import { optionsOf } from '@/platform/labels'
import { occasionKindNames } from '../rules/vocabulary'
import { madeIn } from './made-in'

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const

export const occasions: CollectionConfig = removable(
  editable({
    slug: 'occasions',
    labels: { singular: { zh: '营销节点', en: 'Occasion' }, plural: { zh: '营销日历', en: 'Marketing calendar' } },
    admin: {
      hideAPIURL: true,
      useAsTitle: 'title',
      defaultColumns: ['title', 'kind', 'startsOn', 'endsOn', 'place'],
      group: { zh: '策划', en: 'Planning' },
      components: { views: { list: { Component: '/src/planning/admin/year/OccasionsView#OccasionsView' } } },
    },
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
      {
        name: 'approximate',
        type: 'checkbox',
        defaultValue: false,
        label: { zh: '大约的日子', en: 'About these days' },
        admin: { description: { zh: '花期、雪季、各地校历会前后移动', en: 'Blooms, snow and school calendars move' } },
      },
      {
        type: 'row',
        fields: [
          { name: 'place', type: 'text', maxLength: 40, label: { zh: '地点', en: 'Place' } },
          {
            name: 'leadDays',
            type: 'number',
            min: 0,
            max: 365,
            label: { zh: '提前几天开始', en: 'Days to begin before' },
            admin: { description: { zh: '营销从这一天之前多久开始', en: 'How long before it marketing begins' } },
          },
        ],
      },
      { name: 'products', type: 'relationship', relationTo: 'products', hasMany: true, label: { zh: '产品', en: 'Products' }, admin: { allowCreate: false } },
      { name: 'note', type: 'textarea', label: { zh: '备注', en: 'Note' } },
      // Which of the usual days of a year it is, so that none is offered twice.
      { name: 'usualKey', type: 'text', index: true, admin: { hidden: true }, hooks: { beforeDuplicate: [() => null] } },
      madeIn,
    ],
  }),
  { mayPurge },
)
