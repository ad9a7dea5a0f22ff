'use client'
import { useTranslation } from '@payloadcms/ui'
import { X } from 'lucide-react'
import { say, type Bilingual } from '../language'
import type { Problem } from './call'
import { jumpTo } from './jump-to-field'
import './desk.css'

type Reason = { text: Bilingual; data?: Record<string, unknown> }

/** A refusal, said near the button that caused it. */
export function ProblemNote({ problem, onClose }: { problem: Problem | null; onClose?: () => void }) {
  const { i18n } = useTranslation()
  if (!problem) return null
  const reasons = Array.isArray(problem.data.refusals) ? (problem.data.refusals as Reason[]) : []
  return (
    <div className="xw-problem" role="alert">
      {reasons.length > 1 ? (
        <ul>
          {reasons.map((reason) => (
            <li key={reason.text.en}>
              <Words reason={reason} />
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <Words reason={problem} />
        </p>
      )}
      {onClose && (
        <button type="button" className="xw-problem__close" onClick={onClose} aria-label={say({ zh: '知道了', en: 'Dismiss' }, i18n.language)}>
          <X size={16} aria-hidden />
        </button>
      )}
    </div>
  )
}

/** A reason, with a jump to the field it is about when that is on this page. */
function Words({ reason }: { reason: Reason }) {
  const { i18n } = useTranslation()
  const { field } = reason.data ?? {}
  return (
    <>
      {say(reason.text, i18n.language)}
      {typeof field === 'string' && (
        <button type="button" className="xw-problem__jump" onClick={() => jumpTo(field)}>
          {say({ zh: '去填', en: 'Go there' }, i18n.language)}
        </button>
      )}
    </>
  )
}
