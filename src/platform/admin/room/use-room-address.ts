'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef } from 'react'

/** How a room's question is read from an address and written into one. */
export type RoomLanguage<Q> = { read: (search: URLSearchParams) => Q; write: (query: Q) => URLSearchParams }

export type Asking<Q> = {
  query: Q
  /** What the address says of the question, without what lies open. */
  address: string
  open: string | null
  ask: (query: Q, how?: { isTyping?: boolean }) => void
  show: (id: string) => void
  close: () => void
}

/**
 * The question to a room lives in the address: it can be shared, and the browser's way back leads through it. The
 * browser's own history is written, which asks the server for no page.
 */
export function useRoomAddress<Q>({ read, write }: RoomLanguage<Q>): Asking<Q> {
  const search = useSearchParams()
  const path = usePathname()
  const query = useMemo(() => read(new URLSearchParams(search.toString())), [search, read])
  const address = useMemo(() => write(query).toString(), [query, write])
  const open = search.get('open')
  const wasOpenedHere = useRef(false)
  const go = useCallback(
    (parameters: URLSearchParams, replaces: boolean) => {
      const text = parameters.toString()
      const to = text === '' ? path : `${path}?${text}`
      if (replaces) window.history.replaceState(null, '', to)
      else window.history.pushState(null, '', to)
    },
    [path],
  )
  // The stock list, which is still around the room, writes its own question into the address.
  // It does so before Next listens, and the way back to such an entry would lead nowhere: it is written anew.
  useEffect(() => {
    const timer = setTimeout(() => {
      const parameters = new URLSearchParams(address)
      if (open !== null) parameters.set('open', open)
      if (new URLSearchParams(window.location.search).toString() !== parameters.toString()) go(parameters, true)
    }, 0)
    return () => clearTimeout(timer)
  }, [search, address, open, go])
  const ask = useCallback((next: Q, { isTyping = false } = {}) => go(write(next), isTyping), [go, write])
  const show = useCallback(
    (id: string) => {
      const parameters = new URLSearchParams(address)
      parameters.set('open', id)
      // From picture to picture is one step: the way back leads to the room.
      go(parameters, open !== null)
      if (open === null) wasOpenedHere.current = true
    },
    [address, go, open],
  )
  const close = useCallback(() => {
    if (wasOpenedHere.current) window.history.back()
    else go(new URLSearchParams(address), true)
    wasOpenedHere.current = false
  }, [address, go])
  return { query, address, open, ask, show, close }
}
