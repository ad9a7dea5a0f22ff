'use client'
import { useTranslation } from '@payloadcms/ui'
import { StateWord } from '@/platform/admin/StateWord'
import { say } from '@/platform/language'
import { deliveryStateLabels, type DeliveryState } from '../rules/delivery-state'
import { deliveryTones } from './tones'

/** The state of a delivery in a list. */
export function StateCell({ cellData }: { cellData?: DeliveryState }) {
  const { i18n } = useTranslation()
  return cellData ? <StateWord tone={deliveryTones[cellData]}>{say(deliveryStateLabels[cellData], i18n.language)}</StateWord> : null
}
