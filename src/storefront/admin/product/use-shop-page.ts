'use client'
import { useAllFormFields, useTranslation } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'

const TYPING_MS = 400

/** The page that the shop would make of the form, a moment after the last change. The last page stays while the next is made. */
export function useShopPage(id: string | number | undefined, isWanted: boolean) {
  const { i18n } = useTranslation()
  const [fields] = useAllFormFields()
  const [page, setPage] = useState<{ html: string | null; problem: Problem | null }>({ html: null, problem: null })
  const [isStale, setStale] = useState(true)
  const asked = useRef('')
  useEffect(() => {
    if (!isWanted) return
    const gone = new AbortController()
    const timer = setTimeout(() => {
      const body = { product: { ...reduceFieldsToValues(fields, true), id } }
      const question = JSON.stringify(body)
      if (question === asked.current) return setStale(false)
      setStale(true)
      call<{ html: string }>('/products/page', { method: 'POST', body, language: i18n.language, signal: gone.signal }).then(
        (answer) => {
          asked.current = answer.ok ? question : ''
          setStale(false)
          setPage((before) => (answer.ok ? { html: answer.value.html, problem: null } : { ...before, problem: answer.problem }))
        },
        () => undefined,
      )
    }, TYPING_MS)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [fields, id, isWanted, i18n.language])
  return { ...page, isStale }
}
