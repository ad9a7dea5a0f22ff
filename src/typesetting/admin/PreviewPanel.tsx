'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { Moon, Sun } from 'lucide-react'
import { useEffect, useState } from 'react'
import { PhoneFrame } from '@/platform/admin/PhoneFrame'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import { targets, type TargetName } from '../index'
import { CountLine } from './CountLine'
import { RemarkList } from './RemarkList'
import { usePreview } from './use-preview'
import './preview.css'

const widths = [375, 390, 414, 677]
const pages = targets.filter(({ form }) => form === 'markup')
/** Below this width Payload puts the sidebar under the text; the preview is then opened on request. */
const STACKED = '(max-width: 1024px)'

/** The draft as readers will see it, beside the editor, and what the channel would change or refuse. */
export function PreviewPanel() {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const title = useFormFields(([fields]) => fields?.title?.value as string | undefined)
  const author = useFormFields(([fields]) => fields?.author?.value as string | undefined)
  const [target, setTarget] = useState<TargetName>(pages[0]?.name ?? 'wechat')
  const [width, setWidth] = useState(375)
  const [isDark, setDark] = useState(false)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => setOpen(!window.matchMedia(STACKED).matches), [])
  const { result, isStale, problem } = usePreview(target, isOpen)

  return (
    <section className="field-type xw-preview" aria-label={t({ zh: '成品预览', en: 'Preview' })}>
      <button type="button" className="xw-preview__open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? { zh: '收起成品预览', en: 'Hide the preview' } : { zh: '看成品预览', en: 'Show the preview' })}
      </button>
      {isOpen && (
        <>
          <div className="xw-preview__bar">
            <div className="xw-tabs" role="tablist">
              {pages.map(({ name, label }) => (
                <button key={name} type="button" role="tab" aria-selected={name === target} onClick={() => setTarget(name)}>
                  {t(label)}
                </button>
              ))}
            </div>
            <label className="xw-preview__width">
              <span className="xw-unseen">{t({ zh: '屏宽', en: 'Screen width' })}</span>
              <select value={width} onChange={(event) => setWidth(Number(event.target.value))}>
                {widths.map((pixels) => (
                  <option key={pixels} value={pixels}>
                    {pixels}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              className="xw-preview__dark"
              aria-pressed={isDark}
              onClick={() => setDark(!isDark)}
              title={t({ zh: '只是深色底的近似，微信会按自己的规则换色', en: 'A dark ground only; WeChat changes colours by rules of its own' })}
            >
              {isDark ? <Sun size={16} aria-hidden /> : <Moon size={16} aria-hidden />}
              {t(isDark ? { zh: '浅色', en: 'Light' } : { zh: '深色近似', en: '≈ Dark' })}
            </button>
          </div>
          <div className={isStale && result ? 'xw-preview__phone xw-preview__phone--stale' : 'xw-preview__phone'} aria-busy={isStale}>
            <PhoneFrame
              html={result?.html ?? ''}
              title={title || t({ zh: '还没有标题', en: 'No title yet' })}
              byline={author ?? ''}
              width={width}
              isDark={isDark}
              label={t({ zh: '成品预览', en: 'Preview' })}
            />
          </div>
          <ProblemNote problem={problem} />
          {result && <CountLine counts={result.counts} />}
          {result && <RemarkList report={result.report} />}
        </>
      )}
    </section>
  )
}
