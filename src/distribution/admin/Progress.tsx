'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { StateWord } from '@/platform/admin/StateWord'
import { say, type Bilingual } from '@/platform/language'
import { deliveryStateLabels } from '../rules/delivery-state'
import { deliveriesAddress } from './addresses'
import { deliveryTones } from './tones'
import type { ShownDelivery } from './use-delivery'

const LIVELY_MS = 1000

/** How the deliveries of a push fare, until nothing more happens by itself: the address, or why it did not go. */
export function Progress({ title, pushId, onClose }: { title: string; pushId: string | number; onClose: () => void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [rows, setRows] = useState<ShownDelivery[]>([])
  const isUnderWay = rows.length === 0 || rows.some(({ state }) => state === 'queued' || state === 'sending')
  useEffect(() => {
    if (!isUnderWay) return
    const look = () =>
      void call<{ docs: ShownDelivery[] }>(`/deliveries?where[push][equals]=${pushId}&depth=1&limit=50`).then(
        (answer) => answer.ok && setRows(answer.value.docs),
      )
    look()
    const timer = setInterval(look, LIVELY_MS)
    return () => clearInterval(timer)
  }, [isUnderWay, pushId])
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button el="link" to={deliveriesAddress(pushId)} buttonStyle="secondary">
            {t({ zh: '看投递记录', en: 'Open its deliveries' })}
          </Button>
          <Button onClick={onClose}>{t({ zh: '好', en: 'Done' })}</Button>
        </>
      }
    >
      <div aria-live="polite">
        {rows.length === 0 && <p>{t({ zh: '正在交给投递…', en: 'Being handed over…' })}</p>}
        <ul className="xw-progress">
          {rows.map(({ id, channel, state, reason, receipt }) => (
            <li key={id}>
              <strong>{typeof channel === 'object' ? channel?.name : channel}</strong>
              <StateWord tone={deliveryTones[state]}>{t(deliveryStateLabels[state])}</StateWord>
              {receipt?.url && (
                <a href={receipt.url} target="_blank" rel="noreferrer">
                  {receipt.url}
                </a>
              )}
              {state !== 'published' && reason && <p>{t(reason.text)}</p>}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
