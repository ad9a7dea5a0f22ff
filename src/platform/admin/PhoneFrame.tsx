'use client'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import './phone.css'

type Props = {
  /** The article as the channel gets it. */
  html: string
  title: string
  byline: string
  /** Width of the phone's screen in CSS pixels. */
  width: number
  isDark?: boolean
  label: string
}

const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><base target="_blank"><style>
html{background:#fff;-webkit-text-size-adjust:100%}
body{margin:0;padding:20px 16px 32px;color:#1f2329;font:17px/1.75 -apple-system,BlinkMacSystemFont,"PingFang SC","HarmonyOS Sans SC","MiSans","Noto Sans SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
img,video{max-width:100%;height:auto}table{max-width:100%}pre{overflow:auto}
.t{margin:0 0 14px;font-size:22px;line-height:1.4;font-weight:600}.b{margin:0 0 22px;color:#8a8f99;font-size:15px}
html.dark{filter:invert(.9) hue-rotate(180deg)}html.dark img{filter:invert(1) hue-rotate(180deg)}
::-webkit-scrollbar{width:0}</style></head><body></body></html>`

/**
 * An article on a phone. The frame runs no script and is written in place, so that reading goes on where it was
 * while the text changes. Dark is only a dark ground with turned colours, not WeChat's own rules.
 */
export function PhoneFrame({ html, title, byline, width, isDark = false, label }: Props) {
  const holder = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const room = useWidthOf(holder)
  const scale = room === 0 ? 1 : Math.min(1, room / width)

  const write = useCallback(() => {
    const inside = frame.current?.contentDocument
    if (!inside?.body) return
    inside.documentElement.className = isDark ? 'dark' : ''
    inside.body.innerHTML = `<h1 class="t"></h1><p class="b"></p><div></div>`
    const [heading, line, article] = inside.body.children
    if (heading) heading.textContent = title
    if (line) line.textContent = byline
    if (article) article.innerHTML = html
  }, [html, title, byline, isDark])
  useEffect(write, [write])

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
