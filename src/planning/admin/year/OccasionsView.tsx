'use client'
import { DefaultListView, useListDrawerContext } from '@payloadcms/ui'
import { CalendarRange } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import type { ListViewClientProps } from 'payload'
import { useState } from 'react'
import { useWords } from '@/platform/admin/room/use-words'
import { YearRoom } from './YearRoom'
import './year.css'

/** The calendar's own page is a year; a drawer that chooses one occasion, the trash and the table (`?as=table`) stay lists. */
export function OccasionsView(props: ListViewClientProps) {
  const words = useWords()
  const { isInDrawer } = useListDrawerContext()
  const isTable = useTable()
  if (isInDrawer || props.viewType === 'trash') return <DefaultListView {...props} />
  if (!isTable) return <YearRoom mayCreate={props.hasCreatePermission} />
  return (
    <>
      {/* A whole load: the list keeps its question, and with it the table, over any other way. */}
      <a className="xw-year__back" href="/admin/collections/occasions?as=year">
        <CalendarRange size={16} aria-hidden />
        {words({ zh: '看一年', en: 'See the year' })}
      </a>
      <DefaultListView {...props} />
    </>
  )
}

/** The stock list writes its own question into the address: what was asked for stays until the other is. */
function useTable(): boolean {
  const asked = useSearchParams().get('as')
  const [wasTable, setTable] = useState(asked === 'table')
  const isTable = asked === 'table' || (wasTable && asked !== 'year')
  if (isTable !== wasTable) setTable(isTable)
  return isTable
}
