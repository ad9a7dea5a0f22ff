'use client'
import { useTranslation } from '@payloadcms/ui'
import { Moon, Sun } from 'lucide-react'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import { PhoneFrame } from '@/platform/admin/PhoneFrame'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import { darkenArticle } from '../../dark-mode/dark-page'
import type { Theme } from '../../index'
import { useWorn } from './use-worn'

type Title = { id: string | number; title?: string | null }

const night = { ground: 'reader', recolour: darkenArticle } as const
const PHONE = 390

/** The theme on a whole article, by day and in WeChat's dark mode, before it is saved. */
export function MakerPreview({ theme }: { theme: Theme }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const drafts = useDrafts()
  const [draft, setDraft] = useState('')
  const [isDark, setDark] = useState(false)
  const { html, isStale, problem } = useWorn(theme, draft, i18n.language)
  const title = drafts.find(({ id }) => String(id) === draft)?.title ?? t({ zh: '洱海东岸，慢慢走三天', en: 'Three slow days east of Erhai' })
  return (
    <section className="xw-maker__preview" aria-label={t({ zh: '试穿', en: 'Try it on' })}>
      <div className="xw-maker__bar">
        <select
          className="xw-maker__button"
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          aria-label={t({ zh: '试在哪篇文稿上', en: 'On which draft' })}
        >
          <option value="">{t({ zh: '样文：各种内容都有', en: 'Sample with every kind of block' })}</option>
          {drafts.map(({ id, title: name }) => (
            <option key={id} value={String(id)}>
              {name || t({ zh: `未命名 ${id}`, en: `Untitled ${id}` })}
            </option>
          ))}
        </select>
        <button type="button" className="xw-maker__button" aria-pressed={isDark} onClick={() => setDark(!isDark)}>
          {isDark ? <Sun size={15} aria-hidden /> : <Moon size={15} aria-hidden />}
          {t(isDark ? { zh: '浅色', en: 'Light' } : { zh: '微信深色', en: 'WeChat dark' })}
        </button>
      </div>
      <ProblemNote problem={problem} />
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

/** The drafts that were worked on last. */
function useDrafts(): Title[] {
  const [drafts, setDrafts] = useState<Title[]>([])
  useEffect(() => {
    const gone = new AbortController()
    call<{ docs: Title[] }>('/drafts?draft=true&depth=0&limit=30&sort=-updatedAt&select[title]=true', { signal: gone.signal }).then(
      (answer) => answer.ok && setDrafts(answer.value.docs),
      () => undefined,
    )
    return () => gone.abort()
  }, [])
  return drafts
}
