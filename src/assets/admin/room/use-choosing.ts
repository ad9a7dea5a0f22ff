'use client'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { stepFrom, type Box, type RoomItem, type Step } from '../../rules/room-layout'
import { everyOne, nothingChosen, upTo, within, withToggled, type RoomSelection } from '../../rules/room-selection'

type Around = { boxes: readonly Box[]; onOpen: (id: string) => void; onRemove: () => void }

export type Choosing = {
  chosen: ReadonlySet<string>
  /** The number of the picture that keys act on; -1 before there was one. */
  cursor: number
  toggle: (at: number) => void
  extendTo: (at: number) => void
  point: (at: number) => void
  all: () => void
  clear: () => void
  onKey: (event: React.KeyboardEvent, around: Around) => void
}

const steps: Readonly<Record<string, Step>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' }

/** What is chosen among the pictures that were found, by pointer and by keys. */
export function useChoosing(items: readonly RoomItem[]): Choosing {
  const [selection, setSelection] = useState<RoomSelection>(nothingChosen)
  const [cursor, setCursor] = useState(-1)
  const order = useMemo(() => items.map(([id]) => String(id)), [items])
  useEffect(() => {
    setSelection((before) => within(before, order))
    setCursor((before) => Math.min(before, order.length - 1))
  }, [order])
  const toggle = useCallback(
    (at: number) => {
      const id = order[at]
      if (id === undefined) return
      setCursor(at)
      setSelection((before) => withToggled(before, id))
    },
    [order],
  )
  const extend = useCallback(
    (at: number, from: number) => {
      const id = order[at]
      if (id === undefined) return
      setCursor(at)
      setSelection((before) => upTo(before.anchor === null ? { ...before, anchor: order[from] ?? null } : before, id, order))
    },
    [order],
  )
  const clear = useCallback(() => setSelection(nothingChosen), [])
  const all = useCallback(() => setSelection(everyOne(order)), [order])
  const onKey = useCallback(
    (event: React.KeyboardEvent, { boxes, onOpen, onRemove }: Around) => {
      const step = steps[event.key]
      const current = order[cursor]
      if (step) {
        const next = stepFrom(boxes, cursor, step)
        if (event.shiftKey) extend(next, cursor)
        else setCursor(next)
      } else if (event.key === ' ') toggle(cursor)
      else if (event.key === 'Enter' && current !== undefined) onOpen(current)
      else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) all()
      else if (event.key === 'Escape' && selection.chosen.size > 0) clear()
      else if (event.key === 'Delete' && selection.chosen.size > 0) onRemove()
      else return
      event.preventDefault()
    },
    [order, cursor, extend, toggle, all, clear, selection],
  )
  return useMemo(
    () => ({ chosen: selection.chosen, cursor, toggle, extendTo: (at: number) => extend(at, cursor), point: setCursor, all, clear, onKey }),
    [selection, cursor, toggle, extend, all, clear, onKey],
  )
}
