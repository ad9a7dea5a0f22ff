'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useMemo, useRef, useState } from 'react'
import { say, type Bilingual } from '@/platform/language'
import type { Theme } from '../../index'
import { COMPARED_WIDTH, importedFrame, originalFrame } from './compared-frames'
import { likeness, marksOf } from './picture-score'
import type { Brought } from './use-import'

type Props = {
  original: string | null
  imported: Brought
  /** The theme that was made of the source: the draft will wear it. */
  worn?: Theme
}

/** The page as it came beside what became of it, and how alike the two are laid out. */
export function Compare({ original, imported, worn }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [score, setScore] = useState<number | null>(null)
  const before = useRef<HTMLIFrameElement>(null)
  const after = useRef<HTMLIFrameElement>(null)
  const preview = useMemo(() => importedFrame(imported, worn), [imported, worn])
  const page = useMemo(() => (original === null ? null : originalFrame(original)), [original])
  const measure = useCallback(() => {
    const pages = [before, after].map((frame) => frame.current?.contentDocument)
    const [first, second] = pages.map((page) => (page?.body ? marksOf(page) : null))
    if (first && second && first.length > 0) setScore(likeness(first, second, COMPARED_WIDTH))
  }, [])
  const frame = (ref: typeof before, html: string, title: Bilingual) => (
    <figure>
      <figcaption>{t(title)}</figcaption>
      <div className="xw-import__screen">
        <iframe ref={ref} title={t(title)} srcDoc={html} sandbox="allow-same-origin" onLoad={measure} />
      </div>
    </figure>
  )
  return (
    <section className="xw-import__compare" aria-label={t({ zh: '对比', en: 'Comparison' })}>
      <div className="xw-import__frames">
        {page !== null && frame(before, page, { zh: '原文', en: 'The original' })}
        {frame(after, preview, { zh: '导入后', en: 'As imported' })}
      </div>
      {original !== null && score !== null && (
        <p className="xw-import__likeness">
          <strong>{t({ zh: `版面相似 ${Math.floor(score * 100)}%`, en: `Layouts ${Math.floor(score * 100)}% alike` })}</strong>
          <span>
            {t({
              zh: '比较文字和图片在 390 像素宽的页面上怎样排列、各占多大，不比较颜色和字体。原文的图片不加载，两边都画成灰块。',
              en: 'Compared is how words and pictures are arranged on a page 390 pixels wide and how much room they take, not colours or typefaces. Pictures are not loaded: they are grey on both sides.',
            })}
          </span>
        </p>
      )}
    </section>
  )
}
