'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import type { DraftVariant } from '@/writing'
import type { Derived, Measure, PartChange, Picture, TargetName, Typeset } from '../../index'
import { asked } from '../asked'

/** What the server says of a channel's form: as it would go out, as it is by itself, what changed since, how full it is. */
export type Described = { set: Typeset; derived: Derived; changes: PartChange[]; measures: Measure[]; cover: Picture | null }

export type Description = { of: TargetName | null; described: Described | null; isStale: boolean; problem: Problem | null }

const TYPING_MS = 500

/** The form of a channel for the draft as it is on screen, a moment after the last change. */
export function useFormDescription(target: TargetName, variant: DraftVariant, isWanted: boolean): Description {
  const { i18n } = useTranslation()
  const body = useFormFields(([fields]) => fields?.body?.value)
  const title = useFormFields(([fields]) => fields?.title?.value as string | undefined)
  const digest = useFormFields(([fields]) => fields?.digest?.value as string | undefined)
  const cover = useFormFields(([fields]) => fields?.cover?.value)
  const theme = useFormFields(([fields]) => fields?.theme?.value as string | undefined)
  const [description, setDescription] = useState<Description>({ of: null, described: null, isStale: true, problem: null })
  const wanted = JSON.stringify(asked({ body, title, digest, cover, theme }, target, variant))

  useEffect(() => {
    if (!isWanted) return
    const gone = new AbortController()
    setDescription((last) => ({ ...last, isStale: true }))
    const timer = setTimeout(() => {
      call<Described>('/typeset/form', { method: 'POST', body: JSON.parse(wanted) as unknown, language: i18n.language, signal: gone.signal }).then(
        (answer) =>
          setDescription((last) =>
            answer.ok ? { of: target, described: answer.value, isStale: false, problem: null } : { ...last, isStale: false, problem: answer.problem },
          ),
        () => undefined,
      )
    }, TYPING_MS)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [wanted, target, isWanted, i18n.language])
  return description
}
