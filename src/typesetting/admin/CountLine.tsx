'use client'
import { useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'
import type { Counts } from '../index'

/** How long the piece is: words, reading time, weight of its pictures. */
export function CountLine({ counts: { words, minutes, images, imageBytes } }: { counts: Counts }) {
  const { i18n } = useTranslation()
  const weight = imageBytes === 0 ? '' : ` · ${imageBytes < 1_000_000 ? `${Math.ceil(imageBytes / 1000)} KB` : `${(imageBytes / 1_000_000).toFixed(1)} MB`}`
  const said = {
    zh: `${words.toLocaleString('en-US')} 字 · 读 ${Math.max(1, Math.round(minutes))} 分钟 · ${images} 张图${weight}`,
    en: `${words.toLocaleString('en-US')} words · ${Math.max(1, Math.round(minutes))} min · ${images} ${images === 1 ? 'picture' : 'pictures'}${weight}`,
  }
  return <p className="xw-preview__counts">{say(said, i18n.language)}</p>
}
