'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { TriangleAlert } from 'lucide-react'
import { Moment } from '@/platform/admin/Moment'
import { say, type Bilingual } from '@/platform/language'
import { addressOfMend, mendNames, type Trouble } from '../rules/trouble'
import './draft-bar.css'

type Troubled = { id: string | number; dueAt: string; draft: string | number | null; trouble: Trouble[] }

/** What stands in the way of a scheduled push, each with the act that takes it away. */
export function TroubleList({ push }: { push: Troubled }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  return (
    <section className="xw-note xw-note--failed" role="status">
      <TriangleAlert size={18} aria-hidden />
      <div>
        <p className="xw-note__head">
          {t({ zh: '排在', en: 'Planned for' })} <Moment iso={push.dueAt} />
          {t({ zh: '，照现在的样子到点不会发出', en: '; as things stand it will not go out' })}
        </p>
        <ul className="xw-follows">
          {push.trouble.map((trouble) => (
            <li key={`${trouble.code}/${trouble.text.zh}`}>
              {t(trouble.text)}{' '}
              <Button el="link" to={addressOfMend(trouble, push)} size="small" buttonStyle="secondary">
                {t(mendNames[trouble.mend])}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
