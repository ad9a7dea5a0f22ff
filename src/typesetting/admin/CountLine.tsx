'use client'
import { useTranslation } from '@payloadcms/ui'
import { say, type Bilingual } from '@/platform/language'
import { type Measure, partNames } from '../rules/limits'
import type { Counts } from '../index'
import { figure, inUnit, weight } from './figures'

/** How long the piece is, and how much of each limit of the platform is used, counted as the platform counts. */
export function CountLine({ counts: { words, minutes, images, imageBytes }, measures }: { counts: Counts; measures: readonly Measure[] }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const pictures = imageBytes === 0 ? '' : ` · ${weight(imageBytes)}`
  const said = {
    zh: `${figure(words)} 字 · 读 ${Math.max(1, Math.round(minutes))} 分钟 · ${images} 张图${pictures}`,
    en: `${figure(words)} words · ${Math.max(1, Math.round(minutes))} min · ${images} ${images === 1 ? 'picture' : 'pictures'}${pictures}`,
  }
  return (
    <div className="xw-counts">
      <p className="xw-counts__line">{t(said)}</p>
      {measures.length > 0 && (
        <dl className="xw-counts__limits" aria-label={t({ zh: '平台上限', en: 'Limits of the platform' })}>
          {measures.map(({ part, count, max, unit, isOver }) => (
            <div key={part} className={isOver ? 'xw-counts__limit xw-counts__limit--over' : 'xw-counts__limit'}>
              <dt>{t(partNames[part])}</dt>
              <dd>
                {figure(count)} / {figure(max)}
                <span>{t(inUnit(unit))}</span>
                {isOver && part !== 'fold' && <strong>{t({ zh: `超出 ${figure(count - max)}`, en: `${figure(count - max)} over` })}</strong>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
