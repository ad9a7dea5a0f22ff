'use client'
import { usePathname } from 'next/navigation'
import type React from 'react'
import { useEffect, useRef, useState } from 'react'
import { call } from '@/platform/admin/call'
import type { Problem } from '@/platform/admin/call'
import { ConflictDialog } from './ConflictDialog'
import { LockedDialog } from './LockedDialog'
import { SaveLanes } from './save-lanes'
import { UnwrittenBar } from './UnwrittenBar'
import { guardReloads, keepUnwritten, keyOfPage, unwrittenOf, type Unwritten } from './unwritten'
import { watchSaves } from './watch-saves'

/**
 * Around the whole admin: any save the server refuses as stale, of any document, opens the comparison of both
 * versions. Until it is settled nothing more of that document is sent, and the refused version is kept in this browser.
 */
export function ConflictProvider({ children }: { children: React.ReactNode }) {
  const pathname = usePathname()
  const lanes = useRef<SaveLanes>(null)
  lanes.current ??= new SaveLanes()
  const [open, setOpen] = useState<{ version: Unwritten; file: File | null; round: number; locked: Problem | null } | null>(null)
  const [left, setLeft] = useState<Unwritten | null>(null)

  useEffect(guardReloads, [])
  useEffect(() => {
    const current = lanes.current
    if (!current) return
    return watchSaves(current, ({ save, base, locked }) => {
      setOpen((before) => {
        // A second refusal while settling: the first version stays the one that is settled, against newer theirs.
        const version = before?.version.key === save.key ? before.version : { key: save.key, url: save.url, data: save.data, base, at: Date.now() }
        keepUnwritten(version)
        return { version, file: before?.file ?? save.file, round: (before?.round ?? 0) + 1, locked }
      })
    })
  }, [])

  useEffect(() => {
    lanes.current?.forget()
    const key = keyOfPage(pathname)
    setLeft(key ? unwrittenOf(key) : null)
    if (!key) return
    const gone = new AbortController()
    call<Record<string, unknown>>(`/${key}?draft=true&depth=0`, { signal: gone.signal }).then(
      (answer) => answer.ok && lanes.current?.loaded(key, answer.value),
      () => undefined,
    )
    return () => gone.abort()
  }, [pathname])

  return (
    <>
      {children}
      {open?.locked && (
        <LockedDialog
          key={`${open.version.key}/${open.round}`}
          mine={open.version}
          file={open.file}
          problem={open.locked}
          onSend={() => lanes.current?.release(open.version.key)}
          onStale={() => {
            lanes.current?.hold(open.version.key)
            setOpen({ ...open, round: open.round + 1, locked: null })
          }}
        />
      )}
      {open && !open.locked && (
        <ConflictDialog
          key={`${open.version.key}/${open.round}`}
          mine={open.version}
          file={open.file}
          onSend={() => lanes.current?.release(open.version.key)}
        />
      )}
      {!open && left && (
        <UnwrittenBar
          version={left}
          onCompare={() => {
            lanes.current?.hold(left.key)
            setOpen({ version: left, file: null, round: 0, locked: null })
          }}
          onDropped={() => setLeft(null)}
        />
      )}
    </>
  )
}
