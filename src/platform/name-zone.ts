import type { Field } from 'payload'
import type { Bilingual } from './language'
import { zoneName } from './say-moment'

/** Every field for a time says in which zone it is entered; a day alone has none. */
export function nameZone(fields: Field[], zone: string): Field[] {
  const text: Bilingual = { zh: zoneName(zone, 'zh'), en: zoneName(zone, 'en') }
  return fields.map((field): Field => {
    if (field.type === 'date') {
      const picker = field.admin?.date?.pickerAppearance
      if (field.admin?.description || field.admin?.hidden || (picker !== 'dayAndTime' && picker !== 'timeOnly')) return field
      return { ...field, admin: { ...field.admin, description: text } }
    }
    if (field.type === 'tabs') return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: nameZone(tab.fields, zone) })) }
    if (field.type === 'blocks') return { ...field, blocks: field.blocks.map((block) => ({ ...block, fields: nameZone(block.fields, zone) })) }
    return 'fields' in field ? ({ ...field, fields: nameZone(field.fields, zone) } as Field) : field
  })
}
