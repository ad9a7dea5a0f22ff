import { EXPERIMENTAL_TableFeature } from '@payloadcms/richtext-lexical'
import type { Bilingual } from '@/platform/language'

/** Tables of the editor with a name in the language on screen; everything else is Payload's own. */
export function namedTable(): ReturnType<typeof EXPERIMENTAL_TableFeature> {
  const provider = EXPERIMENTAL_TableFeature()
  const { feature } = provider
  return {
    ...provider,
    feature: async (given) => {
      const whole = typeof feature === 'function' ? await feature(given) : feature
      const { generateSchemaMap } = whole
      return {
        ...whole,
        ClientFeature: '/src/writing/admin/table-menu#TableMenuFeature',
        ...(generateSchemaMap && { generateSchemaMap: (asked) => named(generateSchemaMap(asked)) }),
      }
    },
  }
}

const labels: Record<string, Bilingual> = { rows: { zh: '行数', en: 'Rows' }, columns: { zh: '列数', en: 'Columns' } }

type Schema = ReturnType<NonNullable<ServerFeature['generateSchemaMap']>>
type ServerFeature = Extract<Awaited<ReturnType<Extract<Provider['feature'], (...given: never[]) => unknown>>>, object>
type Provider = ReturnType<typeof EXPERIMENTAL_TableFeature>

/** The form for a new table, in both languages. */
function named(schema: Schema): Schema {
  const fields = schema?.get('fields')
  if (!schema || !fields || !('fields' in fields)) return schema
  const worded = fields.fields.map((field) => ('name' in field && field.name in labels ? { ...field, label: labels[field.name] } : field))
  return new Map(schema).set('fields', { ...fields, fields: worded } as typeof fields)
}
