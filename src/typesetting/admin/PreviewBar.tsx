'use client'
import { useTranslation } from '@payloadcms/ui'
import { Maximize2 } from 'lucide-react'
import { say, type Bilingual } from '@/platform/language'
import type { Target } from '../rules/page'
import { targets, type TargetName } from '../index'
import { PC_WIDTH } from './FullPreview'
import { type Look, nightOf } from './PreviewFrames'

const widths = [375, 390, 414, PC_WIDTH]
const looks: readonly { name: Look; title: Bilingual }[] = [
  { name: 'light', title: { zh: '浅色', en: 'Light' } },
  { name: 'dark', title: { zh: '深色', en: 'Dark' } },
  { name: 'both', title: { zh: '并排', en: 'Both' } },
]

export type View = { name: TargetName; width: number; look: Look }

type Props = { target: Target; view: View; onChange(change: Partial<View>): void; onFull(): void }

/** Which channel, how wide, by day or by night. */
export function PreviewBar({ target, view, onChange, onFull }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const move = (event: React.KeyboardEvent, step: number) => {
    const at = targets.findIndex(({ name }) => name === view.name)
    const next = targets[(at + step + targets.length) % targets.length]
    if (!next) return
    event.preventDefault()
    onChange({ name: next.name })
    event.currentTarget.querySelector<HTMLElement>(`[data-target="${next.name}"]`)?.focus()
  }
  return (
    <div className="xw-preview__bar">
      <div
        className="xw-tabs"
        role="tablist"
        aria-label={t({ zh: '渠道', en: 'Channel' })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') move(event, 1)
          if (event.key === 'ArrowLeft') move(event, -1)
        }}
      >
        {targets.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            role="tab"
            data-target={name}
            tabIndex={name === view.name ? 0 : -1}
            aria-selected={name === view.name}
            onClick={() => onChange({ name })}
          >
            {t(label)}
          </button>
        ))}
      </div>
      <div className="xw-preview__view">
        <div className="xw-looks" role="group" aria-label={t({ zh: '浅色或深色', en: 'Light or dark' })}>
          {looks.map(({ name, title }) => (
            <button
              key={name}
              type="button"
              aria-pressed={view.look === name}
              disabled={name !== 'light' && nightOf(target) === null}
              title={name === 'light' ? undefined : t(nightWords(target))}
              onClick={() => onChange({ look: name })}
            >
              {t(title)}
            </button>
          ))}
        </div>
        <label className="xw-preview__width">
          <span className="xw-unseen">{t({ zh: '屏宽', en: 'Screen width' })}</span>
          <select value={view.width} onChange={(event) => onChange({ width: Number(event.target.value) })}>
            {widths.map((pixels) => (
              <option key={pixels} value={pixels}>
                {pixels === PC_WIDTH ? t({ zh: `电脑 ${pixels}`, en: `PC ${pixels}` }) : t({ zh: `手机 ${pixels}`, en: `Phone ${pixels}` })}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="xw-preview__full" onClick={onFull}>
          <Maximize2 size={16} aria-hidden />
          {t({ zh: '整屏', en: 'Full' })}
        </button>
      </div>
    </div>
  )
}

function nightWords(target: Target): Bilingual {
  if (target.name === 'wechat') {
    return { zh: '按腾讯公开的换色算法算出，和读者手机上一致', en: 'Worked out by the algorithm that Tencent publishes, as on readers’ phones' }
  }
  if (nightOf(target) === null) return { zh: '这种成品没有深色的样子', en: 'There is no dark form of this' }
  return target.name === 'storefront' ? { zh: '店铺自己的深色页面', en: 'The shop’s own dark page' } : { zh: '深色界面里的文字', en: 'The words in a dark app' }
}
