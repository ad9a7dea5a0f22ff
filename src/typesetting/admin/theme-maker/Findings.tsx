'use client'
import { useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'
import type { ThemeFinding } from '../../index'

/** What stands against a theme, a sentence each. */
export function Findings({ findings, role }: { findings: readonly ThemeFinding[]; role: 'status' | 'alert' }) {
  const { i18n } = useTranslation()
  if (findings.length === 0) return null
  return (
    <div className="xw-problem" role={role}>
      <ul>
        {findings.map(({ part, rule, message }) => (
          <li key={`${part}/${rule}`}>{say(message, i18n.language)}</li>
        ))}
      </ul>
    </div>
  )
}
