'use client'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const PHONE_WIDTH = 390

type Props = { html: string | null; label: string; anchor: { at: string | null; turn: number } }

/**
 * A page of the shop on a phone. The frame runs no script, and what changes is written into the page that stands there,
 * so that reading goes on where it was. Links lead nowhere: a preview is no place to leave from.
 */
export function ShopFrame({ html, label, anchor }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  const holder = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(PHONE_WIDTH)
  useLayoutEffect(() => {
    const element = holder.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const write = useCallback(() => {
    const inside = frame.current?.contentDocument
    if (!inside || html === null) return
    const next = new DOMParser().parseFromString(html, 'text/html')
    inside.documentElement.lang = next.documentElement.lang
    inside.documentElement.style.cssText = next.documentElement.style.cssText
    inside.head.replaceChildren(...[...next.head.querySelectorAll('style, meta[name=color-scheme]')].map((one) => inside.importNode(one, true)))
    inside.body.className = next.body.className
    inside.body.replaceChildren(...[...next.body.childNodes].map((one) => inside.importNode(one, true)))
    inside.onclick = stay
  }, [html])
  useEffect(write, [write])
  useEffect(() => {
    const inside = frame.current?.contentDocument
    if (!inside || anchor.turn === 0) return
    const place = anchor.at === null ? inside.body : inside.getElementById(anchor.at)
    place?.scrollIntoView({ block: 'start' })
  }, [anchor])
  const scale = Math.min(1, room / PHONE_WIDTH)
  return (
    <div className="xw-shop-phone__holder" ref={holder}>
      <div className="xw-shop-phone__screen" style={{ width: PHONE_WIDTH * scale, ['--xw-scale' as string]: scale }}>
        <iframe ref={frame} title={label} srcDoc="<!doctype html><html><head></head><body></body></html>" sandbox="allow-same-origin" onLoad={write} />
      </div>
    </div>
  )
}

function stay(event: MouseEvent): void {
  const link = (event.target as Element).closest('a')
  if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault()
}
