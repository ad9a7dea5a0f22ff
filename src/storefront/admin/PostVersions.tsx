'use client'
import { useTranslation } from '@payloadcms/ui'
import { useMemo, useState } from 'react'
import { Moment } from '@/platform/admin/Moment'
import { ChangedText } from '@/platform/compare/ChangedText'
import { wordChanges } from '@/platform/compare/word-changes'
import { say, type Bilingual } from '@/platform/language'
import '@/platform/compare/compare.css'
import { postActNames } from '../rules/post-act'
import { versionKindNames } from '../rules/post-version'
import { PutBack } from './PutBack'
import type { PostHistory, ShownVersion } from './use-post-history'

type Props = { post: PostHistory; shown: ShownVersion; onShow: (key: string) => void; onDone: () => Promise<void> }

/** Every version, the newest first, with what changed; two of them side by side on request. */
export function PostVersions({ post, shown, onShow, onDone }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [isComparing, setComparing] = useState(false)
  const current = post.versions.find(({ key }) => key === post.current)
  const canCompare = current !== undefined && current.key !== shown.key
  return (
    <section className="xw-post__versions" aria-label={t({ zh: '版本', en: 'Versions' })}>
      <h3>{t({ zh: '版本', en: 'Versions' })}</h3>
      <ol>
        {post.versions.map((version) => (
          <li key={version.key} className={version.key === shown.key ? 'is-shown' : ''}>
            <button type="button" aria-pressed={version.key === shown.key} onClick={() => onShow(version.key)}>
              <Moment iso={version.at} />
              <span>{t(versionKindNames[version.kind])}</span>
              {version.key === post.current && <strong>{t({ zh: '读者现在看到的', en: 'What readers get' })}</strong>}
            </button>
            <Changes version={version} />
          </li>
        ))}
      </ol>
      {canCompare && (
        <button type="button" className="xw-post__compare" aria-expanded={isComparing} onClick={() => setComparing(!isComparing)}>
          {t(isComparing ? { zh: '收起比较', en: 'Hide the comparison' } : { zh: '与现在的一版比较', en: 'Compare with what readers get' })}
        </button>
      )}
      {canCompare && isComparing && <Comparison before={shown} after={current} />}
      {canCompare && shown.kind === 'delivery' && <PutBack post={post} version={shown} onDone={onDone} />}
      {post.acts.length > 0 && <Acts post={post} />}
    </section>
  )
}

function Changes({ version }: { version: ShownVersion }) {
  const { i18n } = useTranslation()
  const none = say({ zh: '（无）', en: '(none)' }, i18n.language)
  if (version.kind === 'delivery') return <p>{version.title}</p>
  return (
    <ul>
      {version.changes.map(({ source, label, old, new: fresh }) => (
        <li key={source}>
          {say(label, i18n.language)} <del>{old ?? none}</del> → <ins>{fresh ?? none}</ins>
        </li>
      ))}
    </ul>
  )
}

function Comparison({ before, after }: { before: ShownVersion; after: ShownVersion }) {
  const { i18n } = useTranslation()
  const changes = useMemo(() => wordChanges(linesOf(before), linesOf(after)), [before, after])
  return (
    <div className="xw-post__comparison">
      <ChangedText paragraphs={changes} language={i18n.language} />
    </div>
  )
}

function linesOf({ title, text }: ShownVersion): string[] {
  return [title, ...text.split('\n')]
}

function Acts({ post }: { post: PostHistory }) {
  const { i18n } = useTranslation()
  const byDelivery = say({ zh: '由新的投递', en: 'by a later delivery' }, i18n.language)
  return (
    <ul className="xw-post__history">
      {[...post.acts].reverse().map(({ act, at, by, note }) => (
        <li key={at}>
          <Moment iso={at} /> {say(postActNames[act], i18n.language)} {by === null ? byDelivery : note}
        </li>
      ))}
    </ul>
  )
}
