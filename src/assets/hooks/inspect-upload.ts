import path from 'node:path'
import type { CollectionBeforeOperationHook } from 'payload'
import { DomainError } from '@/platform/errors'
import { inspectPicture } from '../actions/inspect-picture'

/** Replaces what was uploaded by the clean picture, before Payload writes any file. */
export const inspectUpload: CollectionBeforeOperationHook = async ({ operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return
  const edits = req.query?.uploadEdits as { crop?: unknown } | undefined
  if (edits?.crop) throw cropRefused
  if (!req.file) return
  const picture = await inspectPicture(req.file.name, req.file.data)
  const stem = path
    .basename(req.file.name, path.extname(req.file.name))
    .normalize('NFC')
    .replace(/[\p{C}\\/:*?"<>|#%&]+/gu, '-')
    .slice(0, 80)
  req.file = { ...req.file, name: `${stem || 'picture'}.${picture.extension}`, data: picture.data, mimetype: picture.mimeType, size: picture.data.length }
  req.context.sha256 = picture.sha256
}

const cropRefused = new DomainError({
  code: 'PICTURE_NOT_CROPPED',
  text: {
    zh: '素材库不在原文件上裁剪。请在修图软件里裁好，再作为新文件上传。',
    en: 'The library does not crop a file in place. Crop it in a picture editor and upload the result as a new file.',
  },
})
