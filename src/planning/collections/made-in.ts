import type { Field } from 'payload'

const unseen = { disableListColumn: true, disableListFilter: true, disableBulkEdit: true } as const

/**
 * Which act made a document, and which part of it: an act that was cut off finds what it has made already, and undoing
 * finds what it made. A copy was made by nobody's act.
 */
export const madeIn: Field = {
  name: 'madeIn',
  type: 'group',
  admin: { hidden: true, disableBulkEdit: true },
  access: { create: () => false, update: () => false },
  fields: [
    { name: 'act', admin: unseen, type: 'text', index: true, hooks: { beforeDuplicate: [() => null] } },
    { name: 'step', admin: unseen, type: 'number', hooks: { beforeDuplicate: [() => null] } },
  ],
}
