import type { CollectionConfig } from 'payload'
import { accessOf } from '@/people/server'
import { optionsOf } from '@/platform/labels'
import { maxLateToleranceMinutes } from '../rules/late-policy'
import { pushStatusNames } from '../rules/platforms'

const toTheMinute = { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } as const

/** A draft planned for channels and a time. Written by the actions alone: schedule, reschedule, cancel, and the dispatcher. */
export const pushes: CollectionConfig = {
  slug: 'pushes',
  labels: { singular: { zh: '排期', en: 'Push' }, plural: { zh: '排期', en: 'Pushes' } },
  defaultSort: '-dueAt',
  admin: {
    components: {
      views: { list: { Component: '/src/distribution/admin/PushesView#PushesView' } },
      edit: { beforeDocumentControls: ['/src/distribution/admin/PushControls#PushControls'] },
    },
    hideAPIURL: true,
    useAsTitle: 'dueAt',
    defaultColumns: ['draft', 'channels', 'dueAt', 'status'],
    group: { zh: '投放', en: 'Distribution' },
  },
  access: accessOf('pushes'),
  // Its status in a list says these too.
  forceSelect: { trouble: true, troubledAt: true },
  indexes: [{ fields: ['status', 'dueAt'] }],
  disableDuplicate: true,
  fields: [
    { name: 'troubles', type: 'ui', admin: { disableListColumn: true, components: { Field: '/src/distribution/admin/PushTroubles#PushTroubles' } } },
    { name: 'draft', type: 'relationship', relationTo: 'drafts', index: true, label: { zh: '文稿', en: 'Draft' } },
    { name: 'channels', type: 'relationship', relationTo: 'channels', hasMany: true, label: { zh: '渠道', en: 'Channels' } },
    { name: 'dueAt', type: 'date', required: true, index: true, label: { zh: '发布时间', en: 'Due' }, admin: { date: toTheMinute } },
    {
      name: 'lateToleranceMinutes',
      type: 'number',
      required: true,
      min: 0,
      max: maxLateToleranceMinutes,
      defaultValue: 30,
      label: { zh: '最多迟发（分钟）', en: 'At most late (minutes)' },
    },
    { name: 'hardStopAt', type: 'date', label: { zh: '截止时间（过后不发）', en: 'Hard stop (nothing goes out after it)' }, admin: { date: toTheMinute } },
    { name: 'segmentNote', type: 'text', maxLength: 120, label: { zh: '给谁看', en: 'For whom' } },
    {
      name: 'status',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'scheduled',
      label: { zh: '状态', en: 'Status' },
      options: optionsOf(pushStatusNames),
      admin: { components: { Cell: '/src/distribution/admin/PushStatusCell#PushStatusCell' } },
    },
    {
      name: 'once',
      type: 'text',
      unique: true,
      label: { zh: '只此一次', en: 'Only once' },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    { name: 'troubledAt', type: 'date', index: true, label: { zh: '有问题，自', en: 'In trouble since' }, admin: { hidden: true, disableBulkEdit: true } },
    {
      name: 'trouble',
      type: 'json',
      label: { zh: '问题', en: 'What stands in its way' },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'mend',
      type: 'text',
      index: true,
      label: { zh: '怎么办', en: 'What mends it' },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'leansOn',
      type: 'text',
      label: { zh: '用到的东西', en: 'What it is made of' },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    { name: 'createdBy', type: 'relationship', relationTo: 'users', label: { zh: '排期人', en: 'Scheduled by' }, admin: { position: 'sidebar' } },
  ],
}
