'use client'
import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useState } from 'react'
import { useZone } from '@/platform/admin/Moment'
import { dayIn } from '@/platform/say-moment'
import { missingOf, type Missing } from '../../rules/missing'
import { asTyped } from '../../rules/product-as-typed'

const CALM_MS = 200

/** What the product lacks as it stands in the form, a moment after the last key. */
export function useMissing(): Missing[] {
  const [fields] = useAllFormFields()
  const zone = useZone()
  const [missing, setMissing] = useState<Missing[]>([])
  useEffect(() => {
    const timer = setTimeout(() => {
      setMissing(missingOf(asTyped(reduceFieldsToValues(fields, true)), dayIn(zone, Date.now())))
    }, CALM_MS)
    return () => clearTimeout(timer)
  }, [fields, zone])
  return missing
}
