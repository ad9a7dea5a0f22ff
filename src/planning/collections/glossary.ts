import type { CollectionConfig } from 'payload'
import { accessOf, mayPurge } from '@/people/server'
import { editable } from '@/platform/editable'
import { removable } from '@/platform/removal/removable'

/** 词表: what a Chinese word is called where people search in English. */
export const glossary: CollectionConfig = removable(
  editable({
    slug: 'glossary',
    labels: { singular: { zh: '词', en: 'Word' }, plural: { zh: '搜索词表', en: 'Glossary' } },
    admin: { hideAPIURL: true, useAsTitle: 'zh', defaultColumns: ['zh', 'en'], group: { zh: '策划', en: 'Planning' } },
    defaultSort: 'zh',
    access: accessOf('glossary'),
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'zh', type: 'text', required: true, maxLength: 40, index: true, label: { zh: '中文', en: 'Chinese' } },
          { name: 'en', type: 'text', required: true, maxLength: 80, label: { zh: '英文', en: 'English' } },
        ],
      },
    ],
  }),
  { mayPurge },
)
