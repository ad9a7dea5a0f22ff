import type { Field } from 'payload'

/**
 * What the dates of a topic were counted from: the occasion or a departure of the product, its day, and how many days
 * before or after it the topic appears. When that day moves, the topic can follow.
 */
export const plannedFrom: Field = {
  name: 'plannedFrom',
  type: 'group',
  admin: { hidden: true },
  access: { create: () => false, update: () => false },
  fields: [
    { name: 'kind', type: 'select', options: ['occasion', 'departure'], hooks: { beforeDuplicate: [() => null] } },
    { name: 'day', type: 'text', index: true, hooks: { beforeDuplicate: [() => null] } },
    { name: 'offset', type: 'number', hooks: { beforeDuplicate: [() => null] } },
  ],
}
