'use client'
import { FieldDiffContainer, getHTMLDiffComponents, useTranslation } from '@payloadcms/ui'
import type { FieldDiffClientProps, NumberFieldClient } from 'payload'
import { yuan } from '../rules/products'

/** Two versions of an amount beside each other, in yuan. */
export function MoneyDiff({ comparisonValue, versionValue, field, nestingLevel, locale }: FieldDiffClientProps<NumberFieldClient>) {
  const { i18n } = useTranslation()
  const { From, To } = getHTMLDiffComponents({ fromHTML: said(comparisonValue), toHTML: said(versionValue), tokenizeByCharacter: false })
  return <FieldDiffContainer className="number-diff" From={From} To={To} i18n={i18n} label={{ label: field.label, locale }} nestingLevel={nestingLevel} />
}

function said(value: unknown): string {
  return typeof value === 'number' ? `<p>¥${yuan(value)}</p>` : '<p></p>'
}
