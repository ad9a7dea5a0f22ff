'use client'
import { useTranslation } from '@payloadcms/ui'
import { StateWord } from '@/platform/admin/StateWord'
import { say, type Bilingual } from '@/platform/language'
import { nameOf, verdictTones, verdictWords, type ShownReadBack } from './read-back'

/** Whether the platform kept what was approved: a verdict in words, how much is alike, and every difference. */
export function ReadBackView({ readBack: { score, verdict, differences } }: { readBack: ShownReadBack }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  return (
    <div className="xw-read-back">
      <p>
        <StateWord tone={verdictTones[verdict]}>{t(verdictWords[verdict])}</StateWord>{' '}
        <span className="xw-hint">{t({ zh: `读回比对，相符 ${Math.floor(score * 100)}%`, en: `Read back: ${Math.floor(score * 100)}% alike` })}</span>
      </p>
      {differences.length > 0 && (
        <table className="xw-read-back__differences">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '哪里', en: 'Where' })}</th>
              <th scope="col">{t({ zh: '批准的', en: 'Approved' })}</th>
              <th scope="col">{t({ zh: '平台上的', en: 'On the platform' })}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference, index) => (
              <tr key={index}>
                <th scope="row">{t(nameOf(difference))}</th>
                <td>{difference.sent || <Nothing />}</td>
                <td>{difference.kept || <Nothing />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function Nothing() {
  const { i18n } = useTranslation()
  return <span className="xw-hint">{say({ zh: '没有', en: 'nothing' }, i18n.language)}</span>
}
