'use client'
import { useAuth, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'

/** Above a list: says to its styles that nothing can be done with rows here, so that none can be ticked. A drawer over another page lists to choose from. */
export function RowsToChoose({ collectionSlug }: { collectionSlug: string }) {
  const { permissions } = useAuth()
  const { getEntityConfig } = useConfig()
  const isOwnPage = usePathname().includes(`/collections/${collectionSlug}`)
  const may = permissions?.collections?.[collectionSlug]
  const isChangedTogether = getEntityConfig({ collectionSlug })?.disableBulkEdit !== true && may?.update
  if (!isOwnPage || isChangedTogether || may?.delete) return null
  return <span className="xw-no-choosing" hidden />
}
