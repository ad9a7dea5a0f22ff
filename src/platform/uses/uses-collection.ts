import type { CollectionConfig } from 'payload'
import { INDEX } from './uses-store'

const nobody = () => false

/** The index of uses, a table like any other so that migrations make it. Written by the adapter alone, read by nobody directly. */
export const usesIndex: CollectionConfig = {
  slug: INDEX,
  labels: { singular: { zh: '用途索引', en: 'Index of uses' }, plural: { zh: '用途索引', en: 'Index of uses' } },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    { name: 'source', type: 'text', required: true, index: true },
    { name: 'target', type: 'text', required: true, index: true },
    { name: 'since', type: 'number', required: true },
  ],
}
