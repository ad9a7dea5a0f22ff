import type { CollectionConfig } from 'payload'

export const PLAN_ACTS = 'plan-acts'

const nobody = () => false

/**
 * The journal of acts that write many documents. Such an act is written here first, whole, and then carried through;
 * one that was cut off is brought to its end by the next start. What was made stays here for a day, for the way back.
 */
export const planActs: CollectionConfig = {
  slug: PLAN_ACTS,
  labels: { singular: { zh: '规划动作', en: 'Planning act' }, plural: { zh: '规划动作', en: 'Planning acts' } },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    { name: 'act', type: 'text', required: true, unique: true },
    { name: 'state', type: 'select', required: true, index: true, options: ['making', 'made', 'moving', 'undoing'] },
    { name: 'work', type: 'json', required: true },
    { name: 'by', type: 'text' },
    { name: 'at', type: 'date', required: true, index: true },
  ],
}
