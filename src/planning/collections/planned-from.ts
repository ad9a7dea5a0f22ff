import type { Field } from 'payload'

const unseen = { disableListColumn: true, disableListFilter: true, disableBulkEdit: true } as const

/**
 * What the dates of a topic were counted from: the occasion or a departure of the product, its day, and how many days
 * before or after it the topic appears. When that day moves, the topic can follow.
 */
export const plannedFrom: Field = {
  name: 'plannedFrom',
  type: 'group',
  admin: { hidden: true, disableBulkEdit: true },
  access: { create: () => false, update: () => false },
  fields: [
    { name: 'kind', admin: unseen, type: 'select', options: ['occasion', 'departure'], hooks: { beforeDuplicate: [() => null] } },
    { name: 'day', admin: unseen, type: 'text', index: true, hooks: { beforeDuplicate: [() => null] } },
    { name: 'offset', admin: unseen, type: 'number', hooks: { beforeDuplicate: [() => null] } },
  ],
}
