'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useMemo, useRef, useState } from 'react'
import { say, type Bilingual } from '@/platform/language'
import { typeset, themes, type Imported } from '../../index'
import { likeness, marksOf } from './picture-score'

const WIDTH = 390
const frameStyle = `html{background:#fff}body{margin:0;padding:16px;color:#1f2329;font:16px/1.75 -apple-system,"PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}img,[data-picture]{display:block;max-width:100%;min-height:60px;background:#e3e6ea;color:#e3e6ea}table{max-width:100%}`
/** No script runs, and nothing is loaded from anywhere. WeChat hides its text until a script shows it. */
const guard = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`
const unhide = '<style>#js_content,.rich_media_content{visibility:visible!important;opacity:1!important}</style>'

/** The page as it came beside what became of it, and how alike the two are laid out. */
export function Compare({ original, imported }: { original: string | null; imported: Imported }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [score, setScore] = useState<number | null>(null)
  const before = useRef<HTMLIFrameElement>(null)
  const after = useRef<HTMLIFrameElement>(null)
  const preview = useMemo(() => previewOf(imported), [imported])
  const measure = useCallback(() => {
    const pages = [before, after].map((frame) => frame.current?.contentDocument)
    const [first, second] = pages.map((page) => (page?.body ? marksOf(page) : null))
    if (first && second && first.length > 0) setScore(likeness(first, second, WIDTH))
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
        {original !== null && frame(before, `${guard}<style>${frameStyle}</style>${original}${unhide}`, { zh: '原文', en: 'The original' })}
        {frame(after, preview, { zh: '导入后', en: 'As imported' })}
      </div>
      {original !== null && score !== null && (
        <p className="xw-import__likeness">
          {t({
            zh: `版面相似 ${Math.round(score * 100)}%：只比较文字和图片在 390 像素宽的页面上各占哪里，不比较颜色、字体和文字内容。原文的图片未加载，两边都画成灰块。`,
            en: `Layouts are ${Math.round(score * 100)}% alike: only where words and pictures stand on a page 390 pixels wide, not colours, typefaces or what the words say. Pictures are not loaded and drawn grey on both sides.`,
          })}
        </p>
      )}
    </section>
  )
}

function previewOf({ document, report }: Imported): string {
  const pictures = Object.fromEntries(report.pictures.map((picture) => [picture.id, { ...picture, url: '/picture', alt: picture.alt || ' ' }]))
  const { html } = typeset({ document, resources: { pictures, products: {}, promotions: {} }, target: 'wechat', theme: themes[0]?.id ?? '' })
  let next = 0
  // A stand-in keeps the proportions of the picture; its file is fetched when the draft is made.
  const shown = html.replace(/<img\b[^>]*>/g, () => {
    const { width = 0, height = 0 } = report.pictures[next++] ?? {}
    return `<span data-picture style="width:100%;aspect-ratio:${width > 0 && height > 0 ? `${width}/${height}` : '3/2'}"></span>`
  })
  return `${guard}<style>${frameStyle}</style>${shown}`
}
