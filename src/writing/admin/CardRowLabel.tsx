'use client'
import { useRowLabel, useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'

type Row = Partial<Record<'title' | 'name' | 'question' | 'lines', string | null>>

/** The heading of a folded row of a card: its number and its own words. */
export function CardRowLabel() {
  const { data, rowNumber = 0 } = useRowLabel<Row | undefined>()
  const { i18n } = useTranslation()
  const words = data?.title || data?.name || data?.question || data?.lines?.split('\n')[0] || say({ zh: '还没有写', en: 'Not written yet' }, i18n.language)
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums' }}>
      {rowNumber + 1} · {words}
    </span>
  )
}
