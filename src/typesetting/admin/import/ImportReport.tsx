'use client'
import { useTranslation } from '@payloadcms/ui'
import { say, type Bilingual } from '@/platform/language'
import type { ImportReport as Report } from '../../index'

/** What was kept and what was lost. */
export function ImportReport({ report }: { report: Report }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { title, author, published, score, remarks } = report
  return (
    <section className="xw-import__report">
      {title && <h2>{title}</h2>}
      {(author || published) && (
        <p className="xw-hint">
          {[author, published && t({ zh: `原文发布于 ${published.slice(0, 10)}`, en: `Published ${published.slice(0, 10)}` })].filter(Boolean).join(' · ')}
        </p>
      )}
      <p>{t(score.say)}</p>
      {remarks.length > 0 && (
        <ul>
          {remarks.map(({ rule, message }, i) => (
            <li key={`${rule} ${i}`}>{t(message)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
