'use client'
import { useAllFormFields, useAuth, useDocumentInfo, useFormBackgroundProcessing, useFormModified, useTranslation } from '@payloadcms/ui'
import { CloudOff } from 'lucide-react'
import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useEffect, useRef } from 'react'
import { say } from '../language'
import { dropTyped, keepCopy } from './local-copies'
import { SavePace } from './save-pace'
import { useSavingTrouble, type SavingTrouble } from './saving-trouble'
import { useHeardRevision } from './use-heard-revision'
import { useSavedForm } from './use-saved-form'
import './keep-words.css'

/** Looked at so often; a copy in this browser is at most so old. */
const lookMs = 250

/**
 * No word is lost: what is typed is kept in this browser at once and saved on the server at least every two seconds, also while
 * somebody goes on typing. Shows nothing, unless the server cannot be reached: then it says so on top and goes on trying.
 */
export function KeepWords() {
  const { id, collectionSlug, hasSavePermission, isTrashed } = useDocumentInfo()
  const isKept = id !== undefined && collectionSlug !== undefined && hasSavePermission === true && !isTrashed
  const key = isKept ? `${collectionSlug}/${id}` : null
  const trouble = useSavingTrouble(key)
  useKeeping(key, trouble)
  return <Trouble trouble={trouble} />
}

function Trouble({ trouble }: { trouble: SavingTrouble | null }) {
  const { i18n } = useTranslation()
  if (!trouble) return null
  return (
    <div className="xw-offline" role="alert">
      <CloudOff size={18} aria-hidden />
      <p>{say(words[trouble], i18n.language)}</p>
    </div>
  )
}

const words = {
  unreachable: {
    zh: '现在连不上服务器。你写的都存在这台电脑上，连上后会自动保存，可以接着写。',
    en: 'The server cannot be reached. What you write is kept on this computer and saved by itself once it can be: go on writing.',
  },
  signedOut: {
    zh: '登录已过期。你写的都存在这台电脑上：请在新窗口重新登录，回到这里会自动保存。',
    en: 'You are signed out. What you write is kept on this computer: sign in again in another window, and it is saved here by itself.',
  },
} as const

type Latest = { key: string | null; fields: FormState; isModified: boolean; isSaving: boolean; by: string }

/** What a person does to write: a form that changes itself while it opens is not written by anybody, and nothing is stored for it. */
const acts = ['keydown', 'pointerdown', 'beforeinput', 'input', 'paste', 'drop', 'compositionstart'] as const

/** Whether somebody has done anything on this page since the document opened. */
function useTouched(key: string | null): { readonly current: boolean } {
  const isTouched = useRef(false)
  useEffect(() => {
    isTouched.current = false
    const touch = () => void (isTouched.current = true)
    for (const act of acts) window.addEventListener(act, touch, { capture: true, passive: true })
    return () => {
      for (const act of acts) window.removeEventListener(act, touch, { capture: true })
    }
  }, [key])
  return isTouched
}

function useKeeping(key: string | null, trouble: SavingTrouble | null): void {
  const [fields] = useAllFormFields()
  const isModified = useFormModified()
  const isTouched = useTouched(key)
  const isSaving = useFormBackgroundProcessing()
  const { user } = useAuth()
  const { saveNow } = useSavedForm()
  useHeardRevision(key, isSaving)
  const latest = useRef<Latest>({ key, fields, isModified, isSaving, by: '' })
  const base = useRef<Record<string, unknown> | null>(null)
  useEffect(() => {
    latest.current = { key, fields, isModified, isSaving, by: String(user?.id ?? '') }
    // Nothing is changed yet: this is what the form was loaded with, or last saved.
    if (!isModified && !isSaving) base.current = reduceFieldsToValues(fields, true)
  })

  const keep = useCallback(() => {
    const { key: document, by } = latest.current
    if (!document) return
    const data = reduceFieldsToValues(latest.current.fields, true) as Record<string, unknown>
    void keepCopy({ key: document, url: savesAt(document), data, base: base.current, at: Date.now(), kind: 'typed', by })
  }, [])

  useEffect(() => {
    if (!key) return
    const pace = new SavePace()
    let copied: FormState | null = null
    const look = () => {
      const { fields: now, isModified: isChanged, isSaving: isBusy } = latest.current
      const isUnsaved = isChanged && isTouched.current
      if (isUnsaved && copied !== now) {
        copied = now
        keep()
      }
      if (!pace.isDue({ isUnsaved, isSaving: isBusy }, Date.now())) return
      pace.begins(Date.now())
      void saveNow().then((refused) => pace.ended(refused === null, Date.now()))
    }
    const timer = setInterval(look, lookMs)
    const hurry = () => {
      pace.hurry()
      look()
    }
    window.addEventListener('online', hurry)
    window.addEventListener('focus', hurry)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', hurry)
      window.removeEventListener('focus', hurry)
    }
  }, [key, keep, saveNow, isTouched])

  // What is saved needs no copy.
  useEffect(() => {
    if (key && !isModified && !isSaving && !trouble) void dropTyped(key)
  }, [key, isModified, isSaving, trouble])

  useLeaving(latest, isTouched, keep)
}

/** Leaving the page asks while something is unsaved, and sends it meanwhile; another page of the desk sends it by itself. */
function useLeaving(latest: { current: Latest }, isTouched: { readonly current: boolean }, keep: () => void): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!latest.current.key || !latest.current.isModified || !isTouched.current) return
      keep()
      event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [latest, isTouched, keep])
  useEffect(
    () => () => {
      const { key, fields, isModified } = latest.current
      if (!key || !isModified || !isTouched.current) return
      keep()
      void send(key, reduceFieldsToValues(fields, true) as Record<string, unknown>)
    },
    [latest, isTouched, keep],
  )
}

function savesAt(key: string): string {
  return `/api/${key}?draft=true&autosave=true&depth=0&fallback-locale=null`
}

/** As the form itself saves. What does not arrive is still kept in this browser, and offered when its writer is back. */
async function send(key: string, data: Record<string, unknown>): Promise<void> {
  const body = new FormData()
  body.set('_payload', JSON.stringify({ ...data, _status: 'draft' }))
  const answer = await fetch(savesAt(key), { method: 'PATCH', credentials: 'include', body }).catch(() => null)
  if (answer?.ok) await dropTyped(key)
}
