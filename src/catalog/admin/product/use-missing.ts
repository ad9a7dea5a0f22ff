'use client'
import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useState } from 'react'
import { useZone } from '@/platform/admin/Moment'
import { dayIn } from '@/platform/say-moment'
import { missingOf, type Missing } from '../../rules/missing'
import type { ProductAsTyped } from '../../rules/product-as-typed'

const CALM_MS = 200

/** What the product lacks as it stands in the form, a moment after the last key. */
export function useMissing(): Missing[] {
  const [fields] = useAllFormFields()
  const zone = useZone()
  const [missing, setMissing] = useState<Missing[]>([])
  useEffect(() => {
    const timer = setTimeout(() => {
      const typed = reduceFieldsToValues(fields, true) as ProductAsTyped
      setMissing(missingOf(typed, dayIn(zone, Date.now())))
    }, CALM_MS)
    return () => clearTimeout(timer)
  }, [fields, zone])
  return missing
}
