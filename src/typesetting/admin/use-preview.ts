'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { readVariant } from '@/writing'
import type { TargetName, Typeset } from '../index'
import { asked } from './asked'

/** `of`: the channel the result is for. `isOwnText`: its text is not the draft's. The last result stays while the next is made. */
export type Preview = { result: Typeset | null; of: TargetName; isOwnText: boolean; isStale: boolean; problem: Problem | null }

type Made = Pick<Preview, 'result' | 'of' | 'isOwnText'>

const TYPING_MS = 500

/** What a channel would show of the draft as it is in the form, a moment after the last change. The last picture stays while the next is made. */
export function usePreview(target: TargetName, isWanted: boolean): Preview {
  const { i18n } = useTranslation()
  const body = useFormFields(([fields]) => fields?.body?.value)
  const title = useFormFields(([fields]) => fields?.title?.value as string | undefined)
  const digest = useFormFields(([fields]) => fields?.digest?.value as string | undefined)
  const cover = useFormFields(([fields]) => fields?.cover?.value)
  const variants = useFormFields(([fields]) => fields?.variants?.value as Partial<Record<TargetName, unknown>> | null | undefined)
  const variant = JSON.stringify(variants?.[target] ?? {})
  const theme = useFormFields(([fields]) => fields?.theme?.value as string | undefined)
  const [made, setMade] = useState<Made>({ result: null, of: target, isOwnText: false })
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isStale, setStale] = useState(true)

  useEffect(() => {
    if (!isWanted) return
    const gone = new AbortController()
    setStale(true)
    const said = readVariant(JSON.parse(variant))
    const isOwnText = said.body !== undefined || said.opening !== undefined || said.pictures !== undefined
    const timer = setTimeout(() => {
      call<Typeset>('/typeset', {
        method: 'POST',
        body: asked({ body, title, digest, cover, theme }, target, said),
        language: i18n.language,
        signal: gone.signal,
      }).then(
        (answer) => {
          setStale(false)
          setProblem(answer.ok ? null : answer.problem)
          if (answer.ok) setMade({ result: answer.value, of: target, isOwnText })
        },
        () => undefined,
      )
    }, TYPING_MS)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [body, title, digest, cover, variant, theme, target, isWanted, i18n.language])
  return { ...made, isStale, problem }
}
