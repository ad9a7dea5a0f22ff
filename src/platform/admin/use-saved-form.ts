'use client'
import { useDocumentInfo, useForm, useFormBackgroundProcessing, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'
import type { Problem } from './call'

type Saved = {
  /** Waits for a save under way and saves what is not saved yet. Null when everything is stored. */
  settle: () => Promise<Problem | null>
  /** Saves what the form holds at this moment, if it is not saved. */
  saveNow: () => Promise<Problem | null>
  /** Takes over fields that an act has changed on the server (stage, revision), without marking the form as changed. */
  adopt: (fields: Record<string, unknown>) => void
}

const TYPING_MS = 250
const WAIT_MS = 10_000

/** Lets a button act on what the person sees: nothing is done while the form holds unsaved changes. */
export function useSavedForm(): Saved {
  const form = useForm()
  const modified = useFormModified()
  const saving = useFormBackgroundProcessing()
  const { id, collectionSlug, docConfig } = useDocumentInfo()
  const latest = useRef({ form, modified, saving })
  useEffect(() => {
    latest.current = { form, modified, saving }
  })
  const hasDrafts = Boolean(docConfig && 'versions' in docConfig && docConfig.versions?.drafts)

  const saveNow = useCallback(async () => {
    if (!latest.current.modified) return null
    const asDraft = {
      action: `/api/${collectionSlug}/${id}?draft=true&autosave=true&depth=0&fallback-locale=null`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
      acceptValues: { overrideLocalChanges: false },
      disableFormWhileProcessing: false,
      disableSuccessStatus: true,
    } as const
    const { form } = latest.current
    // Marks what is typed meanwhile as still unsaved, as the form does for its own autosave.
    form.setBackgroundProcessing(true)
    const result = await form.submit(hasDrafts ? asDraft : {})
    form.setBackgroundProcessing(false)
    return result?.res.ok ? null : notSaved
  }, [collectionSlug, hasDrafts, id])

  const settle = useCallback(async () => {
    // The editor hands its text to the form a moment after the last key.
    await pause(TYPING_MS)
    for (let waited = 0; latest.current.saving && waited < WAIT_MS; waited += 50) await pause(50)
    return saveNow()
  }, [saveNow])

  const adopt = useCallback((fields: Record<string, unknown>) => {
    for (const [path, value] of Object.entries(fields)) {
      if (value !== undefined) latest.current.form.dispatchFields({ type: 'UPDATE', path, value, initialValue: value })
    }
  }, [])
  return { settle, saveNow, adopt }
}

const notSaved: Problem = {
  code: 'NOT_SAVED',
  text: {
    zh: '页面上的改动还没有存好，这一步没有进行。请先处理标出的问题，再试一次。',
    en: 'The changes on this page are not saved, so nothing was done. Mend what is marked, then try again.',
  },
  data: {},
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
