import type { CollectionConfig } from 'payload'
import { accessOf, mayPurge } from '@/people/server'
import { editable } from '@/platform/editable'
import { removable } from '@/platform/removal/removable'
import { optionsOf } from '@/platform/labels'
import { topicStageNames } from '../rules/topic-stages'
import { draftTypeNames, formNames, titleStyleNames } from '../rules/vocabulary'
import { madeIn } from './made-in'
import { plannedFrom } from './planned-from'

const dayAndTime = { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } as const

export const topics: CollectionConfig = removable(
  editable({
    slug: 'topics',
    labels: { singular: { zh: '选题', en: 'Topic' }, plural: { zh: '选题', en: 'Topics' } },
    admin: {
      useAsTitle: 'title',
      hideAPIURL: true,
      custom: { changedTogether: true },
      defaultColumns: ['title', 'stage', 'draftType', 'form', 'product', 'dueAt', 'publishAt', 'owner'],
      group: { zh: '策划', en: 'Planning' },
      components: {
        views: { list: { Component: '/src/planning/admin/TopicsView#TopicsView' } },
        edit: { beforeDocumentControls: ['/src/planning/admin/TopicControls#TopicControls'] },
      },
    },
    defaultSort: 'publishAt',
    access: accessOf('topics'),
    indexes: [{ fields: ['stage', 'dueAt'] }, { fields: ['stage', 'publishAt'] }],
    fields: [
      { name: 'troubles', type: 'ui', admin: { disableListColumn: true, components: { Field: '/src/distribution/admin/PushTroubles#TopicTroubles' } } },
      { name: 'title', type: 'text', required: true, maxLength: 80, index: true, label: { zh: '选题', en: 'Topic' } },
      {
        name: 'angle',
        type: 'textarea',
        maxLength: 1000,
        label: { zh: '角度', en: 'Angle' },
        admin: { description: { zh: '写给谁、说什么、为什么是现在', en: 'For whom, saying what, why now' } },
      },
      {
        type: 'row',
        fields: [
          { name: 'draftType', type: 'select', required: true, index: true, label: { zh: '内容类型', en: 'Draft type' }, options: optionsOf(draftTypeNames) },
          { name: 'form', type: 'select', required: true, defaultValue: 'story', label: { zh: '形式创意', en: 'Form' }, options: optionsOf(formNames) },
          { name: 'titleStyle', type: 'select', label: { zh: '标题类型', en: 'Title style' }, options: optionsOf(titleStyleNames) },
        ],
      },
      {
        type: 'row',
        fields: [
          { name: 'product', type: 'relationship', relationTo: 'products', label: { zh: '产品', en: 'Product' }, admin: { allowCreate: false } },
          { name: 'occasion', type: 'relationship', relationTo: 'occasions', label: { zh: '营销节点', en: 'Occasion' } },
        ],
      },
      {
        type: 'row',
        fields: [
          { name: 'dueAt', type: 'date', index: true, label: { zh: '交稿', en: 'Due' }, admin: { date: dayAndTime } },
          { name: 'publishAt', type: 'date', index: true, label: { zh: '发布', en: 'Publish' }, admin: { date: dayAndTime } },
        ],
      },
      {
        name: 'stage',
        type: 'select',
        required: true,
        defaultValue: 'proposed',
        index: true,
        label: { zh: '阶段', en: 'Stage' },
        options: optionsOf(topicStageNames),
        hooks: { beforeDuplicate: [() => 'proposed'] },
        access: { create: () => false, update: () => false },
        admin: { readOnly: true, position: 'sidebar', components: { Cell: '/src/planning/admin/StageCell#StageCell' } },
      },
      {
        name: 'owner',
        type: 'relationship',
        relationTo: 'users',
        label: { zh: '负责人', en: 'Owner' },
        admin: { position: 'sidebar' },
        defaultValue: ({ user }) => user?.id,
      },
      {
        name: 'drafts',
        type: 'join',
        collection: 'drafts',
        on: 'topic',
        label: { zh: '文稿', en: 'Drafts' },
        admin: { allowCreate: false, defaultColumns: ['title', 'stage', 'updatedAt'] },
      },
      { name: 'sources', type: 'ui', admin: { disableListColumn: true, components: { Field: '/src/planning/admin/sources/SourcePanel#SourcePanel' } } },
      plannedFrom,
      madeIn,
    ],
  }),
  { mayPurge },
)
