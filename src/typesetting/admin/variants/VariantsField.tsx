'use client'
import { useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useId, useState } from 'react'
import { say, type Bilingual } from '@/platform/language'
import { readVariants, type DraftVariant } from '@/writing'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import type { TargetName } from '../../index'
import { FormEditor } from './FormEditor'
import { FormPreview } from './FormPreview'
import { FormTabs, forms } from './FormTabs'
import { useFormDescription } from './use-form-description'
import './variants.css'

/** What the draft says differently on each channel: title, opening, body, topics, pictures, link. */
export const VariantsField: JSONFieldClientComponent = ({ path, readOnly }) => {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const panel = useId()
  const { value, setValue, disabled } = useField<Record<string, unknown> | null>({ path })
  const variants = readVariants(value)
  const [name, setName] = useState<TargetName>(forms.find((form) => variants[form.name])?.name ?? 'xiaohongshu')
  const [isOpen, setOpen] = useState(false)
  const target = forms.find((form) => form.name === name)
  const variant = variants[name] ?? {}
  const description = useFormDescription(name, variant, isOpen)
  const change = (next: DraftVariant) => {
    const { [name]: _last, ...others } = variants
    setValue(Object.keys(next).length === 0 ? others : { ...others, [name]: next })
  }
  const editedNames = forms.filter((form) => variants[form.name]).map(({ label }) => t(label))

  if (!target) return null
  const described = description.of === name ? description.described : null
  return (
    <section className="field-type xw-forms" aria-label={t({ zh: '各渠道版本', en: 'Channel versions' })}>
      <button type="button" className="xw-forms__open" aria-expanded={isOpen} aria-controls={panel} onClick={() => setOpen(!isOpen)}>
        <strong>{t({ zh: '各渠道版本', en: 'Channel versions' })}</strong>
        <span>
          {editedNames.length > 0
            ? t({ zh: `已改：${editedNames.join('、')}`, en: `Edited: ${editedNames.join(', ')}` })
            : t({
                zh: '都跟随正文，可以按渠道改标题、开头、正文、话题和图片',
                en: 'All follow the draft; title, opening, text, topics and pictures can differ',
              })}
        </span>
      </button>
      {isOpen && (
        <div id={panel}>
          <FormTabs name={name} variants={variants} onName={setName} />
          <ProblemNote problem={description.problem} />
          {described ? (
            <div className="xw-forms__columns">
              <FormEditor key={name} target={target} variant={variant} described={described} isFixed={Boolean(readOnly || disabled)} onChange={change} />
              <FormPreview target={target} described={described} isStale={description.isStale} />
            </div>
          ) : (
            <p className="xw-hint" role="status">
              {t({ zh: '正在排版……', en: 'Typesetting…' })}
            </p>
          )}
        </div>
      )}
    </section>
  )
}
