import type { CollectionConfig, Field } from 'payload'
import { accessOf } from '@/people/server'
import { optionsOf } from '@/platform/labels'
import { deliveryStateLabels } from '../rules/delivery-state'
import { modeNames, platformNames } from '../rules/platforms'

const toTheSecond = { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm:ss' } as const

/** Columns only and no versions, so that every move of a delivery is one statement in the database. */
const whatAndWhere: Field[] = [
  { name: 'draft', type: 'relationship', relationTo: 'drafts', index: true, label: { zh: '文稿', en: 'Draft' } },
  { name: 'channel', type: 'relationship', relationTo: 'channels', index: true, label: { zh: '渠道', en: 'Channel' } },
  { name: 'push', type: 'relationship', relationTo: 'pushes', index: true, label: { zh: '排期', en: 'Push' } },
  {
    name: 'key',
    type: 'text',
    required: true,
    unique: true,
    label: { zh: '投递键', en: 'Key' },
    admin: { description: { zh: '排期/渠道/次序，绝不重复', en: 'push/channel/slot, never twice' } },
  },
  { name: 'lane', type: 'text', required: true, index: true, label: { zh: '通道', en: 'Lane' } },
  { name: 'platform', type: 'select', required: true, label: { zh: '平台', en: 'Platform' }, options: optionsOf(platformNames) },
  { name: 'mode', type: 'select', required: true, label: { zh: '方式', en: 'Mode' }, options: optionsOf(modeNames) },
  { name: 'slot', type: 'number', required: true, label: { zh: '次序', en: 'Slot' } },
  { name: 'contentHash', type: 'text', required: true, label: { zh: '内容指纹', en: 'Content hash' } },
  { name: 'content', type: 'json', label: { zh: '冻结的内容', en: 'Frozen content' } },
  { name: 'shortCode', type: 'text', required: true, index: true, label: { zh: '短链接', en: 'Short link' } },
]

const whenAndHow: Field[] = [
  {
    name: 'state',
    type: 'select',
    required: true,
    index: true,
    label: { zh: '状态', en: 'State' },
    options: optionsOf(deliveryStateLabels),
    admin: { components: { Cell: '/src/distribution/admin/StateCell#StateCell' } },
  },
  { name: 'dueAt', type: 'date', required: true, index: true, label: { zh: '原定时间', en: 'Due' }, admin: { date: toTheSecond } },
  { name: 'readyAt', type: 'date', required: true, label: { zh: '不早于', en: 'Not before' }, admin: { date: toTheSecond } },
  { name: 'lateUntil', type: 'date', required: true, label: { zh: '不晚于', en: 'Not after' }, admin: { date: toTheSecond } },
  { name: 'leaseOwner', type: 'text', label: { zh: '承办进程', en: 'Held by' } },
  { name: 'leaseUntil', type: 'date', label: { zh: '承办到', en: 'Held until' }, admin: { date: toTheSecond } },
  { name: 'fence', type: 'number', required: true, defaultValue: 0, label: { zh: '承办序号', en: 'Fence' } },
  { name: 'attempt', type: 'number', required: true, defaultValue: 0, label: { zh: '发送次数', en: 'Attempts' } },
  { name: 'looks', type: 'number', required: true, defaultValue: 0, label: { zh: '核对次数', en: 'Looks' } },
  { name: 'intent', type: 'json', label: { zh: '发送前的记录', en: 'Intent' } },
  { name: 'steps', type: 'json', label: { zh: '经过', en: 'Steps' } },
  { name: 'receipt', type: 'json', label: { zh: '回执', en: 'Receipt' } },
  { name: 'reason', type: 'json', label: { zh: '原因', en: 'Reason' } },
  { name: 'publishedAt', type: 'date', index: true, label: { zh: '发布于', en: 'Published' }, admin: { date: toTheSecond } },
  { name: 'finishedAt', type: 'date', label: { zh: '结束于', en: 'Finished' }, admin: { date: toTheSecond } },
]

/** The delivery ledger. Nobody writes it but `ledger/`; people act through the endpoints. */
export const deliveries: CollectionConfig = {
  slug: 'deliveries',
  labels: { singular: { zh: '投递', en: 'Delivery' }, plural: { zh: '投递记录', en: 'Deliveries' } },
  admin: {
    useAsTitle: 'key',
    defaultColumns: ['draft', 'channel', 'state', 'dueAt', 'publishedAt'],
    group: { zh: '投放', en: 'Distribution' },
    hideAPIURL: true,
    components: { views: { edit: { default: { Component: '/src/distribution/admin/DeliveryView#DeliveryView' } } } },
  },
  defaultSort: '-dueAt',
  access: accessOf('deliveries'),
  // Its state in a list says these too.
  forceSelect: { mode: true, receipt: true },
  indexes: [{ fields: ['state', 'dueAt'] }, { fields: ['state', 'publishedAt'] }],
  disableDuplicate: true,
  fields: [...whatAndWhere, ...whenAndHow],
}
