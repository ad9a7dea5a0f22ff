'use client'
import { useTranslation } from '@payloadcms/ui'
import { say, type Bilingual } from '@/platform/language'
import type { StoredReceipt } from '../ledger/ledger-store'
import { readBackIn } from './read-back'
import { ReadBackView } from './ReadBackView'

/** What the platform gave back, and whether what it shows is what we sent. */
export function Receipt({ receipt: { url, remoteId, detail } }: { receipt: StoredReceipt }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const readBack = readBackIn(detail)
  return (
    <section>
      <h2>{t({ zh: '回执', en: 'Receipt' })}</h2>
      {url && (
        <p>
          <a href={url} target="_blank" rel="noreferrer noopener">
            {url}
          </a>
        </p>
      )}
      {remoteId && <p className="xw-hint">{t({ zh: `平台编号 ${remoteId}`, en: `The platform calls it ${remoteId}` })}</p>}
      {readBack && <ReadBackView readBack={readBack} />}
      {Object.keys(detail).length > 0 && (
        <details className="xw-receipt__detail">
          <summary className="xw-hint">{t({ zh: '平台的回答与比对结果', en: 'What the platform answered, and the comparison' })}</summary>
          <pre className="xw-json">{JSON.stringify(detail, null, 2)}</pre>
        </details>
      )}
    </section>
  )
}
