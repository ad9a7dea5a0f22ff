'use client'
import { FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { say } from '@/platform/language'
import { themes } from '../index'
import './preview.css'

/** The theme of a draft, chosen by its look. */
export const ThemeField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { i18n } = useTranslation()
  const { value, setValue, disabled } = useField<string>({ path })
  return (
    <fieldset className="field-type xw-themes" disabled={readOnly || disabled}>
      <FieldLabel as="span" label={field.label} path={path} />
      <div className="xw-themes__choices" role="radiogroup">
        {themes.map(({ id, name, ink, quiet, accent, looks: { heading }, radius }) => (
          <label key={id} className="xw-theme">
            <input type="radio" name={path} value={id} checked={value === id} onChange={() => setValue(id)} />
            <span className="xw-theme__sample" style={{ borderRadius: radius }} aria-hidden>
              <span className={`xw-theme__heading xw-theme__heading--${heading}`} style={{ color: ink, ['--xw-sample' as string]: accent }}>
                {say({ zh: '标题', en: 'Title' }, i18n.language)}
              </span>
              <span className="xw-theme__line" style={{ background: ink }} />
              <span className="xw-theme__line xw-theme__line--short" style={{ background: quiet }} />
            </span>
            {say(name, i18n.language)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
