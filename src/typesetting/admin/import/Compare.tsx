'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useMemo, useRef, useState } from 'react'
import { say, type Bilingual } from '@/platform/language'
import { type Theme, typeset, themes } from '../../index'
import { originalPage } from './original-page'
import { likeness, marksOf } from './picture-score'
import type { Brought } from './use-import'

const WIDTH = 390
const frameStyle = `html{background:#fff}body{margin:0;padding:16px;color:#1f2329;font:16px/1.75 -apple-system,"PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}[data-picture]{display:inline-block!important;max-width:min(100%,358px)!important;vertical-align:top;background:#e3e6ea;outline:1px solid #fff;outline-offset:-1px}table{max-width:100%}`
/** No script runs, and nothing is loaded from anywhere. WeChat hides its text until a script shows it. */
const guard = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`
const unhide = '<style>#js_content,.rich_media_content{visibility:visible!important;opacity:1!important}</style>'

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
  const preview = useMemo(() => previewOf(imported, worn), [imported, worn])
  const page = useMemo(() => (original === null ? null : `${guard}<style>${frameStyle}</style>${originalPage(original)}${unhide}`), [original])
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

function previewOf({ document, report, cards, theme }: Brought, worn: Theme | undefined): string {
  const pictures = Object.fromEntries(report.pictures.map((picture) => [picture.id, { ...picture, url: '/picture', alt: picture.alt || ' ' }]))
  const { html } = typeset({
    document,
    resources: { pictures, ...(cards ?? { products: {}, promotions: {} }), ...(worn ? { themes: { [worn.id]: worn } } : {}) },
    target: 'wechat',
    theme: worn?.id || theme || (themes[0]?.id ?? ''),
  })
  let next = 0
  // A stand-in keeps the proportions of the picture; its file is fetched when the draft is made.
  const shown = html.replace(/<img\b[^>]*>/g, () => {
    const { width = 0, height = 0 } = report.pictures[next++] ?? {}
    return `<span data-picture style="width:100%;aspect-ratio:${width > 0 && height > 0 ? `${width}/${height}` : '3/2'}"></span>`
  })
  return `${guard}<style>${frameStyle}</style>${shown}`
}
