import type { CollectionConfig } from 'payload'
import { accessOf } from '@/people/server'
import { editable } from '@/platform/editable'
import { optionsOf } from '@/platform/labels'
import { withoutHalfDeletion } from '@/platform/removal/removable'
import { dayField } from './day-field'

const kinds = { off: { zh: '放假', en: 'Off' }, work: { zh: '调休上班', en: 'Working day' } }

/** 放假安排: what the State Council arranged for one year. */
export const holidayYears: CollectionConfig = withoutHalfDeletion(
  editable({
    slug: 'holiday-years',
    labels: { singular: { zh: '放假安排', en: 'Holiday arrangement' }, plural: { zh: '放假安排', en: 'Holiday arrangements' } },
    admin: { hideAPIURL: true, useAsTitle: 'year', defaultColumns: ['year', 'source', 'publishedOn', 'updatedAt'], group: { zh: '策划', en: 'Planning' } },
    defaultSort: '-year',
    access: accessOf('holiday-years'),
    disableDuplicate: true,
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'year', type: 'number', required: true, unique: true, min: 2000, max: 2200, label: { zh: '年份', en: 'Year' } },
          { name: 'source', type: 'text', required: true, maxLength: 200, label: { zh: '出处', en: 'Source' } },
          dayField({ name: 'publishedOn', label: { zh: '公布日期', en: 'Published on' } }),
        ],
      },
      {
        name: 'days',
        type: 'array',
        label: { zh: '日子', en: 'Days' },
        labels: { singular: { zh: '一天', en: 'day' }, plural: { zh: '日子', en: 'Days' } },
        maxRows: 120,
        fields: [
          {
            type: 'row',
            fields: [
              dayField({ name: 'day', label: { zh: '日期', en: 'Day' }, required: true }),
              { name: 'name', type: 'text', required: true, maxLength: 40, label: { zh: '节日', en: 'Festival' } },
              { name: 'kind', type: 'select', required: true, defaultValue: 'off', label: { zh: '放假或上班', en: 'Off or work' }, options: optionsOf(kinds) },
            ],
          },
        ],
      },
      { name: 'notice', type: 'textarea', maxLength: 60_000, label: { zh: '通知原文', en: 'Text of the notice' } },
    ],
  }),
)
