import type { CollectionConfig } from 'payload'
import { accessOf } from '@/people/server'

/**
 * Who stopped sending, when, why, and who let it go on: one row a pause, kept for ever. Written by the acts alone. `scope` is
 * what the ledger asks in the statement of each claim: `all` or the id of a channel while the pause lasts, unique so that
 * two people who pause at once make one; something else afterwards.
 */
export const pauses: CollectionConfig = {
  slug: 'pauses',
  labels: { singular: { zh: '暂停记录', en: 'Pause' }, plural: { zh: '暂停记录', en: 'Pauses' } },
  admin: {
    hideAPIURL: true,
    useAsTitle: 'reason',
    defaultColumns: ['channel', 'since', 'by', 'reason', 'endedAt', 'endedBy'],
    group: { zh: '投放', en: 'Distribution' },
  },
  defaultSort: '-since',
  access: accessOf('pauses'),
  disableDuplicate: true,
  fields: [
    { name: 'scope', type: 'text', required: true, unique: true, admin: { hidden: true, disableListColumn: true, disableListFilter: true } },
    {
      name: 'channel',
      type: 'relationship',
      relationTo: 'channels',
      label: { zh: '渠道', en: 'Channel' },
      admin: { description: { zh: '空：全部渠道', en: 'Empty: every channel' } },
    },
    { name: 'reason', type: 'text', maxLength: 120, label: { zh: '原因', en: 'Reason' } },
    { name: 'since', type: 'date', required: true, label: { zh: '暂停于', en: 'Since' } },
    { name: 'by', type: 'relationship', relationTo: 'users', label: { zh: '暂停的人', en: 'Paused by' } },
    { name: 'endedAt', type: 'date', label: { zh: '恢复于', en: 'Resumed' } },
    { name: 'endedBy', type: 'relationship', relationTo: 'users', label: { zh: '恢复的人', en: 'Resumed by' } },
  ],
}
