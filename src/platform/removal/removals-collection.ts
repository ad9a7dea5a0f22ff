import type { CollectionConfig } from 'payload'

export const REMOVALS = 'removals'

const nobody = () => false

const stateNames = {
  trashing: { zh: '正在移入回收站', en: 'Being moved to the trash' },
  trashed: { zh: '在回收站', en: 'In the trash' },
  restoring: { zh: '正在恢复', en: 'Being restored' },
  replacing: { zh: '正在换成另一个', en: 'Giving way to another' },
  purging: { zh: '正在永久删除', en: 'Being deleted for good' },
}
export type RemovalState = keyof typeof stateNames

/**
 * One row for each document in the trash, or that is giving way to another. The same row is the journal of what is done with it: an act that was cut off
 * is brought to its end at the next start.
 */
export const removalsCollection: CollectionConfig = {
  slug: REMOVALS,
  labels: { singular: { zh: '回收站条目', en: 'Trash entry' }, plural: { zh: '回收站', en: 'Trash' } },
  admin: { hidden: true, useAsTitle: 'title' },
  access: { create: nobody, read: ({ req }) => Boolean(req.user), update: nobody, delete: nobody },
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    { name: 'document', type: 'text', required: true, unique: true, label: { zh: '文档', en: 'Document' } },
    { name: 'of', type: 'text', required: true, index: true, label: { zh: '种类', en: 'Kind' } },
    { name: 'title', type: 'text', label: { zh: '名称', en: 'Title' } },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: Object.entries(stateNames).map(([value, label]) => ({ value, label })),
      label: { zh: '状态', en: 'State' },
    },
    { name: 'by', type: 'relationship', relationTo: 'users' as never, label: { zh: '删除的人', en: 'Deleted by' } },
    { name: 'at', type: 'date', required: true, index: true, label: { zh: '删除时间', en: 'Deleted' } },
    { name: 'to', type: 'text', label: { zh: '换成', en: 'Gives way to' }, access: { read: nobody } },
    { name: 'files', type: 'json', label: { zh: '文件', en: 'Files' }, access: { read: nobody } },
  ],
}
