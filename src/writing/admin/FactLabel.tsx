'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useState, type CSSProperties } from 'react'
import { call } from '@/platform/admin/call'
import { say, type Bilingual } from '@/platform/language'
import { factNames } from '../rules/fact-names'

const clipped: CSSProperties = { maxWidth: '18em', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }

/** A live fact in the text: which fact of which product, so that two of them can be told apart. */
export function FactLabel() {
  const fact = useFormFields(([fields]) => fields['fact']?.value)
  const product = useFormFields(([fields]) => fields['product']?.value)
  const { i18n } = useTranslation()
  const title = useProductTitle(typeof product === 'string' || typeof product === 'number' ? product : null)
  const name: Bilingual = factNames[fact as keyof typeof factNames] ?? { zh: '活事实', en: 'Live fact' }
  const words = [say(name, i18n.language), title].filter(Boolean).join(' · ')
  return (
    <div style={clipped} title={words}>
      {words}
    </div>
  )
}

function useProductTitle(id: string | number | null): string | null {
  const [found, setFound] = useState<{ id: string | number; title: string } | null>(null)
  useEffect(() => {
    if (id === null) return
    let current = true
    void call<{ title?: string | null }>(`/products/${id}?depth=0&select[title]=true`).then((answer) => {
      if (current && answer.ok) setFound({ id, title: answer.value.title ?? '' })
    })
    return () => {
      current = false
    }
  }, [id])
  return found !== null && found.id === id ? found.title : null
}
