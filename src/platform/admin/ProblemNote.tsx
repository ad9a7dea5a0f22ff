'use client'
import { useTranslation } from '@payloadcms/ui'
import { X } from 'lucide-react'
import { say, type Bilingual } from '../language'
import type { Problem } from './call'
import './desk.css'

/** A refusal, said near the button that caused it. */
export function ProblemNote({ problem, onClose }: { problem: Problem | null; onClose?: () => void }) {
  const { i18n } = useTranslation()
  if (!problem) return null
  const reasons = Array.isArray(problem.data.refusals) ? (problem.data.refusals as { text: Bilingual }[]) : []
  return (
    <div className="xw-problem" role="alert">
      {reasons.length > 1 ? (
        <ul>
          {reasons.map(({ text }) => (
            <li key={text.en}>{say(text, i18n.language)}</li>
          ))}
        </ul>
      ) : (
        <p>{say(problem.text, i18n.language)}</p>
      )}
      {onClose && (
        <button type="button" className="xw-problem__close" onClick={onClose} aria-label={say({ zh: '知道了', en: 'Dismiss' }, i18n.language)}>
          <X size={16} aria-hidden />
        </button>
      )}
    </div>
  )
}
