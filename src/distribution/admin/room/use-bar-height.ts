'use client'
import { useEffect, useRef } from 'react'

/** Tells the styles how high the bar is that stays on top, so that the heads of the days stay right below it. */
export function useBarHeight(): React.RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = bar.current
    if (!element) return
    const watching = new ResizeObserver(() => element.parentElement?.style.setProperty('--xw-room-bar', `${element.offsetHeight}px`))
    watching.observe(element)
    return () => watching.disconnect()
  }, [])
  return bar
}
