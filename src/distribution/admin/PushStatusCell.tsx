'use client'
import { useTranslation } from '@payloadcms/ui'
import { StateWord } from '@/platform/admin/StateWord'
import { say } from '@/platform/language'
import { pushStatusNames, type PushStatus } from '../rules/platforms'
import { pushTones } from './tones'

/** The status of a push in a list. */
export function PushStatusCell({ cellData }: { cellData?: PushStatus }) {
  const { i18n } = useTranslation()
  return cellData ? <StateWord tone={pushTones[cellData]}>{say(pushStatusNames[cellData], i18n.language)}</StateWord> : null
}
