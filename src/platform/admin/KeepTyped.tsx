'use client'
import { useAllFormFields, useFormBackgroundProcessing } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { TypedFields } from './typed-fields'

/**
 * While a save is under way, Payload protects only the field that was typed in last; the answer puts every other back to
 * what was sent (payloadcms/payload#17676). Shows nothing: marks every field typed in since as the form marks the last.
 */
export function KeepTyped() {
  const [fields, dispatch] = useAllFormFields()
  const isSaving = useFormBackgroundProcessing()
  const typed = useRef(new TypedFields())

  useLayoutEffect(() => {
    typed.current.note(fields, Date.now())
    const paths = typed.current.unprotected(fields)
    if (paths.length === 0) return
    // Merged by the reducer into whatever the form holds by then; values stay as they are.
    const marks = Object.fromEntries(paths.map((path) => [path, markOf(fields[path] ?? {})]))
    dispatch({ type: 'MERGE_SERVER_STATE', serverState: marks, acceptValues: false, prevStateRef: { current: {} } })
  }, [dispatch, fields])

  useEffect(() => {
    if (isSaving) typed.current.saveBegins(Date.now())
  }, [isSaving])
  return null
}

function markOf(field: FormState[string]): FormState[string] {
  const { value: _value, initialValue: _initialValue, rows: _rows, ...rest } = field
  return { ...rest, isModified: true }
}
