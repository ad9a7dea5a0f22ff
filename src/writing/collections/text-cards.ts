import type { Block } from 'payload'

export const leadCard: Block = {
  slug: 'lead',
  admin: { disableBlockName: true },
  interfaceName: 'LeadBlock',
  labels: { singular: { zh: '导语', en: 'Lead' }, plural: { zh: '导语', en: 'Leads' } },
  fields: [{ name: 'text', type: 'textarea', required: true, maxLength: 300, label: { zh: '文字', en: 'Text' }, admin: { rows: 3 } }],
}

/** Cards made of words, in the order the menu shows them. */
export const textCards: Block[] = [leadCard]
