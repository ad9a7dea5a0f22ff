'use client'
import { useTranslation } from '@payloadcms/ui'
import { StateWord } from '@/platform/admin/StateWord'
import { say } from '@/platform/language'
import { pushStatusNames, type PushStatus } from '../rules/platforms'
import { troubledName, type Trouble } from '../rules/trouble'
import { pushTones } from './tones'

/** The status of a push in a list. */
export function PushStatusCell({ cellData, rowData }: { cellData?: PushStatus; rowData?: { trouble?: Trouble[] | null; troubledAt?: string | null } }) {
  const { i18n } = useTranslation()
  if (cellData === 'scheduled' && rowData?.troubledAt) {
    return (
      <StateWord tone="failed" title={rowData.trouble?.map(({ text }) => say(text, i18n.language)).join('\n')}>
        {say(troubledName, i18n.language)}
      </StateWord>
    )
  }
  return cellData ? <StateWord tone={pushTones[cellData]}>{say(pushStatusNames[cellData], i18n.language)}</StateWord> : null
}
