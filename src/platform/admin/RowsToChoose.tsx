'use client'
import { useAuth, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'

/** Above a list: says to its styles which acts on several rows change nothing here, and whether any is left. A drawer over another page lists to choose from. */
export function RowsToChoose({ collectionSlug }: { collectionSlug: string }) {
  const { permissions } = useAuth()
  const { getEntityConfig } = useConfig()
  const isOwnPage = usePathname().includes(`/collections/${collectionSlug}`)
  const may = permissions?.collections?.[collectionSlug]
  const isChangedTogether = getEntityConfig({ collectionSlug })?.admin.custom?.changedTogether === true && may?.update
  if (!isOwnPage || isChangedTogether) return null
  return <span className={may?.delete ? 'xw-no-changing' : 'xw-no-changing xw-no-choosing'} hidden />
}
