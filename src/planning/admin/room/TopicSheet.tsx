'use client'
import { useDocumentDrawer } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** A topic over the room, in the form that it has everywhere; closed, the room stands where it stood. */
export function TopicSheet({ id, onClose, onChanged }: { id: string; onClose: () => void; onChanged: () => void }) {
  const [Drawer, , { isDrawerOpen, openDrawer }] = useDocumentDrawer({ collectionSlug: 'topics', id: (/^\d+$/.test(id) ? Number(id) : id) as number })
  // Opened once: what closes it must not open it again.
  const was = useRef<'new' | 'asked' | 'open'>('new')
  useEffect(() => {
    if (was.current === 'new') {
      was.current = 'asked'
      openDrawer()
    } else if (isDrawerOpen) was.current = 'open'
    else if (was.current === 'open') onClose()
  }, [isDrawerOpen, onClose, openDrawer])
  return <Drawer onSave={onChanged} onDelete={onChanged} />
}
