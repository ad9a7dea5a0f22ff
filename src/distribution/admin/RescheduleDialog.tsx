'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { useZone } from '@/platform/admin/Moment'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { instantIn, wallClock, zoneName } from '@/platform/say-moment'
import { say, type Bilingual } from '@/platform/language'
import { WishProblems, wishProblems } from './WishProblems'

type Props = { pushId: string | number; dueAt: string; lateToleranceMinutes: number; hardStopAt: string | null; onClose: () => void }

/** Moves a push that has not begun to another time. */
export function RescheduleDialog({ pushId, dueAt, lateToleranceMinutes, hardStopAt, onClose }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const zone = useZone()
  const [due, setDue] = useState(() => wallClock(zone, Date.parse(dueAt)))
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const wrong = wishProblems({ dueAt: instantIn(zone, due), lateToleranceMinutes, hardStopAt })
  async function move(to: string | null) {
    setBusy(true)
    const answer = await call(`/pushes/${pushId}/reschedule`, { method: 'POST', body: { dueAt: to }, language: i18n.language })
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
          <Button buttonStyle="secondary" disabled={isBusy} onClick={() => void move(new Date().toISOString())}>
            {t({ zh: '改到现在', en: 'Move it to now' })}
          </Button>
          <Button disabled={isBusy || wrong.length > 0} onClick={() => void move(instantIn(zone, due))}>
            {t({ zh: '改到这个时间', en: 'Move it' })}
          </Button>
        </>
      }
    >
      <label>
        <span className="xw-label">{t({ zh: `发布时间（${zoneName(zone, 'zh')}）`, en: `Goes out at (${zoneName(zone, 'en')})` })}</span>
        <input type="datetime-local" value={due} onChange={(event) => setDue(event.target.value)} />
        <WishProblems problems={wrong} />
      </label>
      <p className="xw-hint">
        {t({
          zh: '改到现在，会马上开始投递，开始了就不能取消。没有通过审核、渠道停用之类的问题仍会拦下它。',
          en: 'Moved to now, delivery begins at once and cannot be cancelled once begun. What is not approved, or a channel that is off, still holds it.',
        })}
      </p>
    </Dialog>
  )
}
