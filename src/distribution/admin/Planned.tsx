'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { Dialog } from '@/platform/admin/Dialog'
import { Moment } from '@/platform/admin/Moment'
import { StateWord } from '@/platform/admin/StateWord'
import { say, type Bilingual } from '@/platform/language'
import { deliveriesAddress } from './addresses'

export type PlannedPush = { id: string | number; dueAt: string }

/** A push was made: what will happen, and where to follow it. */
export function Planned({ push, names, onClose }: { push: PlannedPush; names: string[]; onClose: () => void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  return (
    <Dialog
      title={t({ zh: '已排期', en: 'Scheduled' })}
      onClose={onClose}
      footer={
        <>
          <Button el="link" to={`/admin/collections/pushes/${push.id}`} buttonStyle="secondary">
            {t({ zh: '看这次排期', en: 'Open the push' })}
          </Button>
          <Button el="link" to={deliveriesAddress(push.id)} buttonStyle="secondary">
            {t({ zh: '看投递记录', en: 'Open its deliveries' })}
          </Button>
          <Button onClick={onClose}>{t({ zh: '好', en: 'Done' })}</Button>
        </>
      }
    >
      <p>
        <StateWord tone="going">
          <Moment iso={push.dueAt} />
        </StateWord>
      </p>
      <p>
        {t({
          zh: `到时发到 ${names.join('、')}。发出的就是审核过的成品，一字不差。`,
          en: `It goes to ${names.join(', ')}: exactly the bytes that were approved.`,
        })}
      </p>
    </Dialog>
  )
}
