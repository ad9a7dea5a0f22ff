'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import { measure } from '../rules/limits'
import { targets } from '../index'
import { CopyResult } from './CopyResult'
import { CountLine } from './CountLine'
import { FullPreview, PC_WIDTH } from './FullPreview'
import { PreviewBar, type View } from './PreviewBar'
import { nightOf, PreviewFrames } from './PreviewFrames'
import { RemarkList } from './RemarkList'
import { usePreview } from './use-preview'
import './controls.css'
import './preview.css'
import './remarks.css'

/** Below this width Payload puts the sidebar under the text; the preview is then opened on request. */
const STACKED = '(max-width: 1024px)'

/** The draft as readers will see it, beside the editor, and what the channel would change or refuse. */
export function PreviewPanel() {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const title = useFormFields(([fields]) => fields?.title?.value as string | undefined)
  const author = useFormFields(([fields]) => fields?.author?.value as string | undefined)
  const [view, setView] = useState<View>({ name: 'wechat', width: 375, look: 'light' })
  const [isOpen, setOpen] = useState(false)
  const [isFull, setFull] = useState(false)
  useEffect(() => setOpen(!window.matchMedia(STACKED).matches), [])
  const { result, of: made, isOwnText, isStale, problem } = usePreview(view.name, isOpen)
  const target = targets.find(({ name }) => name === made) ?? targets[0]

  const counters = useMemo(() => {
    if (!result || !target) return null
    const { text, topics, counts } = result
    const of = { title: result.title, digest: result.digest, author: author ?? '', text, pictures: counts.images, topics: topics.length }
    return { counts, measures: measure(target.limits ?? {}, of) }
  }, [result, target, author])
  if (!target) return null
  const shown = { result, target, title: result?.title || title || t({ zh: '还没有标题', en: 'No title yet' }), byline: author ?? '' }
  const label = t({ zh: '成品预览', en: 'Preview' })
  const isSeen = result !== null

  return (
    <section className="field-type xw-preview" aria-label={label}>
      <button type="button" className="xw-preview__open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? { zh: '收起成品预览', en: 'Hide the preview' } : { zh: '看成品预览', en: 'Show the preview' })}
      </button>
      {isOpen && (
        <>
          <PreviewBar
            target={targets.find(({ name }) => name === view.name) ?? target}
            view={view}
            onChange={(change) => setView({ ...view, ...change })}
            onFull={() => setFull(true)}
          />
          <div className={isStale && isSeen ? 'xw-preview__phone xw-preview__phone--stale' : 'xw-preview__phone'} aria-busy={isStale}>
            <PreviewFrames {...shown} look={nightOf(target) ? view.look : 'light'} width={view.width} label={label} />
          </div>
          <ProblemNote problem={problem} />
          {counters && <CountLine {...counters} />}
          {result && <CopyResult key={target.name} result={result} target={target} isStale={isStale} />}
          {result && <RemarkList report={result.report} isStale={isStale} isOwnText={isOwnText} />}
          {isFull && <FullPreview {...shown} phoneWidth={view.width === PC_WIDTH ? 375 : view.width} counters={counters} onClose={() => setFull(false)} />}
        </>
      )}
    </section>
  )
}
