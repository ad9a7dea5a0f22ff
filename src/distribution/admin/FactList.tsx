'use client'
import { useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'
import type { FactChange } from '../rules/approval'

/** Facts that read differently than when they were approved: old, then new. */
export function FactList({ changes }: { changes: readonly FactChange[] }) {
  const { i18n } = useTranslation()
  const none = say({ zh: '（没有）', en: '(none)' }, i18n.language)
  return (
    <table className="xw-facts">
      <thead>
        <tr>
          <th>{say({ zh: '事实', en: 'Fact' }, i18n.language)}</th>
          <th>{say({ zh: '审核时', en: 'When approved' }, i18n.language)}</th>
          <th>{say({ zh: '现在', en: 'Now' }, i18n.language)}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.source}>
            <th scope="row">{say(change.label, i18n.language)}</th>
            <td>
              <del>{change.old ?? none}</del>
            </td>
            <td>
              <ins>{change.new ?? none}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
