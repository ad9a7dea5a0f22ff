'use client'
import { DefaultListView, useListDrawerContext } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import type { ListViewClientProps } from 'payload'
import { useState } from 'react'
import { PushRoom } from './room/PushRoom'

/** The page of pushes is a room; a drawer that chooses one, whoever asks for the list, and a question in the list's own words see the list. */
export function PushesView(props: ListViewClientProps) {
  const { isInDrawer } = useListDrawerContext()
  // The list writes its own question into the address, so what was asked first is kept here.
  const search = useSearchParams()
  const asked = search.get('view')
  const [isStock, setStock] = useState(asked === 'stock' || [...search.keys()].some((name) => name.startsWith('where')))
  if (asked !== null && isStock !== (asked === 'stock')) setStock(asked === 'stock')
  return isStock || isInDrawer ? <DefaultListView {...props} /> : <PushRoom />
}
