'use client'
import { DefaultListView, useListDrawerContext } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import type { ListViewClientProps } from 'payload'
import { useState } from 'react'
import { YearRoom } from './YearRoom'

/** The calendar's own page is a year; a drawer that chooses one occasion, the trash and the table (`?as=table`) stay lists. */
export function OccasionsView(props: ListViewClientProps) {
  const { isInDrawer } = useListDrawerContext()
  const isTable = useTable()
  if (isInDrawer || props.viewType === 'trash' || isTable) return <DefaultListView {...props} />
  return <YearRoom mayCreate={props.hasCreatePermission} />
}

/** The stock list writes its own question into the address, and `as` is lost: the table stays until somebody asks for the room. */
function useTable(): boolean {
  const search = useSearchParams()
  const isAsked = search.get('as') === 'table'
  const isRoom = search.size === 0 || search.has('year')
  const [wasTable, setTable] = useState(isAsked)
  const isTable = isAsked || (wasTable && !isRoom)
  if (isTable !== wasTable) setTable(isTable)
  return isTable
}
