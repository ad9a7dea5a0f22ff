'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '@/platform/admin/call'
import type { FacetOption } from '@/platform/admin/room/FacetMenu'

type Found = { docs: { id: string | number; title?: string; name?: string }[] }
type Collection = 'products' | 'users' | 'occasions'

const MOST = 30
const ASKED_AFTER_MS = 200

/** Documents that can be chosen from, and what the chosen ones are called. */
export function useDocuments(collection: Collection, chosen: readonly string[]) {
  const { i18n } = useTranslation()
  const [options, setOptions] = useState<FacetOption[]>([])
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const field = collection === 'users' ? 'name' : 'title'
  const ask = useCallback(
    async (where: string) => {
      const reply = await call<Found>(`/${collection}?depth=0&limit=${MOST}&sort=${field}&select[${field}]=true${where}`, { language: i18n.language })
      const found = reply.ok ? reply.value.docs.map((doc) => ({ value: String(doc.id), label: doc[field] ?? String(doc.id) })) : []
      setNames((before) => new Map([...before, ...found.map(({ value, label }) => [value, label] as const)]))
      return found
    },
    [collection, field, i18n.language],
  )
  const search = useCallback(
    (typed: string) => {
      clearTimeout(timer.current)
      const words = typed.trim()
      const look = async () => setOptions(await ask(words === '' ? '' : `&where[${field}][like]=${encodeURIComponent(words)}`))
      timer.current = setTimeout(() => void look(), words === '' ? 0 : ASKED_AFTER_MS)
    },
    [ask, field],
  )
  const unknown = chosen.filter((id) => id !== 'none' && id !== 'me' && !names.has(id)).join(',')
  useEffect(() => {
    if (unknown !== '') void ask(`&where[id][in]=${unknown}`)
  }, [ask, unknown])
  return { options, names, search }
}
