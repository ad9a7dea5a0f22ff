'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { useZone } from '@/platform/admin/Moment'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { instantIn, wallClock, zoneName } from '@/platform/say-moment'
import { say, type Bilingual } from '@/platform/language'

type Props = { pushId: string | number; dueAt: string; onClose: () => void }

/** Moves a push that has not begun to another time. */
export function RescheduleDialog({ pushId, dueAt, onClose }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const zone = useZone()
  const [due, setDue] = useState(() => wallClock(zone, Date.parse(dueAt)))
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function move() {
    setBusy(true)
    const answer = await call(`/pushes/${pushId}/reschedule`, { method: 'POST', body: { dueAt: instantIn(zone, due) }, language: i18n.language })
    setBusy(false)
    if (answer.ok) onClose()
    else setProblem(answer.problem)
  }
  return (
    <Dialog
      title={t({ zh: '改时间', en: 'Change the time' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button disabled={isBusy || instantIn(zone, due) === null} onClick={() => void move()}>
            {t({ zh: '改到这个时间', en: 'Move it' })}
          </Button>
        </>
      }
    >
      <label>
        <span className="xw-label">{t({ zh: `发布时间（${zoneName(zone, 'zh')}）`, en: `Goes out at (${zoneName(zone, 'en')})` })}</span>
        <input type="datetime-local" value={due} onChange={(event) => setDue(event.target.value)} />
      </label>
    </Dialog>
  )
}
