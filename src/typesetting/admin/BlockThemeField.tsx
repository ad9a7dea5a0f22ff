'use client'
import { SelectInput, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { say } from '@/platform/language'
import { useThemes } from './use-themes'

/** The theme of one block or of a channel; empty means the draft's own. */
export const BlockThemeField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { i18n } = useTranslation()
  const { value, setValue, disabled } = useField<string | null>({ path })
  const offered = useThemes().filter(({ theme, isArchived }) => !isArchived || theme.id === value)
  return (
    <SelectInput
      name={path}
      path={path}
      label={field.label}
      {...(field.admin?.description === undefined ? {} : { description: field.admin.description })}
      readOnly={Boolean(readOnly || disabled)}
      isClearable
      placeholder={say({ zh: '跟随文稿', en: 'As the draft' }, i18n.language)}
      options={offered.map(({ theme }) => ({ value: theme.id, label: say(theme.name, i18n.language) }))}
      value={value ?? ''}
      onChange={(option) => setValue(Array.isArray(option) ? null : ((option as { value?: string } | null)?.value ?? null))}
    />
  )
}
