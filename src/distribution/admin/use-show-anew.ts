'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback } from 'react'
import { useSavedForm } from '@/platform/admin/use-saved-form'

/**
 * After an act that closes or opens a draft for writing, the page is drawn anew: its fields are made read-only by the
 * server. What was typed meanwhile is sent first, so that it is refused into a dialog that keeps it, never lost. A page
 * that could not write before stays as it is.
 */
export function useShowAnew(): () => Promise<void> {
  const { settle } = useSavedForm()
  const { hasSavePermission } = useDocumentInfo()
  return useCallback(async () => {
    if (!hasSavePermission) return
    if ((await settle()) === null) window.location.reload()
  }, [hasSavePermission, settle])
}
