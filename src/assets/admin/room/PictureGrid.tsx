'use client'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { bandsOf, layOut, type Box, type RoomItem, type RoomLayout, type RoomView } from '../../rules/room-layout'
import { Tile } from './Tile'
import type { Cards } from './use-cards'
import type { Choosing } from './use-choosing'
import { useLongPress } from './use-long-press'
import { useWords } from '@/platform/admin/room/use-words'

/** Pixels of a band: what begins in it is drawn together. */
const BAND = 480
/** What sticks to the top of the window covers so many pixels of what lies under it. */
const COVERED = 190

type Props = {
  items: readonly RoomItem[]
  view: RoomView
  cards: Cards
  choosing: Choosing
  onOpen: (id: string) => void
  onRemove: () => void
  isDim: boolean
}

/** The pictures, as many as there are: laid out at once by their sides, drawn where the window is. */
export function PictureGrid({ items, view, cards, choosing, onOpen, onRemove, isDim }: Props) {
  const words = useWords()
  const root = useRef<HTMLDivElement>(null)
  const { width, top } = usePlace(root)
  const layout = useMemo(() => layOut(items, { width, view }), [items, width, view])
  const bands = useMemo(() => bandsOf(layout, BAND), [layout])
  const virtual = useWindowVirtualizer({ count: bands.length, estimateSize: () => BAND, scrollMargin: top, overscan: 1 })
  const drawn = virtual.getVirtualItems().flatMap(({ index }) => bands[index] ?? [])
  const [first = 0, last = 0] = [drawn[0], drawn.at(-1)]
  useEffect(() => {
    // A scroll that flies past asks for nothing.
    const timer = setTimeout(() => cards.need(items.slice(first, last + 1).map(([id]) => id)), 60)
    return () => clearTimeout(timer)
  }, [cards, items, first, last])
  const { cursor, chosen } = choosing
  const isPicking = chosen.size > 0
  useFollow(layout, { cursor, top })
  const pick = useCallback((at: number) => choosing.toggle(at), [choosing])
  const press = useLongPress(pick)
  const onClick = (event: React.MouseEvent) => {
    const at = atOf(event.target)
    if (at === null || press.hasJustPicked()) return
    if (event.shiftKey) return choosing.extendTo(at)
    const isCheck = (event.target as Element).closest('.xw-tile__check') !== null
    if (event.ctrlKey || event.metaKey || isCheck || isPicking) return choosing.toggle(at)
    choosing.point(at)
    const id = items[at]?.[0]
    if (id !== undefined) onOpen(String(id))
  }
  const current = items[cursor]
  return (
    <div
      ref={root}
      className={['xw-pictures', isPicking && 'is-picking', isDim && 'is-dim'].filter(Boolean).join(' ')}
      role="listbox"
      id="asset-pictures"
      aria-multiselectable
      aria-label={words({ zh: '图片', en: 'Pictures' })}
      aria-activedescendant={current ? `picture-${current[0]}` : undefined}
      tabIndex={0}
      style={{ height: layout.height }}
      onClick={onClick}
      onKeyDown={(event) => choosing.onKey(event, { boxes: layout.boxes, onOpen, onRemove })}
      onFocus={(event) => {
        // Who comes by keys begins at what is in sight.
        if (cursor < 0 && event.currentTarget.matches(':focus-visible')) choosing.point(inSight(drawn, layout, top))
      }}
      {...press.handlers}
    >
      {drawn.map((at) => {
        const [id] = items[at] as RoomItem
        const key = String(id)
        return (
          <Tile
            key={key}
            id={key}
            at={at}
            total={items.length}
            box={layout.boxes[at] as Box}
            view={view}
            card={cards.of(key)}
            isChosen={chosen.has(key)}
            isCursor={at === cursor}
          />
        )
      })}
    </div>
  )
}

function inSight(drawn: readonly number[], { boxes }: RoomLayout, top: number): number {
  return drawn.find((at) => (boxes[at]?.top ?? 0) + top >= window.scrollY + Math.min(COVERED, top)) ?? drawn[0] ?? 0
}

/** The number of the picture that an event happened on. */
export function atOf(target: EventTarget): number | null {
  const at = (target as Element).closest('[data-at]')?.getAttribute('data-at')
  return at === null || at === undefined ? null : Number(at)
}

function usePlace(root: React.RefObject<HTMLDivElement | null>): { width: number; top: number } {
  const [place, setPlace] = useState({ width: 0, top: 0 })
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const measure = () => {
      const { width, top } = element.getBoundingClientRect()
      const next = { width: Math.floor(width), top: Math.round(top + window.scrollY) }
      setPlace((before) => (before.width === next.width && before.top === next.top ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [root])
  return place
}

/** The window goes where the cursor goes, no farther than it has to. */
function useFollow({ boxes }: RoomLayout, { cursor, top }: { cursor: number; top: number }): void {
  const before = useRef(cursor)
  useEffect(() => {
    const box = boxes[cursor]
    if (!box || before.current === cursor) return
    before.current = cursor
    const start = box.top + top
    const end = start + box.height
    if (start < window.scrollY + COVERED) window.scrollTo({ top: start - COVERED })
    else if (end > window.scrollY + window.innerHeight - 24) window.scrollTo({ top: end - window.innerHeight + 96 })
  }, [boxes, cursor, top])
}
