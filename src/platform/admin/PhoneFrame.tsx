'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { say, type Bilingual } from '../language'
import { watchHeldBack, withHeldBack } from './held-back'
import './phone.css'

/** How a channel looks at night: the reader's own colours for the page, with the article converted or turned over. */
export type Night = {
  /** `shop`: our shop turns the article over; `reader`: only the page is dark. */
  ground: 'reader' | 'shop'
  /** Converts the article in place, once it is laid out. */
  recolour?: (article: HTMLElement) => void
}

type Props = {
  /** The article as the channel gets it. */
  html: string
  title: string
  byline: string
  /** Width of the screen in CSS pixels. */
  width: number
  label: string
  /** `html` holds words only, with their line breaks. */
  isPlain?: boolean
  /** Absent: the page by day. */
  night?: Night
}

const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><base target="_blank"><style>
html{background:#fff;-webkit-text-size-adjust:100%}
body{margin:0;padding:20px 16px 32px;color:#1f2329;font:17px/1.75 -apple-system,BlinkMacSystemFont,"PingFang SC","HarmonyOS Sans SC","MiSans","Noto Sans SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
img,video{max-width:100%;height:auto}table{max-width:100%}pre{overflow:auto}
.t{margin:0 0 14px;font-size:22px;line-height:1.4;font-weight:600}.b{margin:0 0 22px;color:#8a8f99;font-size:15px}.t:empty,.b:empty{display:none}
.plain{white-space:pre-wrap}
.held-back{outline:2px dashed #c8402f;outline-offset:-2px}.held-note{display:block;width:fit-content;margin:4px auto;padding:0 8px;border-radius:4px;background:#c8402f;color:#fff;font:12px/1.8 sans-serif}
html.reader{background:#191919}html.reader body{color:#a3a3a3}html.reader .t{color:#d5d5d5}html.reader .b{color:#7b7b7b}
html.shop{background:#16181b}html.shop body{color:#e8e6e1}html.shop .b{color:#a3a5a6}html.shop .a{filter:invert(1) hue-rotate(180deg);color:#1e2227}html.shop .a img{filter:invert(1) hue-rotate(180deg) brightness(.92)}
::-webkit-scrollbar{width:0}</style></head><body><h1 class="t"></h1><p class="b"></p><div class="a"></div></body></html>`

/** An article on a screen. The frame runs no script and is written in place, so that reading goes on where it was while the text changes. */
export function PhoneFrame({ html, title, byline, width, label, isPlain = false, night }: Props) {
  const holder = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const room = useWidthOf(holder)
  const scale = room === 0 ? 1 : Math.min(1, room / width)
  const { ground = '', recolour } = night ?? {}
  const { i18n } = useTranslation()
  const words = useCallback((text: Bilingual) => say(text, i18n.language), [i18n.language])

  const write = useCallback(() => {
    const inside = frame.current?.contentDocument
    const [heading, line, article] = inside?.body?.children ?? []
    if (!inside || !heading || !line || !article) return
    inside.documentElement.className = ground
    heading.textContent = title
    line.textContent = byline
    article.className = isPlain ? 'a plain' : 'a'
    if (isPlain) article.textContent = html
    else article.replaceChildren(inside.importNode(withHeldBack(html, words), true))
    watchHeldBack(article as HTMLElement, words)
    recolour?.(article as HTMLElement)
  }, [html, title, byline, isPlain, ground, recolour, words])
  // The width is part of it: what lies over what is measured on the laid out page.
  useEffect(write, [write, width])

  return (
    <div className="xw-phone" ref={holder}>
      <div className="xw-phone__screen" style={{ width: Math.floor(width * scale), ['--xw-scale' as string]: scale, ['--xw-width' as string]: `${width}px` }}>
        <iframe ref={frame} title={label} srcDoc={page} sandbox="allow-same-origin" onLoad={write} />
      </div>
    </div>
  )
}

function useWidthOf(holder: React.RefObject<HTMLDivElement | null>): number {
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const element = holder.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [holder])
  return room
}
