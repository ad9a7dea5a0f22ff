import type { CollectionConfig, PayloadRequest } from 'payload'
import { accessOf, mayPurge } from '@/people/server'
import { editable } from '@/platform/editable'
import { say } from '@/platform/language'
import { optionsOf } from '@/platform/labels'
import { removable } from '@/platform/removal/removable'
import { sourceLanguageNames, whyNotSearchAddress } from '../rules/source-search'

/** 素材来源: where material for a topic is looked for. */
export const sourceSites: CollectionConfig = removable(
  editable({
    slug: 'source-sites',
    labels: { singular: { zh: '素材来源', en: 'Source' }, plural: { zh: '素材来源', en: 'Sources' } },
    admin: { hideAPIURL: true, useAsTitle: 'title', defaultColumns: ['title', 'purpose', 'trap', 'language'], group: { zh: '策划', en: 'Planning' } },
    defaultSort: 'rank',
    access: accessOf('source-sites'),
    fields: [
      { name: 'title', type: 'text', required: true, maxLength: 40, label: { zh: '名称', en: 'Title' } },
      { name: 'purpose', type: 'text', required: true, maxLength: 120, label: { zh: '找什么', en: 'What for' } },
      { name: 'trap', type: 'textarea', maxLength: 400, label: { zh: '授权上的坑', en: 'Licence trap' } },
      {
        type: 'row',
        fields: [
          {
            name: 'language',
            type: 'select',
            required: true,
            defaultValue: 'zh',
            label: { zh: '用什么语言搜', en: 'Language of search' },
            options: optionsOf(sourceLanguageNames),
          },
          {
            name: 'address',
            type: 'text',
            required: true,
            maxLength: 300,
            label: { zh: '搜索地址', en: 'Search address' },
            validate: (value: unknown, { req }: { req: PayloadRequest }) => {
              const why = whyNotSearchAddress(value)
              return why ? say(why, req.i18n?.language) : true
            },
            admin: {
              description: {
                zh: '{词} 会换成选题的词，例如 https://example.com/s?q={词}',
                en: '{words} becomes the words of the topic, such as https://example.com/s?q={words}',
              },
            },
          },
        ],
      },
      { name: 'rank', type: 'number', defaultValue: 100, index: true, label: { zh: '排在第几', en: 'Place in the list' } },
    ],
  }),
  { mayPurge },
)
