'use client'
import { useTranslation } from '@payloadcms/ui'
import { exactMoment } from '@/platform/say-moment'
import { useZone } from '@/platform/admin/Moment'
import { say } from '@/platform/language'
import type { StoredStep } from '../ledger/ledger-store'

/** Every step of a delivery, oldest first, with the platform's own answer at hand. */
export function StepList({ steps }: { steps: readonly StoredStep[] }) {
  const { i18n } = useTranslation()
  const zone = useZone()
  return (
    <section>
      <h2>{say({ zh: '经过', en: 'What was done' }, i18n.language)}</h2>
      {steps.length === 0 && <p className="xw-hint">{say({ zh: '还没有开始发送。', en: 'Sending has not begun.' }, i18n.language)}</p>}
      <ol className="xw-steps">
        {steps.map(({ at, name, ok, text, answer }, index) => (
          <li key={`${at}/${index}`} className={ok ? 'xw-step' : 'xw-step xw-step--failed'}>
            <time dateTime={at} title={exactMoment(at, zone, i18n.language)}>
              {exactMoment(at, zone, i18n.language).slice(11, 19)}
            </time>
            {say(text, i18n.language)}
            {answer !== undefined && answer !== null && (
              <details>
                <summary>
                  {say({ zh: '平台的回答', en: 'The platform’s answer' }, i18n.language)} <code>{name}</code>
                </summary>
                <pre className="xw-json">{JSON.stringify(answer, null, 2)}</pre>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
