import path from 'node:path'
import type { CollectionBeforeOperationHook } from 'payload'
import { inspectPicture } from '../actions/inspect-picture'

/** Replaces what was uploaded by the clean picture, before Payload writes any file. */
export const inspectUpload: CollectionBeforeOperationHook = async ({ operation, req }) => {
  if (!req.file || (operation !== 'create' && operation !== 'update')) return
  const picture = await inspectPicture(req.file.name, req.file.data)
  const stem = path
    .basename(req.file.name, path.extname(req.file.name))
    .normalize('NFC')
    .replace(/[\p{C}\\/:*?"<>|#%&]+/gu, '-')
    .slice(0, 80)
  req.file = { ...req.file, name: `${stem || 'picture'}.${picture.extension}`, data: picture.data, mimetype: picture.mimeType, size: picture.data.length }
  req.context.sha256 = picture.sha256
}
