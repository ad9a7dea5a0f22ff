import path from 'node:path'
import type { CollectionBeforeOperationHook } from 'payload'
import { DomainError } from '@/platform/errors'
import { inspectPicture } from '../actions/inspect-picture'

/** Replaces what was uploaded by the clean picture, before Payload writes any file. */
export const inspectUpload: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return
  const edits = req.query?.uploadEdits as { crop?: unknown } | undefined
  if (edits?.crop) throw cropRefused
  if (!req.file) return refuseAddress(operation, args)
  const picture = await inspectPicture(req.file.name, req.file.data, req.context.madeByUs === true)
  const stem = path
    .basename(req.file.name, path.extname(req.file.name))
    .normalize('NFC')
    .replace(/[\p{C}\\/:*?"<>|#%&]+/gu, '-')
    .slice(0, 80)
  req.file = { ...req.file, name: `${stem || 'picture'}.${picture.extension}`, data: picture.data, mimetype: picture.mimeType, size: picture.data.length }
  req.context.inspected = true
  req.context.fileOrigin = picture.origin
}

/** Payload would fetch a file that is named by an address alone, from any public host and of any size. */
function refuseAddress(operation: 'create' | 'update', args: object) {
  const url = (args as { data?: { url?: unknown } }).data?.url
  if (typeof url === 'string' && (operation === 'create' || !url.startsWith('/api/assets/file/'))) throw addressRefused
}

const addressRefused = new DomainError({
  code: 'PICTURE_BY_ADDRESS',
  text: {
    zh: '素材库不按网址取图。请先把图片存下来，确认来源和授权，再作为文件上传。',
    en: 'The library does not fetch pictures by address. Save the picture, confirm its source and licence, and upload it as a file.',
  },
})

const cropRefused = new DomainError({
  code: 'PICTURE_NOT_CROPPED',
  text: {
    zh: '素材库不在原文件上裁剪。请在修图软件里裁好，再作为新文件上传。',
    en: 'The library does not crop a file in place. Crop it in a picture editor and upload the result as a new file.',
  },
})
