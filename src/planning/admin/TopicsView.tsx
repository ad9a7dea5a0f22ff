'use client'
import { DefaultListView, useListDrawerContext } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'
import { PlanRoom } from './room/PlanRoom'

/** The page of topics is a room; a drawer that chooses one topic, and the trash, stay lists. */
export function TopicsView(props: ListViewClientProps) {
  const { isInDrawer } = useListDrawerContext()
  if (isInDrawer || props.viewType === 'trash') return <DefaultListView {...props} />
  return <PlanRoom />
}
