'use client'
import { usePreferences } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { viewNames, type View } from '../../rules/plan-query'

const KEY = 'planning-room'
const MOST_VIEWS = 30

export type SavedView = { name: string; address: string }
type Kept = { view?: View; views?: SavedView[] }

export type Memory = {
  /** The view in which this person was last; null until it is known. */
  view: View | null
  views: readonly SavedView[]
  remember: (view: View) => void
  keep: (view: SavedView) => void
  drop: (name: string) => void
}

/** What a person's preferences keep of the room: the last view, and questions by name. */
export function useMemory(): Memory {
  const { getPreference, setPreference } = usePreferences()
  const [kept, setKept] = useState<Kept | null>(null)
  useEffect(() => {
    void getPreference<Kept>(KEY).then((found) => setKept(found ?? {}))
  }, [getPreference])
  const change = useCallback(
    (next: Kept) => {
      setKept(next)
      void setPreference(KEY, next)
    },
    [setPreference],
  )
  const views = kept?.views ?? []
  return {
    view: kept ? (kept.view && Object.hasOwn(viewNames, kept.view) ? kept.view : 'board') : null,
    views,
    remember: (view) => kept && kept.view !== view && change({ ...kept, view }),
    keep: (view) => change({ ...kept, views: [...views.filter(({ name }) => name !== view.name), view].slice(-MOST_VIEWS) }),
    drop: (name) => change({ ...kept, views: views.filter((view) => view.name !== name) }),
  }
}
