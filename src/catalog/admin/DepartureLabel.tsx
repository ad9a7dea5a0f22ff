'use client'
import { useRowLabel, useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'

/** The heading of a folded departure: its date and what is left, not its place in the list. */
export function DepartureLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ date?: string | null; seats?: number | null }>()
  const { i18n } = useTranslation()
  const date = data?.date ? data.date.slice(0, 10) : null
  if (!date) return <span>{say({ zh: `第 ${rowNumber + 1} 个班期`, en: `Departure ${rowNumber + 1}` }, i18n.language)}</span>
  const seats = typeof data.seats === 'number' ? say({ zh: `余 ${data.seats} 位`, en: `${data.seats} left` }, i18n.language) : null
  return <span style={{ fontVariantNumeric: 'tabular-nums' }}>{[date, seats].filter(Boolean).join(' · ')}</span>
}
