'use client'
import {
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
  useFormProcessing,
  useHotkey,
  useEditDepth,
  useOperation,
  useTranslation,
} from '@payloadcms/ui'
import { Check } from 'lucide-react'
import { useRef } from 'react'
import { useSavedForm } from '@/platform/admin/use-saved-form'
import { say } from '@/platform/language'
import './conflict.css'

/**
 * Stands where Payload has "Publish": a draft goes out by approval and schedule alone, and saves itself while it is
 * written. Says quietly whether it is saved; ⌘S / Ctrl S saves at once.
 */
export function SavedState() {
  const { i18n } = useTranslation()
  const { id, hasSavePermission } = useDocumentInfo()
  const isModified = useFormModified()
  const isSaving = useFormBackgroundProcessing()
  const isProcessing = useFormProcessing()
  const isNew = useOperation() === 'create'
  const { submit } = useForm()
  const { settle } = useSavedForm()
  const editDepth = useEditDepth()
  const running = useRef(false)

  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    if (running.current || !hasSavePermission) return
    running.current = true
    const saved = id ? settle() : submit({ action: '/api/drafts?draft=true&depth=0', method: 'POST', overrides: { _status: 'draft' }, skipValidation: true })
    void saved.finally(() => {
      running.current = false
    })
  })

  if (!hasSavePermission) return null
  const state = isSaving || isProcessing ? 'saving' : isModified || (isNew && !id) ? 'unsaved' : 'saved'
  return (
    <span className={`xw-saved xw-saved--${state}`} role="status">
      {state === 'saved' && <Check size={16} aria-hidden />}
      {say(words[state], i18n.language)}
    </span>
  )
}

const words = {
  saved: { zh: '已保存', en: 'Saved' },
  saving: { zh: '正在保存', en: 'Saving' },
  unsaved: { zh: '有未保存的改动', en: 'Unsaved changes' },
}
