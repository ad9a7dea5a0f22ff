'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import type { Focus } from '../../picture-maker/scene'

export type Cover = { id: string; url: string; alt: string; focus: Focus }
type Stored = {
  id: string | number
  url?: string | null
  alt?: string | null
  focalX?: number | null
  focalY?: number | null
  sizes?: { card?: { url?: string | null } }
}

/** The picture that covers, posters and cuts are made from: the draft's cover or the product's first picture. */
export function useCover(collection: 'drafts' | 'products'): Cover | null {
  const { i18n } = useTranslation()
  const value = useFormFields(([fields]) => (collection === 'drafts' ? fields?.cover?.value : fields?.pictures?.value))
  const id = idIn(Array.isArray(value) ? value[0] : value)
  const [cover, setCover] = useState<Cover | null>(null)
  useEffect(() => {
    let isGone = false
    setCover(null)
    if (id === null) return
    void call<Stored>(`/assets/${encodeURIComponent(id)}?depth=0`, { language: i18n.language }).then((answer) => {
      if (isGone || !answer.ok) return
      const { sizes, url, alt, focalX, focalY } = answer.value
      setCover({ id, url: sizes?.card?.url ?? url ?? '', alt: alt ?? '', focus: { x: (focalX ?? 50) / 100, y: (focalY ?? 50) / 100 } })
    })
    return () => {
      isGone = true
    }
  }, [id, i18n.language])
  return cover
}

function idIn(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}
