'use client'
import { useTranslation } from '@payloadcms/ui'
import { say, type Bilingual } from '@/platform/language'
import type { ImportReport as Report } from '../../index'

/** What was kept and what was lost. */
export function ImportReport({ report }: { report: Report }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { title, author, score, remarks } = report
  return (
    <section className="xw-import__report">
      {title && <h2>{title}</h2>}
      {author && <p className="xw-hint">{author}</p>}
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
