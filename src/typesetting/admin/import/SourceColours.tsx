'use client'
import { useTranslation } from '@payloadcms/ui'
import { say, type Bilingual } from '@/platform/language'
import { colourMoves, type SourceTheme } from '../../index'
import { partNames } from '../../rules/theme-check'
import { glimpses } from '../../rules/theme-sample'
import { ThemeSample } from '../ThemeSample'

/** The colours and the type of the source, what a theme made of them has instead, and how that looks. */
export function SourceColours({ look }: { look: SourceTheme }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { draft, notes } = look
  return (
    <div className="xw-import__look">
      <ThemeSample theme={draft} document={glimpses.theme} scale={0.75} />
      <ul className="xw-import__colours">
        {colourMoves(look).map(({ part, from, to }) => (
          <li key={part}>
            <span className="xw-import__part">{t(partNames[part])}</span>
            <span className="xw-import__moves">
              <Swatch colour={from} />
              {from !== to && (
                <>
                  <span aria-hidden>→</span>
                  <Swatch colour={to} />
                </>
              )}
            </span>
          </li>
        ))}
        <li>
          <span className="xw-import__part">{t({ zh: '字', en: 'type' })}</span>
          <span>{t(typeWords(look))}</span>
        </li>
      </ul>
      {notes.length > 0 && (
        <ul className="xw-import__notes">
          {notes.map((note) => (
            <li key={note.en}>{t(note)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Swatch({ colour }: { colour: string }) {
  return (
    <span className="xw-import__swatch">
      <i style={{ background: colour }} aria-hidden />
      {colour}
    </span>
  )
}

function typeWords({ draft: { type } }: SourceTheme): Bilingual {
  const { size, lineHeight, tracking, face } = type
  const zh = [`${size} px`, `行高 ${lineHeight}`, ...(tracking ? [`字距 ${tracking} px`] : []), ...(face === 'serif' ? ['标题宋体'] : [])]
  const en = [`${size} px`, `line height ${lineHeight}`, ...(tracking ? [`spacing ${tracking} px`] : []), ...(face === 'serif' ? ['serif titles'] : [])]
  return { zh: zh.join('，'), en: en.join(', ') }
}
