'use client'
import { useField, useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'
import { yuan } from '../rules/products'

/** Under a field in fen: the same money in yuan as it is typed, so that a price in yuan typed by habit is seen before it is published. */
export function MoneyHint({ path }: { path: string }) {
  const { value } = useField<number | null>({ path })
  const { i18n } = useTranslation()
  const example = { zh: '单位是分：199900 即 ¥1,999', en: 'In fen: 199900 is ¥1,999' }
  if (typeof value !== 'number' || !Number.isFinite(value)) return <div className="field-description">{say(example, i18n.language)}</div>
  return (
    <div className="field-description" style={{ fontVariantNumeric: 'tabular-nums' }} aria-live="polite">
      {say({ zh: `单位是分，合 ¥${yuan(value)}`, en: `In fen, that is ¥${yuan(value)}` }, i18n.language)}
    </div>
  )
}
