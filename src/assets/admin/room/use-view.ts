'use client'
import { usePreferences } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { RoomView } from '../../rules/room-layout'

const KEY = 'asset-room'

/** Grid or list, as this person left it. */
export function useView(): [RoomView, (view: RoomView) => void] {
  const { getPreference, setPreference } = usePreferences()
  const [view, setView] = useState<RoomView>('grid')
  useEffect(() => {
    void getPreference<{ view?: RoomView }>(KEY).then((kept) => kept?.view && setView(kept.view))
  }, [getPreference])
  const choose = useCallback(
    (next: RoomView) => {
      setView(next)
      void setPreference(KEY, { view: next })
    },
    [setPreference],
  )
  return [view, choose]
}
