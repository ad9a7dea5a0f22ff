'use client'
import { useTranslation } from '@payloadcms/ui'
import type React from 'react'
import { say, type Bilingual } from '@/platform/language'
import type { DraftVariants } from '@/writing'
import { targets, type TargetName } from '../../index'

/** Channels that people write for; `plain` and `markdown` only keep the draft. */
export const forms = targets.filter(({ name }) => name !== 'plain' && name !== 'markdown')

type Tabs = { name: TargetName; variants: DraftVariants; onName(name: TargetName): void }

/** Which channel is being written; by mouse or with the arrow keys. */
export function FormTabs({ name, variants, onName }: Tabs) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const step = (event: React.KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const next = by && forms[(forms.findIndex((form) => form.name === name) + by + forms.length) % forms.length]
    if (!next) return
    event.preventDefault()
    onName(next.name)
    event.currentTarget.querySelector<HTMLElement>(`[data-form="${next.name}"]`)?.focus()
  }
  return (
    <div className="xw-tabs" role="tablist" aria-label={t({ zh: '渠道', en: 'Channel' })} onKeyDown={step}>
      {forms.map((form) => (
        <button
          key={form.name}
          type="button"
          role="tab"
          data-form={form.name}
          tabIndex={form.name === name ? 0 : -1}
          aria-selected={form.name === name}
          onClick={() => onName(form.name)}
        >
          {t(form.label)}
          {variants[form.name] && <span className="xw-forms__mark" role="img" aria-label={t({ zh: '已改', en: 'edited' })} />}
        </button>
      ))}
    </div>
  )
}
