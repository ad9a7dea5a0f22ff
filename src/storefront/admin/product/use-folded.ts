'use client'
import { usePreferences } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

/** Below this width the phone lies over the form and is opened on request. */
const NARROW = '(max-width: 1200px)'

/** Whether the phone beside a form is folded away: remembered for each person where there is room for it, folded where there is none. */
export function useFolded(collection: string) {
  const { getPreference, setPreference } = usePreferences()
  const key = `phone-${collection}`
  const [isFolded, setFolded] = useState(true)
  useEffect(() => {
    if (window.matchMedia(NARROW).matches) return
    let isGone = false
    void getPreference<{ isFolded?: boolean }>(key).then((kept) => {
      if (!isGone) setFolded(kept?.isFolded === true)
    })
    return () => {
      isGone = true
    }
  }, [getPreference, key])
  const fold = useCallback(
    (folded: boolean) => {
      setFolded(folded)
      if (!window.matchMedia(NARROW).matches) void setPreference(key, { isFolded: folded })
    },
    [key, setPreference],
  )
  return { isFolded, fold }
}
