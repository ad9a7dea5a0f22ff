import type { CheckboxField } from 'payload'

/** A person's word that prices which look wrong are right. It is said with one save and never stored. */
export function confirmedField(component: string): CheckboxField {
  return {
    name: 'confirmed',
    type: 'checkbox',
    virtual: true,
    label: { zh: '我确认价格无误', en: 'The prices are right' },
    admin: { disableListColumn: true, disableListFilter: true, disableBulkEdit: false, components: { Field: component } },
  }
}
