'use client'
import { useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'
import type { Findings } from '../rules/judge-offer'

type Props = { findings: Findings; confirmed: boolean; onConfirm(confirmed: boolean): void }

/** What is wrong with prices, and, where it is only doubtful, the box in which a person says that it is meant. */
export function PriceFindings({ findings: { refusals, asks }, confirmed, onConfirm }: Props) {
  const { i18n } = useTranslation()
  if (refusals.length > 0) {
    return refusals.map((text) => (
      <p key={text.zh} className="xw-offer__wrong">
        {say(text, i18n.language)}
      </p>
    ))
  }
  if (asks.length === 0) return null
  return (
    <>
      {asks.map((text) => (
        <p key={text.zh} className="xw-offer__ask">
          {say(text, i18n.language)}
        </p>
      ))}
      <label>
        <input type="checkbox" id="field-confirmed" checked={confirmed} onChange={(event) => onConfirm(event.target.checked)} />
        {say({ zh: '我确认价格无误', en: 'The prices are right' }, i18n.language)}
      </label>
    </>
  )
}
