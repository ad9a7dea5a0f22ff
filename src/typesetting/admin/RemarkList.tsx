'use client'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { say, type Bilingual } from '@/platform/language'
import { isSafelyMended } from '../rules/mend'
import type { Remark } from '../index'
import { evidence, groupRemarks, severities, type Severity } from './remark-groups'
import { showBlock } from './show-block'
import { type Mending, useMend } from './use-mend'

/** What the channel would refuse, change or lose: where it happens, on what evidence, and what can be done about it. */
export function RemarkList({ report, isStale, isOwnText = false }: { report: readonly Remark[]; isStale: boolean; isOwnText?: boolean }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set<Severity>(['error', 'warning']))
  const mending = useMend(report, isOwnText)
  const safe = report.filter(isSafelyMended).length
  const toggle = (name: Severity) => setShown(new Set(shown.has(name) ? [...shown].filter((one) => one !== name) : [...shown, name]))
  return (
    <section className="xw-remarks" aria-label={t({ zh: '渠道会改动什么', en: 'What the channel changes' })}>
      {report.length === 0 && <p className="xw-remarks__none">{t({ zh: '这个渠道不会改动任何内容。', en: 'This channel changes nothing.' })}</p>}
      {report.length > 0 && (
        <div className="xw-remarks__bar">
          {severities.map(({ name, title }) => {
            const count = report.filter(({ severity }) => severity === name).length
            return count === 0 ? null : (
              <button key={name} type="button" className={`xw-remarks__kind xw-dot--${name}`} aria-pressed={shown.has(name)} onClick={() => toggle(name)}>
                {t(title)} <span>{count}</span>
              </button>
            )
          })}
          {mending.canMend && safe > 1 && (
            <button type="button" className="xw-mend xw-mend--all" disabled={isStale || mending.isWaiting} onClick={() => mending.mendAll()}>
              {t({ zh: `一键改好 ${safe} 处`, en: `Mend ${safe} at once` })}
            </button>
          )}
        </div>
      )}
      <p role="status" className="xw-remarks__said">
        {mending.said && t(mending.said)}
        {mending.undo && (
          <button type="button" className="xw-link" onClick={mending.undo}>
            {t({ zh: '撤销', en: 'Undo' })}
          </button>
        )}
      </p>
      {isOwnText && report.length > 0 && (
        <p className="xw-remarks__none">
          {t({
            zh: '这个渠道用的是自己的版本，正文段落对不上号。请在「各渠道版本」里改。',
            en: 'This channel has a version of its own, so blocks do not match the text. Change it under “Channel versions”.',
          })}
        </p>
      )}
      {groupRemarks(report, shown).map(({ place, title, remarks }) => (
        <section key={place} className="xw-remarks__group">
          <h4>
            {t(title)} <span>{remarks.length}</span>
          </h4>
          <ul>
            {remarks.map((remark, index) => (
              <RemarkLine key={`${remark.rule}/${remark.block ?? ''}/${index}`} remark={remark} mending={mending} isStale={isStale} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function RemarkLine({ remark, mending, isStale }: { remark: Remark; mending: Mending; isStale: boolean }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { message, basis, block, severity } = remark
  const remedy = mending.remedyFor(remark)
  const basisName = evidence[basis]
  return (
    <li className={`xw-remark xw-dot--${severity}`}>
      <p>{t(message)}</p>
      <div className="xw-remark__acts">
        <small>{basisName && t({ zh: `依据：${basisName.zh}`, en: `Basis: ${basisName.en}` })}</small>
        {block !== undefined && !mending.isOwnText && (
          <button type="button" className="xw-link" onClick={() => showBlock(block)}>
            {t({ zh: `看第 ${block + 1} 段`, en: `Show block ${block + 1}` })}
          </button>
        )}
        {remedy.kind === 'mend' && mending.canMend && (
          <button type="button" className="xw-mend" disabled={isStale || mending.isWaiting} onClick={() => mending.mendOne(remark)}>
            {t(remedy.label)}
          </button>
        )}
        {remedy.kind === 'none' && severity !== 'fixed' && <small>{t(remedy.why)}</small>}
      </div>
    </li>
  )
}
