'use client'
import { useEffect, useState } from 'react'
import type { Bilingual } from '@/platform/language'
import { useWords } from '@/platform/admin/room/use-words'

export type Done = { key: number; text: Bilingual; undo?: () => Promise<Bilingual> }

const STAYS_MS = 10_000

/** What was just done, for ten seconds, with the way back; it waits while somebody points at it. */
export function DoneLine({ done, onGone, onUndone }: { done: Done | null; onGone: () => void; onUndone: (text: Bilingual) => void }) {
  const words = useWords()
  const [isHeld, setHeld] = useState(false)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    if (!done || isHeld || isBusy) return
    const timer = setTimeout(onGone, STAYS_MS)
    return () => clearTimeout(timer)
  }, [done, isHeld, isBusy, onGone])
  const undo = done?.undo
  return (
    <div className="xw-done" role="status" aria-live="polite">
      {done && (
        <p onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
          {words(done.text)}
          {undo && (
            <button
              type="button"
              disabled={isBusy}
              onClick={() => {
                setBusy(true)
                void undo()
                  .then(onUndone)
                  .finally(() => {
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
