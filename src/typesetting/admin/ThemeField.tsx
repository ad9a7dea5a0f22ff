'use client'
import { FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { say } from '@/platform/language'
import { glimpses } from '../rules/theme-sample'
import { ThemeSample } from './ThemeSample'
import { useThemes } from './use-themes'
import './theme.css'

/** The theme of a draft, chosen by its look. Arrow keys move between the samples. */
export const ThemeField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { i18n } = useTranslation()
  const { value, setValue, disabled } = useField<string>({ path })
  const offered = useThemes().filter(({ theme, isArchived }) => !isArchived || theme.id === value)
  return (
    <fieldset className="field-type xw-choices" disabled={readOnly || disabled}>
      <FieldLabel as="span" label={field.label} path={path} />
      <div className="xw-choices__grid" role="radiogroup" aria-label={say({ zh: '版式', en: 'Theme' }, i18n.language)}>
        {offered.map(({ theme, isOwn, isArchived }) => (
          <label key={theme.id} className="xw-choice">
            <input type="radio" name={path} value={theme.id} checked={value === theme.id} onChange={() => setValue(theme.id)} />
            <ThemeSample theme={theme} document={glimpses.theme} />
            <span className="xw-choice__name">
              {say(theme.name, i18n.language)}
              {isOwn && <small>{say(isArchived ? { zh: '停用', en: 'not in use' } : { zh: '自有', en: 'own' }, i18n.language)}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
