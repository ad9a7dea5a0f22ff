'use client'
import { DefaultListView, useListDrawerContext } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import type { ListViewClientProps } from 'payload'
import { useState } from 'react'
import { PlanRoom } from './room/PlanRoom'

/** The page of topics is a room; a drawer that chooses one topic, the trash, and who asks for it see the list. */
export function TopicsView(props: ListViewClientProps) {
  const { isInDrawer } = useListDrawerContext()
  // The list writes its own question into the address, so what was asked first is kept here.
  const asked = useSearchParams().get('view')
  const [isStock, setStock] = useState(asked === 'stock')
  if (isStock !== (asked === 'stock') && asked !== null) setStock(asked === 'stock')
  if (isStock || isInDrawer || props.viewType === 'trash') return <DefaultListView {...props} />
  return <PlanRoom />
}
