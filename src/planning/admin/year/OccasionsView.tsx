'use client'
import { DefaultListView, useListDrawerContext } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import type { ListViewClientProps } from 'payload'
import { YearRoom } from './YearRoom'

/** The calendar's own page is a year; a drawer that chooses one occasion, the trash and the table (`?as=table`) stay lists. */
export function OccasionsView(props: ListViewClientProps) {
  const { isInDrawer } = useListDrawerContext()
  const search = useSearchParams()
  if (isInDrawer || props.viewType === 'trash' || search.get('as') === 'table') return <DefaultListView {...props} />
  return <YearRoom mayCreate={props.hasCreatePermission} />
}
