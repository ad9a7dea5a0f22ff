'use client'
import { useDocumentInfo, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { CheckboxFieldClientProps } from 'payload'
import { useEffect } from 'react'
import { say } from '@/platform/language'
import './money.css'

/** Below the prices of a product: shown when the server asks about them, so that a person can say that they are meant. */
export function PriceCheck({ path: givenPath }: CheckboxFieldClientProps) {
  const { i18n } = useTranslation()
  const { id } = useDocumentInfo()
  const { value, setValue } = useField<boolean>({ potentiallyStalePath: givenPath })
  const price = useFormFields(([fields]) => fields.priceMinor?.value)
  const asked = useFormFields(([fields]) => {
    const message = fields.priceMinor?.errorMessage
    return typeof message === 'string' && message.includes('confirmed') ? message : ''
  })
  useEffect(() => setValue(false, true), [price, setValue])
  if (!id || (!asked && value !== true)) return null
  return (
    <section className="xw-offer" aria-live="polite">
      <p className="xw-offer__ask">{asked}</p>
      <label>
        <input type="checkbox" id="field-confirmed" checked={value === true} onChange={(event) => setValue(event.target.checked)} />
        {say({ zh: '我确认价格无误', en: 'The prices are right' }, i18n.language)}
      </label>
    </section>
  )
}
