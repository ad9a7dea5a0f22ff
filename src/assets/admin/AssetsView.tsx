'use client'
import { DefaultListView, useListDrawerContext } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'
import { AssetRoom } from './room/AssetRoom'

/** The library's own page is a room; a drawer that chooses one picture, and the trash, stay lists. */
export function AssetsView(props: ListViewClientProps) {
  const { isInDrawer } = useListDrawerContext()
  if (isInDrawer || props.viewType === 'trash') return <DefaultListView {...props} />
  return <AssetRoom mayCreate={props.hasCreatePermission} mayTrash={props.hasTrashPermission === true || props.hasDeletePermission === true} />
}
