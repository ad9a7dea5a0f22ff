'use client'
import { useTranslation } from '@payloadcms/ui'
import { say, type Bilingual } from '@/platform/language'
import type { Target } from '../../rules/page'
import { partNames } from '../../index'
import { CopyResult } from '../CopyResult'
import { figure, inUnit } from '../figures'
import { RemarkList } from '../RemarkList'
import { PictureDownloads } from './PictureDownloads'
import type { Described } from './use-form-description'
import '../controls.css'
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
        {measures.map(({ part, count, max, unit, isOver, basis }) => (
          <li key={part} className={isOver && part !== 'fold' ? 'xw-part__count--over' : undefined} title={t({ zh: `依据 ${basis}`, en: `Basis ${basis}` })}>
            {t(partNames[part])} {figure(count)} / {figure(max)}
            {part === 'fold' && ` ${t(inUnit(unit))}`}
          </li>
        ))}
      </ul>
      {isText ? (
        <>
          {target.limits?.title && <p className="xw-forms__title">{set.title}</p>}
          <pre className={isStale ? 'xw-forms__text xw-forms__text--stale' : 'xw-forms__text'}>{set.text}</pre>
          {/* The pictures stand below, where they can be downloaded. */}
          <CopyResult key={target.name} result={{ ...set, images: [] }} target={target} isStale={isStale} />
          <PictureDownloads images={set.images} stem={t(target.label)} />
        </>
      ) : (
        <>
          {set.link !== '' && <p className="xw-forms__beside">{t({ zh: `阅读原文 → ${set.link}`, en: `Read original → ${set.link}` })}</p>}
          <p className="xw-hint">{t({ zh: '排好的样子在「成品预览」里看。', en: 'See “Preview” for the finished piece.' })}</p>
        </>
      )}
      <RemarkList report={set.report} isStale={isStale} />
    </div>
  )
}
