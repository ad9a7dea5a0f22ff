import type { DateField, Field } from 'payload'
import type { Bilingual } from './language'
import { zoneName } from './say-moment'

type Picker = NonNullable<NonNullable<NonNullable<DateField['admin']>['date']>['pickerAppearance']>

const clock = { timeFormat: 'HH:mm', overrides: { showTimeCaption: false } }

/** Days and times are written the same in both languages: the months of another one are no words of either. */
const asWritten: Record<Picker, NonNullable<NonNullable<DateField['admin']>['date']>> = {
  default: { displayFormat: 'yyyy-MM-dd' },
  dayOnly: { displayFormat: 'yyyy-MM-dd' },
  monthOnly: { displayFormat: 'yyyy-MM' },
  dayAndTime: { displayFormat: 'yyyy-MM-dd HH:mm', ...clock },
  timeOnly: { displayFormat: 'HH:mm', ...clock },
}

/** Every field for a time says in which zone it is entered; a day alone has none. */
export function nameZone(fields: Field[], zone: string): Field[] {
  const text: Bilingual = { zh: zoneName(zone, 'zh'), en: zoneName(zone, 'en') }
  return fields.map((field): Field => {
    if (field.type === 'date') {
      const picker = field.admin?.date?.pickerAppearance
      const written = { ...field, admin: { ...field.admin, date: { ...asWritten[picker ?? 'default'], ...field.admin?.date } } }
      if (field.admin?.description || field.admin?.hidden || (picker !== 'dayAndTime' && picker !== 'timeOnly')) return written
      return { ...written, admin: { ...written.admin, description: text } }
    }
    if (field.type === 'tabs') return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: nameZone(tab.fields, zone) })) }
    if (field.type === 'blocks') return { ...field, blocks: field.blocks.map((block) => ({ ...block, fields: nameZone(block.fields, zone) })) }
    return 'fields' in field ? ({ ...field, fields: nameZone(field.fields, zone) } as Field) : field
  })
}
