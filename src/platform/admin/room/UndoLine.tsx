'use client'
import { useEffect, useState } from 'react'
import type { Bilingual } from '../../language'
import { useWords } from './use-words'

export type Notice = { key: number; text: Bilingual; undo?: () => Promise<void> }

const STAYS_MS = 10_000

/** What was just done, for ten seconds, with the way back; it waits while somebody points at it. */
export function UndoLine({ notice, onGone }: { notice: Notice | null; onGone: () => void }) {
  const words = useWords()
  const [isHeld, setHeld] = useState(false)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    if (!notice || isHeld || isBusy) return
    const timer = setTimeout(onGone, STAYS_MS)
    return () => clearTimeout(timer)
  }, [notice, isHeld, isBusy, onGone])
  const undo = notice?.undo
  return (
    <div className="xw-undo" role="status" aria-live="polite">
      {notice && (
        <p onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
          {words(notice.text)}
          {undo && (
            <button
              type="button"
              disabled={isBusy}
              onClick={() => {
                setBusy(true)
                void undo().finally(() => {
                  setBusy(false)
                  setHeld(false)
                })
              }}
            >
              {words({ zh: '撤销', en: 'Undo' })}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
