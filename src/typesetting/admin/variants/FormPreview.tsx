'use client'
import { useTranslation } from '@payloadcms/ui'
import { Download } from 'lucide-react'
import { say, type Bilingual } from '@/platform/language'
import type { Target } from '../../rules/page'
import { partNames } from '../../index'
import { CopyResult } from '../CopyResult'
import { RemarkList } from '../RemarkList'
import type { Described } from './use-form-description'
import '../preview.css'
import '../remarks.css'

/** The form as it would go out, its counters, and what a person needs to post it by hand. */
export function FormPreview({ target, described: { set, measures }, isStale }: { target: Target; described: Described; isStale: boolean }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const isText = target.form === 'plain'
  return (
    <div className="xw-forms__result" aria-busy={isStale}>
      <ul className="xw-forms__counts">
        {measures.map(({ part, count, max, isOver, basis }) => (
          <li key={part} className={isOver ? 'xw-part__count--over' : undefined} title={t({ zh: `依据 ${basis}`, en: `Basis ${basis}` })}>
            {t(partNames[part])} {count} / {max}
          </li>
        ))}
      </ul>
      {isText ? (
        <>
          {target.limits?.title && <p className="xw-forms__title">{set.title}</p>}
          <pre className={isStale ? 'xw-forms__text xw-forms__text--stale' : 'xw-forms__text'}>{set.text}</pre>
          <CopyResult key={target.name} result={set} target={target} isStale={isStale} />
          <Downloads images={set.images} />
        </>
      ) : (
        <p className="xw-hint">{t({ zh: '成品看右侧「成品预览」。', en: 'See “Preview” at the side for the finished piece.' })}</p>
      )}
      <RemarkList report={set.report} isStale={isStale} />
    </div>
  )
}

function Downloads({ images }: { images: Described['set']['images'] }) {
  const { i18n } = useTranslation()
  if (images.length === 0) return null
  return (
    <ol className="xw-forms__pictures">
      {images.map(({ id, src, alt }, index) => (
        <li key={id}>
          <a href={src} download={`${index + 1}`}>
            <img src={src} alt={alt} width={72} height={72} loading="lazy" />
            <Download size={14} aria-hidden />
            <span className="xw-unseen">{say({ zh: `下载第 ${index + 1} 张`, en: `Download picture ${index + 1}` }, i18n.language)}</span>
          </a>
        </li>
      ))}
    </ol>
  )
}
