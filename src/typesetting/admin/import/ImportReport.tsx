'use client'
import { useTranslation } from '@payloadcms/ui'
import { say, type Bilingual } from '@/platform/language'
import type { ImportReport as Report } from '../../index'

/** What was kept, what was lost, and the colours of the source. */
export function ImportReport({ report }: { report: Report }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { title, author, score, remarks, theme } = report
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
      {theme && (
        <div className="xw-import__colours">
          {(
            [
              ['ink', { zh: '正文', en: 'Text' }],
              ['quiet', { zh: '次要', en: 'Quiet' }],
              ['accent', { zh: '强调', en: 'Accent' }],
            ] as const
          ).map(([name, label]) => (
            <span key={name}>
              <i style={{ background: theme[name] }} />
              {t(label)} {theme[name]}
            </span>
          ))}
          <span>
            {theme.textSize} px / {theme.lineHeight}
          </span>
          {theme.notes.map((note) => (
            <p className="xw-hint" key={note.en}>
              {t(note)}
            </p>
          ))}
        </div>
      )}
    </section>
  )
}
