'use client'
import { useAllFormFields, useEditDepth, useForm } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { registerLearner } from './heard-revisions'

/** Looked at so often. */
const lookMs = 500

/**
 * Payload's form takes the revision of its own save from a second question, asked after the save. Where nobody answers that one,
 * the form would go on saving from the old revision, and be told that somebody else had saved.
 */
export function useHeardRevision(key: string | null, isSaving: boolean): void {
  const [fields] = useAllFormFields()
  const { dispatchFields } = useForm()
  const isOfPage = useEditDepth() === 1
  const known = fields.revision?.value
  const latest = useRef({ known, isSaving })
  useEffect(() => {
    latest.current = { known, isSaving }
  })
  useEffect(() => {
    if (!key || !isOfPage) return
    let heard = 0
    const forget = registerLearner(key, (revision) => (heard = revision))
    const look = () => {
      const { known: own, isSaving: isBusy } = latest.current
      if (isBusy || typeof own !== 'number' || own >= heard) return
      dispatchFields({ type: 'UPDATE', path: 'revision', value: heard, initialValue: heard })
    }
    const timer = setInterval(look, lookMs)
    return () => {
      clearInterval(timer)
      forget()
    }
  }, [key, isOfPage, dispatchFields])
}
