'use client'
import { useTranslation } from '@payloadcms/ui'
import { ChevronDown, ChevronUp, Moon, Sun } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { PhoneFrame } from '@/platform/admin/PhoneFrame'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import { darkenArticle } from '../../dark-mode/dark-page'
import type { Theme } from '../../index'
import { type TriedDraft, useDrafts } from './use-drafts'
import { useWorn } from './use-worn'
import { WearIt } from './WearIt'

const night = { ground: 'reader', recolour: darkenArticle } as const
const PHONE = 390

/** `mayWear`: this person may give the theme to drafts. */
type Props = { theme: Theme; isStored: boolean; mayWear: boolean }

/** The theme on a whole article, by day and in WeChat's dark mode, before it is saved: the one in `?draft=`, the last that wears it, or the sample. */
export function MakerPreview({ theme, isStored, mayWear }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const asked = useSearchParams().get('draft') ?? ''
  const { drafts, adopt } = useDrafts(asked)
  const [chosen, setChosen] = useState<string | null>(asked === '' ? null : asked)
  const draft = chosen ?? String(drafts.find((one) => isStored && one.theme === theme.id)?.id ?? '')
  const [isDark, setDark] = useState(false)
  const [isFolded, setFolded] = useState(false)
  const { html, isStale, problem } = useWorn(theme, draft, i18n.language)
  const tried = drafts.find(({ id }) => String(id) === draft)
  const title = tried?.title ?? t({ zh: '洱海东岸，慢慢走三天', en: 'Three slow days east of Erhai' })
  return (
    <section className={isFolded ? 'xw-maker__preview is-folded' : 'xw-maker__preview'} aria-label={t({ zh: '试穿', en: 'Try it on' })}>
      <div className="xw-maker__bar">
        <TriedOn drafts={drafts} value={draft} onChange={setChosen} />
        <button type="button" className="xw-maker__button" aria-pressed={isDark} onClick={() => setDark(!isDark)}>
          {isDark ? <Sun size={15} aria-hidden /> : <Moon size={15} aria-hidden />}
          {t(isDark ? { zh: '浅色', en: 'Light' } : { zh: '微信深色', en: 'WeChat dark' })}
        </button>
        <button type="button" className="xw-maker__button xw-maker__fold" aria-expanded={!isFolded} onClick={() => setFolded(!isFolded)}>
          {isFolded ? <ChevronDown size={15} aria-hidden /> : <ChevronUp size={15} aria-hidden />}
          {t(isFolded ? { zh: '展开', en: 'Show' } : { zh: '收起', en: 'Hide' })}
        </button>
      </div>
      <ProblemNote problem={problem} />
      {tried && isStored && mayWear && <WearIt key={tried.id} draft={tried} themeId={theme.id} onWorn={(change) => adopt(tried.id, change)} />}
      <div className="xw-maker__phone" aria-busy={isStale}>
        <PhoneFrame
          html={html}
          title={title}
          byline=""
          width={PHONE}
          label={t({ zh: '版式预览', en: 'Preview of the theme' })}
          {...(isDark ? { night } : {})}
        />
      </div>
    </section>
  )
}

function TriedOn({ drafts, value, onChange }: { drafts: readonly TriedDraft[]; value: string; onChange: (id: string) => void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  return (
    <select
      className="xw-maker__button"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      aria-label={t({ zh: '试在哪篇文稿上', en: 'On which draft' })}
    >
      <option value="">{t({ zh: '样文：各种内容都有', en: 'Sample with every kind of block' })}</option>
      {drafts.map(({ id, title }) => (
        <option key={id} value={String(id)}>
          {title || t({ zh: `未命名 ${id}`, en: `Untitled ${id}` })}
        </option>
      ))}
    </select>
  )
}
