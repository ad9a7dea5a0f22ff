import type { CollectionConfig } from 'payload'
import { accessOf, mayPurge } from '@/people/server'
import { editable } from '@/platform/editable'
import { optionsOf } from '@/platform/labels'
import { removable } from '@/platform/removal/removable'
import { draftTypeNames, formNames } from '../rules/vocabulary'

/** 倒推模板: which topics lead to a day, and how long before it each appears. */
export const planPatterns: CollectionConfig = removable(
  editable({
    slug: 'plan-patterns',
    labels: { singular: { zh: '倒推模板', en: 'Back-planning pattern' }, plural: { zh: '倒推模板', en: 'Back-planning patterns' } },
    admin: { hideAPIURL: true, useAsTitle: 'title', defaultColumns: ['title', 'note', 'updatedAt'], group: { zh: '策划', en: 'Planning' } },
    defaultSort: 'title',
    access: accessOf('plan-patterns'),
    fields: [
      { name: 'title', type: 'text', required: true, maxLength: 40, label: { zh: '名称', en: 'Title' } },
      { name: 'note', type: 'text', maxLength: 120, label: { zh: '用在什么时候', en: 'When it is used' } },
      {
        name: 'steps',
        type: 'array',
        required: true,
        minRows: 1,
        maxRows: 20,
        label: { zh: '选题', en: 'Topics' },
        labels: { singular: { zh: '一个选题', en: 'topic' }, plural: { zh: '选题', en: 'topics' } },
        fields: [
          {
            type: 'row',
            fields: [
              {
                name: 'offset',
                type: 'number',
                required: true,
                min: -365,
                max: 365,
                label: { zh: '第几天', en: 'Day' },
                admin: { description: { zh: '-45 是之前 45 天，0 是当天', en: '-45 is 45 days before, 0 the day itself' } },
              },
              {
                name: 'title',
                type: 'text',
                required: true,
                maxLength: 60,
                label: { zh: '题目', en: 'Title' },
                admin: { description: { zh: '{名称}、{地点} 会换成节点或产品的', en: '{name} and {place} become those of the occasion or product' } },
              },
            ],
          },
          {
            type: 'row',
            fields: [
              { name: 'draftType', type: 'select', required: true, label: { zh: '内容类型', en: 'Draft type' }, options: optionsOf(draftTypeNames) },
              { name: 'form', type: 'select', required: true, defaultValue: 'story', label: { zh: '形式创意', en: 'Form' }, options: optionsOf(formNames) },
              { name: 'leadDays', type: 'number', required: true, defaultValue: 3, min: 0, max: 60, label: { zh: '提前几天交稿', en: 'Due days before' } },
            ],
          },
        ],
      },
    ],
  }),
  { mayPurge },
)
