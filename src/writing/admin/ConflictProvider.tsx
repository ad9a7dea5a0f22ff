'use client'
import { useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import type React from 'react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '@/platform/admin/call'
import type { Problem } from '@/platform/admin/call'
import { copyOf, keepCopy, letGo, type LocalCopy } from '@/platform/admin/local-copies'
import { ConflictDialog } from './ConflictDialog'
import { LockedDialog } from './LockedDialog'
import { SaveLanes } from './save-lanes'
import { UnwrittenBar } from './UnwrittenBar'
import { guardReloads, keyOfPage, reloadPage } from './page'
import { rebaseOf } from './rebasing'
import { sendChosen } from './send-chosen'
import { differencesBetween, type FieldShape } from './versions-compared'
import { watchSaves, type Refused } from './watch-saves'

/**
 * Around the whole admin: any save the server refuses as stale, of any document, opens the comparison of both
 * versions. Until it is settled nothing more of that document is sent, and the refused version is kept in this browser.
 */
export function ConflictProvider({ children }: { children: React.ReactNode }) {
  const pathname = usePathname()
  const lanes = useRef<SaveLanes>(null)
  lanes.current ??= new SaveLanes()
  const [open, setOpen] = useState<{ version: LocalCopy; file: File | null; round: number; locked: Problem | null } | null>(null)
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const by = String(user?.id ?? '')
  const member = useRef(by)
  useEffect(() => {
    member.current = by
  }, [by])
  const fieldsOf = useFields()
  const [left, setLeft] = useState<LocalCopy | null>(null)

  useEffect(guardReloads, [])
  useEffect(() => {
    const current = lanes.current
    if (!current) return
    /** Whether what the other one saved could be taken into the form, so that nobody has to choose. */
    const isBroughtTogether = async ({ save, base, locked }: Refused): Promise<boolean> => {
      const rebase = save.inDrawer || locked || save.file ? null : rebaseOf(save.key)
      if (!rebase || !base) return false
      const answer = await call<Record<string, unknown>>(`/${save.key}?draft=true&depth=0` as `/${string}`)
      if (!answer.ok || !rebase({ base, theirs: answer.value })) return false
      current.release(save.key)
      current.loaded(save.key, answer.value)
      return true
    }
    const letChoose = ({ save, base, locked }: Refused) =>
      setOpen((before) => {
        // A second refusal while settling: the first version stays the one that is settled, against newer theirs.
        const own = { key: save.key, url: save.url, data: save.data, base, at: Date.now(), kind: 'refused' as const, by: member.current }
        const version = before?.version.key === save.key ? before.version : own
        void keepCopy(version)
        return { version, file: before?.file ?? save.file, round: (before?.round ?? 0) + 1, locked }
      })
    const onRefused = (refused: Refused) => void isBroughtTogether(refused).then((isDone) => isDone || letChoose(refused))
    return watchSaves({ lanes: current, me: () => member.current, onRefused })
  }, [])

  useEffect(() => {
    lanes.current?.forget()
    const key = keyOfPage(pathname)
    setLeft(null)
    if (!key) return
    const gone = new AbortController()
    const look = async () => {
      const answer = await call<Record<string, unknown>>(`/${key}?draft=true&depth=0`, { signal: gone.signal })
      if (!answer.ok) return
      lanes.current?.loaded(key, answer.value)
      const copy = await copyOf(key, by)
      if (!copy || gone.signal.aborted) return
      // It arrived after all: the page was gone before it heard so.
      if (copy.kind === 'typed' && differencesBetween(fieldsOf(key), copy.data, answer.value).length === 0) await letGo(copy)
      else setLeft(copy)
    }
    look().catch(() => undefined)
    return () => gone.abort()
  }, [pathname, by, fieldsOf])

  /** All of it, over what is saved now: who wants to choose compares. */
  async function restore(copy: LocalCopy): Promise<Problem | null> {
    const path = `/${copy.key}?draft=true&depth=0` as const
    const stored = await call<Record<string, unknown>>(path, { language: i18n.language })
    if (!stored.ok) return stored.problem
    const fromMine = differencesBetween(fieldsOf(copy.key), copy.data, stored.value)
    const refused = await sendChosen({ mine: copy, file: null, fromMine, base: stored.value.revision, language: i18n.language })
    if (refused) return refused
    await letGo(copy)
    await reloadPage()
    return null
  }

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
          onRestore={() => restore(left)}
          onDropped={() => setLeft(null)}
        />
      )}
    </>
  )
}

/** The fields of the document that a key names. */
function useFields(): (key: string) => FieldShape[] {
  const { getEntityConfig } = useConfig()
  return useCallback(
    (key) => {
      const [first = '', second = ''] = key.split('/')
      const entity = first === 'globals' ? getEntityConfig({ globalSlug: second }) : getEntityConfig({ collectionSlug: first })
      return (entity?.fields ?? []) as FieldShape[]
    },
    [getEntityConfig],
  )
}
