'use client'
import { useTranslation } from '@payloadcms/ui'
import { say, type Bilingual } from '@/platform/language'
import type { PartChange } from '../../index'

type Changed = { change: PartChange; isFixed: boolean; onTake(): void; onKeep(): void }

/** What the draft says differently since this part was edited, and the two ways to answer it. */
export function ChangedSource({ change: { sentences }, isFixed, onTake, onKeep }: Changed) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  return (
    <div className="xw-changed" role="status">
      <p>{t({ zh: '改过之后，文稿里这一部分变了：', en: 'The draft changed here since you edited this:' })}</p>
      <ul>
        {sentences
          .filter(({ kind }) => kind !== 'same')
          .map(({ kind, text }, index) => (
            <li key={`${index}/${text}`}>
              {kind === 'gone' ? <del>{text}</del> : <ins>{text}</ins>}
              <span className="xw-unseen">{kind === 'gone' ? t({ zh: '（已删）', en: ' (removed)' }) : t({ zh: '（新增）', en: ' (added)' })}</span>
            </li>
          ))}
      </ul>
      {!isFixed && (
        <p className="xw-changed__answers">
          <button type="button" className="xw-link" onClick={onTake}>
            {t({ zh: '采用新的', en: 'Take the new one' })}
          </button>
          <button type="button" className="xw-link" onClick={onKeep}>
            {t({ zh: '保持我的', en: 'Keep mine' })}
          </button>
        </p>
      )}
    </div>
  )
}
