'use client'
import { useMemo, useRef } from 'react'

const LONG_MS = 450
const STILL_PX = 10

type Press = {
  /** Whether the click that follows a long press is that of the same finger. */
  hasJustPicked: () => boolean
  handlers: Pick<React.HTMLAttributes<HTMLElement>, 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onContextMenu'>
}

/** A finger that stays on a picture chooses it. */
export function useLongPress(pick: (at: number) => void): Press {
  const held = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null)
  const picked = useRef(false)
  return useMemo(() => {
    const end = () => {
      if (held.current) clearTimeout(held.current.timer)
      held.current = null
    }
    return {
      hasJustPicked: () => {
        const had = picked.current
        picked.current = false
        return had
      },
      handlers: {
        onPointerDown: (event) => {
          picked.current = false
          const at = (event.target as Element).closest('[data-at]')?.getAttribute('data-at')
          if (event.pointerType === 'mouse' || at === null || at === undefined) return
          end()
          const timer = setTimeout(() => {
            picked.current = true
            pick(Number(at))
          }, LONG_MS)
          held.current = { timer, x: event.clientX, y: event.clientY }
        },
        onPointerMove: (event) => {
          if (held.current && Math.hypot(event.clientX - held.current.x, event.clientY - held.current.y) > STILL_PX) end()
        },
        onPointerUp: end,
        onPointerCancel: end,
        // The menu of the browser for pictures would come in between.
        onContextMenu: (event) => (held.current || picked.current) && event.preventDefault(),
      },
    }
  }, [pick])
}
