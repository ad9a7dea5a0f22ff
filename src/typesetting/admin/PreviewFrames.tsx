'use client'
import { useTranslation } from '@payloadcms/ui'
import { type Night, PhoneFrame } from '@/platform/admin/PhoneFrame'
import { say, type Bilingual } from '@/platform/language'
import { darkenArticle } from '../dark-mode/dark-page'
import type { Target } from '../rules/page'
import type { Typeset } from '../index'

export type Look = 'light' | 'dark' | 'both'

/** What is shown, wherever it is shown. */
export type Shown = { result: Typeset | null; target: Target; title: string; byline: string }

const wechatNight: Night = { ground: 'reader', recolour: (article) => darkenArticle(article) }
const shopNight: Night = { ground: 'shop' }
const readerNight: Night = { ground: 'reader' }

/** How readers of a target see it at night; null where nobody reads it at night. */
export function nightOf({ name, form }: Target): Night | null {
  if (name === 'wechat') return wechatNight
  if (name === 'storefront') return shopNight
  return form === 'plain' ? readerNight : null
}

type FrameProps = Shown & { width: number; isDark: boolean; label: string }

export function PreviewFrame({ result, target, title, byline, width, isDark, label }: FrameProps) {
  const isPlain = target.form !== 'markup'
  return (
    <PhoneFrame
      html={result?.html ?? ''}
      title={hasOwnTitle(target) ? title : ''}
      byline={hasOwnTitle(target) ? byline : ''}
      isPlain={isPlain}
      width={width}
      label={label}
      {...(isDark ? { night: nightOf(target) ?? readerNight } : {})}
    />
  )
}

/** Articles, and platforms that ask for a title; the others begin with their text. */
function hasOwnTitle({ form, limits }: Target): boolean {
  return form === 'markup' || limits?.title !== undefined
}

const names: Record<'light' | 'dark', Bilingual> = { light: { zh: '浅色', en: 'Light' }, dark: { zh: '深色', en: 'Dark' } }

/** One screen, or the same screen by day and by night side by side. */
export function PreviewFrames({ look, width, label, ...shown }: Shown & { look: Look; width: number; label: string }) {
  const { i18n } = useTranslation()
  if (look !== 'both') return <PreviewFrame {...shown} width={width} isDark={look === 'dark'} label={label} />
  return (
    <div className="xw-preview__pair">
      {(['light', 'dark'] as const).map((one) => (
        <figure key={one}>
          <figcaption>{say(names[one], i18n.language)}</figcaption>
          <PreviewFrame {...shown} width={width} isDark={one === 'dark'} label={`${label} · ${say(names[one], i18n.language)}`} />
        </figure>
      ))}
    </div>
  )
}
