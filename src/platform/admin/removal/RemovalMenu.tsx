'use client'
import { PopupList, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { say } from '../../language'
import { OPEN_REMOVAL } from './removal-call'

/** In the menu of a document: where it is used, and deleting it with that in sight. */
export function RemovalMenu() {
  const { i18n } = useTranslation()
  const { id, collectionSlug, hasTrashPermission, isTrashed } = useDocumentInfo()
  if (!id || !collectionSlug || isTrashed) return null
  const words = hasTrashPermission ? { zh: '用在哪里、删除…', en: 'Uses and deletion…' } : { zh: '用在哪里…', en: 'Where it is used…' }
  return (
    <PopupList.Button id="action-removal" onClick={() => window.dispatchEvent(new CustomEvent(OPEN_REMOVAL, { detail: `${collectionSlug}:${id}` }))}>
      {say(words, i18n.language)}
    </PopupList.Button>
  )
}
