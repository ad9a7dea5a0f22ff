'use client'
import { useTranslation } from '@payloadcms/ui'
import { StateWord } from '@/platform/admin/StateWord'
import { say } from '@/platform/language'
import type { DeliveryState } from '../rules/delivery-state'
import { sayState, type SaidDelivery } from '../rules/said-state'
import { toneOf } from './tones'

/** The state of a delivery in a list. */
export function StateCell({ cellData, rowData }: { cellData?: DeliveryState; rowData?: Partial<SaidDelivery> }) {
  const { i18n } = useTranslation()
  if (!cellData) return null
  const delivery = { mode: rowData?.mode, receipt: rowData?.receipt, state: cellData }
  return <StateWord tone={toneOf(delivery)}>{say(sayState(delivery), i18n.language)}</StateWord>
}
